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
public class RequestRates implements HandlerInterceptor {

  private final boolean enabled;
  private final Buckets clients;
  private final Buckets addresses;

  RequestRates(RateSettings settings) {
    this.enabled = settings.enabled();
    this.clients = buckets(settings.client());
    this.addresses = buckets(settings.address());
  }

  private static Buckets buckets(RateSettings.Rate rate) {
    return new Buckets(rate.burst(), rate.perToken());
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (enabled && HttpMethod.POST.matches(request.getMethod())) {
      take(Client.of(request), 1);
    }
    return true;
  }

  /** Counts a request that runs several programs as so many: it was counted as one when it came. */
  public void takeFor(HttpServletRequest request, int programs) {
    if (enabled && programs > 1) {
      take(Client.of(request), programs - 1);
    }
  }

  private void take(Client client, int programs) {
    client
        .name()
        .flatMap(name -> clients.take(client.address() + " " + name, programs))
        .ifPresent(wait -> refuse("You send programs faster than they can be shared out.", wait));
    addresses
        .take(client.address(), programs)
        .ifPresent(wait -> refuse("Your network sends more programs than its share.", wait));
  }

  private static void refuse(String sentence, Duration wait) {
    throw new TooManyRequestsException(sentence, wait);
  }
}
