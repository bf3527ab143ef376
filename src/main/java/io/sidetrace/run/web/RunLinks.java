package io.sidetrace.run.web;

import io.sidetrace.run.RunId;
import io.sidetrace.web.Api;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where a run can be read. Paths on this server, so that they hold behind a proxy too. */
record RunLinks(RunId id) {

  URI self() {
    return URI.create(base() + Api.V1 + "/runs/" + id);
  }

  URI jaxprs() {
    return URI.create(self() + "/jaxprs");
  }

  URI kernels() {
    return URI.create(self() + "/kernels");
  }

  URI events(int after, int limit) {
    return URI.create(self() + "/events?after=" + after + "&limit=" + limit);
  }

  URI stream() {
    return URI.create(self() + "/stream");
  }

  RunDocument.Links ofRun() {
    return new RunDocument.Links(
        self(), URI.create(self() + "/events"), jaxprs(), URI.create(base() + "/runs/" + id));
  }

  static URI comparison(List<RunId> runs) {
    String ids = runs.stream().map(RunId::value).collect(Collectors.joining(","));
    return URI.create(base() + Api.V1 + "/comparisons?runs=" + ids);
  }

  private static String base() {
    String path = ServletUriComponentsBuilder.fromCurrentContextPath().build().getPath();
    return path == null ? "" : path;
  }
}
