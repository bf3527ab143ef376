package io.sidetrace.run.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page needs: where its scripts and styles are. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {
  private final Assets assets;

  PageModel(Assets assets) {
    this.assets = assets;
  }

  @ModelAttribute("assets")
  Map<String, String> assets() {
    return assets.urls();
  }
}
