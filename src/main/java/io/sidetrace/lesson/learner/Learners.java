package io.sidetrace.lesson.learner;

import io.sidetrace.web.RandomText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who does lessons here. */
@Repository
public class Learners {
  private static final int ID_LENGTH = 26;
  private static final int CODE_LENGTH = 12;
  private static final int GROUP = 4;
  private static final String SIGNATURE = "learner";
  private static final String CODE = "rejoin";

  private final JdbcClient jdbc;
  private final Secrets secrets;

  Learners(JdbcClient jdbc, Secrets secrets) {
    this.jdbc = jdbc;
    this.secrets = secrets;
  }

  /** Somebody new. */
  @Transactional
  public Learner create() {
    Learner learner = new Learner(RandomText.of(ID_LENGTH));
    jdbc.sql("insert into learner (id, created_at, last_seen_at) values (:id, :now, :now)")
        .param("id", learner.id())
        .param("now", Instant.now().atOffset(ZoneOffset.UTC))
        .update();
    return learner;
  }

  /** What a browser keeps, to be known again. */
  public String sign(Learner learner) {
    return learner.id() + "." + secrets.hash(SIGNATURE, learner.id());
  }

  /** Who it was, if we signed that and have not erased them since. */
  @Transactional(readOnly = true)
  public Optional<Learner> known(String signed) {
    int dot = signed.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String id = signed.substring(0, dot);
    return Secrets.same(secrets.hash(SIGNATURE, id), signed.substring(dot + 1))
        ? jdbc.sql("select id from learner where id = ?")
            .param(id)
            .query(String.class)
            .optional()
            .map(Learner::new)
        : Optional.empty();
  }

  @Transactional
  public void seen(Learner learner) {
    jdbc.sql("update learner set last_seen_at = ? where id = ?")
        .params(Instant.now().atOffset(ZoneOffset.UTC), learner.id())
        .update();
  }

  /** A new code to continue with elsewhere, in groups of four; the one before is no longer good. */
  @Transactional
  public String newCode(Learner learner) {
    String code = RandomText.of(CODE_LENGTH);
    jdbc.sql("update learner set rejoin_hash = ? where id = ?")
        .params(secrets.hash(CODE, code), learner.id())
        .update();
    return code.replaceAll("(?<=\\G.{" + GROUP + "})(?=.)", "-");
  }

  /** Whose code that is, however it is spaced and whatever its case. */
  @Transactional(readOnly = true)
  public Optional<Learner> withCode(String code) {
    String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", "");
    return jdbc.sql("select id from learner where rejoin_hash = ?")
        .param(secrets.hash(CODE, plain))
        .query(String.class)
        .optional()
        .map(Learner::new);
  }

  /** Deletes all that is kept of them, with the runs of their attempts. */
  @Transactional
  public void erase(Learner learner) {
    jdbc.sql(
            """
            delete from run where id in (
              select r.run_id from attempt_run r join attempt a on a.id = r.attempt_id
              where a.learner_id = ? and r.run_id is not null)
            """)
        .param(learner.id())
        .update();
    jdbc.sql("delete from learner where id = ?").param(learner.id()).update();
  }
}
