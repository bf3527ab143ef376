package io.sidetrace.web;

import jakarta.servlet.http.HttpServletRequest;

/** Where the REST API lives. */
public final class Api {

  /** The base path; what changes its meaning gets the next number. */
  public static final String V1 = "/api/v1";

  private Api() {}

  static boolean isAskedBy(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
  }
}
