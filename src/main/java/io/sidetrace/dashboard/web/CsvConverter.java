package io.sidetrace.dashboard.web;

import io.sidetrace.dashboard.report.Tabular;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes a report as a table for who accepts `text/csv`. */
@Component
class CsvConverter extends AbstractHttpMessageConverter<Tabular> {

  CsvConverter() {
    super(StandardCharsets.UTF_8, new MediaType("text", "csv"));
  }

  @Override
  protected boolean supports(Class<?> type) {
    return Tabular.class.isAssignableFrom(type);
  }

  @Override
  public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
    return false;
  }

  @Override
  protected Tabular readInternal(Class<? extends Tabular> type, HttpInputMessage in) {
    throw new HttpMessageNotReadableException("Tables are only written.", in);
  }

  @Override
  protected void writeInternal(Tabular report, HttpOutputMessage out) throws IOException {
    Writer writer = new OutputStreamWriter(out.getBody(), StandardCharsets.UTF_8);
    CsvReports.write(report, writer);
    writer.flush();
  }
}
