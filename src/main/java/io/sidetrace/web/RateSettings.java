package io.sidetrace.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often programs may be sent: `sidetrace.limits.*`. Why these numbers: decision 4.
 *
 * @param enabled false lifts both limits; the queue stays bounded
 * @param client for one browser or script
 * @param address for everybody behind one address together
 */
@ConfigurationProperties("sidetrace.limits")
record RateSettings(
    @DefaultValue("true") boolean enabled, @DefaultValue Rate client, @DefaultValue Rate address) {

  RateSettings {
    client = client.orElse(60, 2);
    address = address.orElse(1200, 40);
  }

  /** At most `burst` at once, then `perSecond` again and again. */
  record Rate(@DefaultValue("0") int burst, @DefaultValue("0") int perSecond) {
    Rate orElse(int defaultBurst, int defaultPerSecond) {
      return new Rate(
          burst > 0 ? burst : defaultBurst, perSecond > 0 ? perSecond : defaultPerSecond);
    }

    Duration perToken() {
      return Duration.ofSeconds(1).dividedBy(perSecond);
    }
  }
}
