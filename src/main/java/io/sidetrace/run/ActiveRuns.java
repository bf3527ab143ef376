package io.sidetrace.run;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The runs that go on in this process, by their ids. How many there are is bounded by the queue.
 */
@Component
public class ActiveRuns {
  private final Map<RunId, ActiveRun> going = new ConcurrentHashMap<>();

  public Optional<ActiveRun> find(RunId id) {
    return Optional.ofNullable(going.get(id));
  }

  ActiveRun begin() {
    ActiveRun run = new ActiveRun(RunId.random());
    going.put(run.id(), run);
    return run;
  }

  void forget(ActiveRun run) {
    going.remove(run.id());
  }
}
