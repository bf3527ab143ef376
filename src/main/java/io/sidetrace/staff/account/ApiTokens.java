package io.sidetrace.staff.account;

import io.sidetrace.web.RandomText;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tokens by which scripts do what their owner may do. */
@Repository
public class ApiTokens {
  /** What tells a token from other secrets, where one is found in a file. */
  private static final String PREFIX = "sidetrace_";

  private static final int ID_LENGTH = 20;
  private static final int LONGEST_NAME = 100;

  private final JdbcClient jdbc;

  ApiTokens(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public record Token(
      String id, String name, Instant madeAt, Instant expiresAt, @Nullable Instant lastUsedAt) {}

  /** Makes a token and gives its text, which is kept nowhere. */
  @Transactional
  public String create(Staff staff, String name, Duration lasts) {
    String text = PREFIX + Secret.make();
    Instant now = Instant.now();
    String called = name.isBlank() ? "a script" : name.strip();
    jdbc.sql(
            "insert into staff_token (id, staff_id, name, token_hash, made_at, expires_at) values (?, ?, ?, ?, ?, ?)")
        .params(
            RandomText.of(ID_LENGTH),
            staff.id(),
            called.substring(0, Math.min(LONGEST_NAME, called.length())),
            Secret.hash(text),
            now.atOffset(ZoneOffset.UTC),
            now.plus(lasts).atOffset(ZoneOffset.UTC))
        .update();
    return text;
  }

  @Transactional(readOnly = true)
  public List<Token> of(Staff staff) {
    return jdbc.sql(
            "select id, name, made_at, expires_at, last_used_at from staff_token where staff_id = ? order by made_at, id")
        .param(staff.id())
        .query(
            (row, _) -> {
              OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
              return new Token(
                  row.getString("id"),
                  row.getString("name"),
                  row.getObject("made_at", OffsetDateTime.class).toInstant(),
                  row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                  used == null ? null : used.toInstant());
            })
        .list();
  }

  @Transactional
  public void revoke(Staff staff, String id) {
    jdbc.sql("delete from staff_token where id = ? and staff_id = ?")
        .params(id, staff.id())
        .update();
  }

  /** Whose token it is, if it is good. */
  @Transactional
  public Optional<Staff> owner(String text) {
    OffsetDateTime now = Instant.now().atOffset(ZoneOffset.UTC);
    Optional<Staff> owner =
        jdbc.sql(
                """
                select s.id, s.login from staff_token t join staff s on s.id = t.staff_id
                where t.token_hash = ? and t.expires_at > ?
                """)
            .params(Secret.hash(text), now)
            .query((row, _) -> new Staff(row.getString(1), row.getString(2)))
            .optional();
    owner.ifPresent(
        _ ->
            jdbc.sql("update staff_token set last_used_at = ? where token_hash = ?")
                .params(now, Secret.hash(text))
                .update());
    return owner;
  }
}
