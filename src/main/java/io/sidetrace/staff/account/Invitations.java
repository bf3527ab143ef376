package io.sidetrace.staff.account;

import io.sidetrace.web.RandomText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Links that make an account, each good once. */
@Repository
public class Invitations {
  private static final Duration FIRST_LASTS = Duration.ofHours(24);
  private static final Duration LASTS = Duration.ofDays(7);
  private static final int ID_LENGTH = 20;

  private final JdbcClient jdbc;
  private final StaffAccounts accounts;
  private final ApplicationEventPublisher publisher;

  Invitations(JdbcClient jdbc, StaffAccounts accounts, ApplicationEventPublisher publisher) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.publisher = publisher;
  }

  /**
   * A link that was made just now.
   *
   * @param secret what the link ends with; it is kept nowhere
   */
  public record Made(String id, String secret, Instant expiresAt) {}

  /** The link for the first account; those made before it are no longer good. */
  @Transactional
  public Made first() {
    jdbc.sql("delete from staff_invitation where made_by is null and used_at is null").update();
    return make(null, FIRST_LASTS);
  }

  @Transactional
  public Made by(Staff staff) {
    return make(staff.id(), LASTS);
  }

  private Made make(@Nullable String by, Duration lasts) {
    Instant now = Instant.now();
    Made made = new Made(RandomText.of(ID_LENGTH), Secret.make(), now.plus(lasts));
    jdbc.sql(
            "insert into staff_invitation (id, token_hash, made_by, made_at, expires_at) values (?, ?, ?, ?, ?)")
        .param(made.id())
        .param(Secret.hash(made.secret()))
        .param(by)
        .param(now.atOffset(ZoneOffset.UTC))
        .param(made.expiresAt().atOffset(ZoneOffset.UTC))
        .update();
    return made;
  }

  /** Whether a link is still good. */
  @Transactional(readOnly = true)
  public boolean isGood(String secret) {
    return open(secret).isPresent();
  }

  /**
   * Makes an account by a link, which is used up.
   *
   * @throws AccountException when the link is no longer good, or the account cannot be made
   */
  @Transactional
  public Staff accept(String secret, String login, String password) {
    String id = open(secret).orElseThrow(Invitations::useless);
    Staff staff = accounts.create(login, password);
    use(id, staff);
    return staff;
  }

  /** The same for somebody who has an account. */
  @Transactional
  public void accept(String secret, Staff staff) {
    use(open(secret).orElseThrow(Invitations::useless), staff);
  }

  private void use(String id, Staff staff) {
    int used =
        jdbc.sql(
                "update staff_invitation set used_by = ?, used_at = ? where id = ? and used_at is null")
            .params(staff.id(), Instant.now().atOffset(ZoneOffset.UTC), id)
            .update();
    if (used == 0) {
      throw useless();
    }
    publisher.publishEvent(new InvitationAccepted(id, staff));
  }

  private Optional<String> open(String secret) {
    return jdbc.sql(
            "select id from staff_invitation where token_hash = ? and used_at is null and expires_at > ?")
        .params(Secret.hash(secret), Instant.now().atOffset(ZoneOffset.UTC))
        .query(String.class)
        .optional();
  }

  private static AccountException useless() {
    return new AccountException(
        "link", "was used already, or is too old. Ask for a new one from whom you have it.");
  }
}
