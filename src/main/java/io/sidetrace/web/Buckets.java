package io.sidetrace.web;

import io.github.bucket4j.Bucket;
import io.sidetrace.web.RateSettings.Rate;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One bucket of tokens for each key. Forgets the keys not seen for longest, so it stays small. */
final class Buckets {

  private static final int REMEMBERED = 10_000;

  private final Rate rate;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  Buckets(Rate rate) {
    this.rate = rate;
  }

  /**
   * Takes so many tokens; when there are too few, says how long it takes until there are enough.
   */
  Optional<Duration> take(String key, int tokens) {
    // More than a full bucket has would never be there.
    var probe = bucket(key).tryConsumeAndReturnRemaining(Math.min(tokens, rate.burst()));
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private synchronized Bucket bucket(String key) {
    return buckets.computeIfAbsent(key, _ -> full());
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(1, rate.perToken()))
        .build();
  }
}
