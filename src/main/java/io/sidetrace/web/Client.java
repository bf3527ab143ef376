package io.sidetrace.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who asks, as far as limits need to know: an address, and behind it a browser (by its anonymous
 * cookie) or a script (by the header that it chose to send). Not proof of anything.
 */
record Client(String address, Optional<String> name) {

  static final String COOKIE = "sidetrace_client";
  static final String HEADER = "X-Sidetrace-Client";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final int IPV6_NETWORK_GROUPS = 4;

  static Client of(HttpServletRequest request) {
    Optional<String> name =
        Optional.ofNullable(request.getHeader(HEADER))
            .or(() -> cookie(request))
            .filter(text -> NAME.matcher(text).matches());
    return new Client(network(request.getRemoteAddr()), name);
  }

  static Optional<String> cookie(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .map(Cookie::getValue)
            .findFirst();
  }

  // One household has 2^64 IPv6 addresses: what it shares is the first half.
  private static String network(String address) {
    String[] groups = address.split(":");
    return groups.length > IPV6_NETWORK_GROUPS
        ? String.join(":", Arrays.copyOf(groups, IPV6_NETWORK_GROUPS))
        : address;
  }
}
