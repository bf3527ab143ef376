package io.sidetrace.run.web;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client prefers (RFC 7240): not to be kept waiting for a run, or not longer than so many
 * seconds.
 *
 * @param atMost how long it waits
 */
record Preference(Duration atMost) {
  private static final Pattern ASYNC = Pattern.compile("(^|,)\\s*respond-async\\s*($|[,;])");
  private static final Pattern WAIT =
      Pattern.compile("(?:^|[,;])\\s*wait\\s*=\\s*\"?(\\d{1,4})\"?");
  private static final Duration LONGEST = Duration.ofSeconds(60);

  /** Empty where the client waits, however long it takes. */
  static Optional<Preference> of(@Nullable String header) {
    if (header == null || !ASYNC.matcher(header).find()) {
      return Optional.empty();
    }
    Matcher wait = WAIT.matcher(header);
    Duration asked =
        wait.find() ? Duration.ofSeconds(Long.parseLong(wait.group(1))) : Duration.ZERO;
    return Optional.of(new Preference(asked.compareTo(LONGEST) < 0 ? asked : LONGEST));
  }
}
