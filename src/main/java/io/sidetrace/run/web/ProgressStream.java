package io.sidetrace.run.web;

import io.sidetrace.run.ActiveRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells one reader how far a run is: whenever that has changed, and at last that it is over. */
final class ProgressStream {
  private static final Logger LOG = LoggerFactory.getLogger(ProgressStream.class);
  private static final Duration LOOKS_EVERY = Duration.ofMillis(200);
  private static final int LOOKS_UNTIL_A_BEAT = 75;

  private final ActiveRun run;

  /** Made while there is a request: addresses depend on it. */
  private final GoingDocument.Links links;

  private final SseEmitter emitter = new SseEmitter(0L);

  private ProgressStream(ActiveRun run, RunLinks links) {
    this.run = run;
    this.links = new GoingDocument.Links(links.self(), links.stream());
  }

  static SseEmitter of(ActiveRun run, RunLinks links) {
    ProgressStream stream = new ProgressStream(run, links);
    Thread.ofVirtual().name("progress-" + run.id()).start(stream::tell);
    return stream.emitter;
  }

  /** Of a run that is over, and can be read. */
  static SseEmitter over(RunLinks links) {
    SseEmitter emitter = new SseEmitter(0L);
    try {
      emitter.send(
          SseEmitter.event()
              .name("done")
              .data(Map.of("id", links.id().value()), MediaType.APPLICATION_JSON));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    emitter.complete();
    return emitter;
  }

  private void tell() {
    try {
      GoingDocument told = null;
      int looks = 0;
      while (!run.isOver()) {
        GoingDocument now = GoingDocument.of(run, links);
        if (!now.equals(told)) {
          emitter.send(event("progress", now));
          told = now;
        } else if (++looks % LOOKS_UNTIL_A_BEAT == 0) {
          emitter.send(SseEmitter.event().comment("still going"));
        }
        Thread.sleep(LOOKS_EVERY);
      }
      emitter.send(event("done", GoingDocument.of(run, links)));
      emitter.complete();
    } catch (IOException | IllegalStateException e) {
      LOG.debug("nobody reads the progress of run {} any more", run.id(), e);
      emitter.complete();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static SseEmitter.SseEventBuilder event(String name, GoingDocument document) {
    return SseEmitter.event().name(name).data(document, MediaType.APPLICATION_JSON);
  }
}
