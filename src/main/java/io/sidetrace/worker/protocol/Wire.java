package io.sidetrace.worker.protocol;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The lines between the application and a worker: one JSON object each. */
public final class Wire {
  private static final JsonMapper JSON = JsonMapper.builder().addModule(new ProtocolJson()).build();

  private Wire() {}

  /** The line with its end. Half surrogate pairs, which Python strings may hold, become `?`. */
  public static byte[] line(ToWorker message) {
    return encoded(message);
  }

  /** See {@link #line(ToWorker)}. */
  public static byte[] line(FromWorker message) {
    return encoded(message);
  }

  public static ToWorker toWorker(String line) throws MalformedLineException {
    return decoded(line, ToWorker.class);
  }

  public static FromWorker fromWorker(String line) throws MalformedLineException {
    return decoded(line, FromWorker.class);
  }

  // By way of a String: Jackson's UTF-8 writer refuses half surrogate pairs.
  private static byte[] encoded(Object message) {
    return (JSON.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static <T> T decoded(String line, Class<T> type) throws MalformedLineException {
    try {
      T message = JSON.readValue(line, type);
      if (message != null) {
        return message;
      }
    } catch (JacksonException e) {
      throw new MalformedLineException(line, e);
    }
    throw new MalformedLineException(line, null);
  }
}
