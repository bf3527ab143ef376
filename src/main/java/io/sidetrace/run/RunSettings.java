package io.sidetrace.run;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How runs are kept: `sidetrace.run.*`.
 *
 * @param keepDays runs older than this are deleted; 0 keeps them for ever
 */
@ConfigurationProperties("sidetrace.run")
record RunSettings(@DefaultValue("0") int keepDays) {

  RunSettings {
    if (keepDays < 0) {
      throw new IllegalArgumentException("sidetrace.run.keep-days must not be negative");
    }
  }
}
