package io.sidetrace.dashboard.fact;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.sidetrace.lesson.attempt.Phase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What belongs to attempts, kept in memory by their revision: an attempt that has not changed is
 * not read twice, and one that has is read again, whoever changed it. So the reports of a large
 * course read few rows, and are equal to those that read all.
 */
@Repository
class KnownAttempts {
  /** Some 60 MB. */
  private static final int MOST = 50_000;

  private static final int AT_ONCE = 500;
  private static final Duration KEPT = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final Cache<String, AttemptFacts> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(KEPT).softValues().build();

  KnownAttempts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In the order of the attempts, each as it is at its revision. */
  List<AttemptFacts> of(List<Revised> attempts) {
    Map<String, AttemptFacts> found = new HashMap<>();
    List<Revised> unread = new ArrayList<>();
    for (Revised attempt : attempts) {
      String id = attempt.attempt().attempt();
      AttemptFacts facts = known.getIfPresent(id);
      if (facts != null && facts.at().equals(attempt)) {
        found.put(id, facts);
      } else {
        unread.add(attempt);
      }
    }
    for (int from = 0; from < unread.size(); from += AT_ONCE) {
      read(unread.subList(from, Math.min(from + AT_ONCE, unread.size())), found);
    }
    return attempts.stream().map(a -> found.get(a.attempt().attempt())).toList();
  }

  private void read(List<Revised> unread, Map<String, AttemptFacts> found) {
    Map<String, Began> attempts = new LinkedHashMap<>();
    unread.forEach(a -> attempts.put(a.attempt().attempt(), a.attempt()));
    Map<String, List<Answered>> answers = answers(attempts);
    Map<String, List<Mended>> mends = mends(attempts);
    for (Revised attempt : unread) {
      String id = attempt.attempt().attempt();
      AttemptFacts facts =
          new AttemptFacts(
              attempt, answers.getOrDefault(id, List.of()), mends.getOrDefault(id, List.of()));
      found.put(id, facts);
      known.put(id, facts);
    }
  }

  private Map<String, List<Answered>> answers(Map<String, Began> attempts) {
    Map<String, Map<String, Answered>> newest = new HashMap<>();
    jdbc.sql(
            """
            select p.attempt_id, p.phase, p.item_key, p.answer, p.confidence, p.run_id, p.answered_at, g.happened, g.correct, g.gotcha
            from prediction p
            join grading g on g.attempt_id = p.attempt_id and g.phase = p.phase and g.position = p.position
            where p.attempt_id in (:attempts)
            order by p.attempt_id, p.answered_at, p.phase, p.position, g.number
            """)
        .param("attempts", attempts.keySet())
        .query(
            row -> {
              Answered answer = answered(of(attempts, row), row);
              // Gradings come in their order, and the newest counts.
              newest
                  .computeIfAbsent(answer.attempt().attempt(), _ -> new LinkedHashMap<>())
                  .put(answer.phase() + " " + answer.item(), answer);
            });
    Map<String, List<Answered>> answers = new HashMap<>();
    newest.forEach((attempt, byItem) -> answers.put(attempt, List.copyOf(byItem.values())));
    return answers;
  }

  private static Answered answered(Began attempt, ResultSet row) throws SQLException {
    return new Answered(
        attempt,
        Phase.of(row.getString("phase")).orElseThrow(),
        row.getString("item_key"),
        row.getString("answer"),
        row.getString("happened"),
        row.getBoolean("correct"),
        row.getString("gotcha"),
        row.getObject("confidence", Integer.class),
        row.getString("run_id"),
        Columns.instant(row, "answered_at"));
  }

  private Map<String, List<Mended>> mends(Map<String, Began> attempts) {
    Map<String, List<String>> gotchas = new HashMap<>();
    jdbc.sql(
            """
            select attempt_id, ordinal, gotcha from attempt_sighting
            where attempt_id in (:attempts) and kind = 'mend' order by gotcha
            """)
        .param("attempts", attempts.keySet())
        .query(
            row -> {
              gotchas
                  .computeIfAbsent(row.getString(1) + " " + row.getInt(2), _ -> new ArrayList<>())
                  .add(row.getString(3));
            });
    Map<String, List<Mended>> mends = new HashMap<>();
    jdbc.sql(
            """
            select r.*, g.group_key as given_key
            from attempt_run r
            left join attempt_run g on g.attempt_id = r.attempt_id and g.kind = 'given' and g.ordinal = 1
            where r.attempt_id in (:attempts) and r.kind = 'mend' order by r.attempt_id, r.ordinal
            """)
        .param("attempts", attempts.keySet())
        .query(
            row -> {
              Began attempt = of(attempts, row);
              String id = attempt.attempt();
              int ordinal = row.getInt("ordinal");
              String key = row.getString("group_key");
              mends
                  .computeIfAbsent(id, _ -> new ArrayList<>())
                  .add(
                      new Mended(
                          attempt,
                          ordinal,
                          row.getString("run_id"),
                          row.getBoolean("accepted"),
                          key,
                          key != null && key.equals(row.getString("given_key")),
                          gotchas.getOrDefault(id + " " + ordinal, List.of()),
                          Columns.instant(row, "ran_at")));
            });
    return mends;
  }

  private static Began of(Map<String, Began> attempts, ResultSet row) throws SQLException {
    return Objects.requireNonNull(attempts.get(row.getString("attempt_id")));
  }
}
