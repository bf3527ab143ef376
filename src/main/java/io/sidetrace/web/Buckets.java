package io.sidetrace.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One bucket of tokens for each key. Forgets the keys not seen for longest, so it stays small. */
public final class Buckets {

  private static final int REMEMBERED = 10_000;

  private final int burst;
  private final Duration perToken;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** At most `burst` at once, then one each `perToken`. */
  public Buckets(int burst, Duration perToken) {
    this.burst = burst;
    this.perToken = perToken;
  }

  /** How long it takes until there is a token; empty where there is one. None is taken. */
  public Optional<Duration> emptyFor(String key) {
    var probe = bucket(key).estimateAbilityToConsume(1);
    return probe.canBeConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /**
   * Takes so many tokens; when there are too few, says how long it takes until there are enough.
   */
  public Optional<Duration> take(String key, int tokens) {
    // More than a full bucket has would never be there.
    var probe = bucket(key).tryConsumeAndReturnRemaining(Math.min(tokens, burst));
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private synchronized Bucket bucket(String key) {
    return buckets.computeIfAbsent(key, _ -> full());
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(burst).refillGreedy(1, perToken))
        .build();
  }
}
