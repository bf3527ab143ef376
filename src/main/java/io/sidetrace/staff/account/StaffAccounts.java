package io.sidetrace.staff.account;

import io.sidetrace.web.RandomText;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of staff. */
@Repository
public class StaffAccounts {
  private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{1,59}");
  private static final int ID_LENGTH = 20;
  private static final int SHORTEST_PASSWORD = 12;

  /** What bcrypt looks at; a longer password would be cut without a word. */
  private static final int MOST_PASSWORD_BYTES = 72;

  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;

  StaffAccounts(JdbcClient jdbc, PasswordEncoder passwords) {
    this.jdbc = jdbc;
    this.passwords = passwords;
  }

  /** An account with what its password is compared with. */
  public record WithPassword(Staff staff, String passwordHash) {}

  @Transactional(readOnly = true)
  public boolean none() {
    return jdbc.sql("select count(*) from staff").query(Integer.class).single() == 0;
  }

  /** Who had the first account. */
  @Transactional(readOnly = true)
  public Optional<Staff> first() {
    return jdbc.sql("select id, login from staff order by created_at, id limit 1")
        .query((row, _) -> new Staff(row.getString(1), row.getString(2)))
        .optional();
  }

  @Transactional(readOnly = true)
  public Optional<Staff> find(String id) {
    return jdbc.sql("select id, login from staff where id = ?")
        .param(id)
        .query((row, _) -> new Staff(row.getString(1), row.getString(2)))
        .optional();
  }

  @Transactional(readOnly = true)
  public Optional<WithPassword> withLogin(String login) {
    return jdbc.sql("select id, login, password_hash from staff where login_folded = ?")
        .param(folded(login))
        .query(
            (row, _) ->
                new WithPassword(
                    new Staff(row.getString("id"), row.getString("login")),
                    row.getString("password_hash")))
        .optional();
  }

  /**
   * Makes an account.
   *
   * @throws AccountException when the login is taken or either cannot be used
   */
  @Transactional
  Staff create(String login, String password) {
    String name = login.strip();
    if (!LOGIN.matcher(name).matches()) {
      throw new AccountException(
          "login",
          "has 2 to 60 letters, digits and . _ @ + - in it, and begins with a letter or digit.");
    }
    check(name, password);
    Staff staff = new Staff(RandomText.of(ID_LENGTH), name);
    try {
      jdbc.sql(
              "insert into staff (id, login, login_folded, password_hash, created_at) values (?, ?, ?, ?, ?)")
          .params(
              staff.id(),
              name,
              folded(name),
              passwords.encode(password),
              Instant.now().atOffset(ZoneOffset.UTC))
          .update();
    } catch (DuplicateKeyException _) {
      throw new AccountException("login", "is taken. Choose another one.");
    }
    return staff;
  }

  private static void check(String login, String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
      throw new AccountException(
          "password", "is too short: it needs %d characters or more.".formatted(SHORTEST_PASSWORD));
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_PASSWORD_BYTES) {
      throw new AccountException(
          "password", "is too long: at most %d bytes are compared.".formatted(MOST_PASSWORD_BYTES));
    }
    if (folded(password).contains(folded(login)) || password.chars().distinct().count() < 4) {
      throw new AccountException(
          "password", "is easily guessed. Choose one without the login in it.");
    }
  }

  private static String folded(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
