package io.sidetrace.dashboard.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sidetrace.dashboard.statistics.Interval;
import io.sidetrace.dashboard.statistics.Proportion;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Some of so many, with what another class like this would do. */
@Schema(name = "Share", description = "Some of so many.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Share(
    @Schema(description = "How many.", example = "17") int some,
    @Schema(description = "Of how many.", example = "30") int of,
    @Schema(
            description =
                "Lower end of the 95 % interval (Wilson) for another class like this; from 10 on.")
        @Nullable Double low,
    @Schema(description = "Its upper end.") @Nullable Double high) {
  private static final int PERCENT = 100;

  static Share of(int some, int of) {
    Interval interval = new Proportion(some, of).interval().orElse(null);
    return new Share(
        some,
        of,
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high());
  }

  /** "17 of 30"; "–" of nobody. */
  public String counts() {
    return of == 0 ? "–" : some + " of " + of;
  }

  /** "39–73 %", or nothing below ten. */
  public String range() {
    return low == null || high == null
        ? ""
        : "%d–%d %%".formatted(Math.round(low * PERCENT), Math.round(high * PERCENT));
  }

  /** For a bar, in percent. */
  public long percent() {
    return of == 0 ? 0 : Math.round(some * (double) PERCENT / of);
  }
}
