package io.sidetrace.dashboard.sample;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param people how many go through the lessons of a sample course
 */
@ConfigurationProperties("sidetrace.sample")
public record SampleSettings(@DefaultValue("30") int people) {}
