package io.sidetrace.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Keeps one client, or one address, from taking what is everybody's. Counts what costs work:
 * requests that send something to the API.
 */
@Component
class RequestRates implements HandlerInterceptor {

  private final boolean enabled;
  private final Buckets clients;
  private final Buckets addresses;

  RequestRates(RateSettings settings) {
    this.enabled = settings.enabled();
    this.clients = new Buckets(settings.client());
    this.addresses = new Buckets(settings.address());
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (enabled && HttpMethod.POST.matches(request.getMethod())) {
      take(Client.of(request));
    }
    return true;
  }

  private void take(Client client) {
    client
        .name()
        .flatMap(name -> clients.take(client.address() + " " + name))
        .ifPresent(wait -> refuse("You send programs faster than they can be shared out.", wait));
    addresses
        .take(client.address())
        .ifPresent(wait -> refuse("Your network sends more programs than its share.", wait));
  }

  private static void refuse(String sentence, Duration wait) {
    throw new TooManyRequestsException(sentence, wait);
  }
}
