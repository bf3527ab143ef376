package io.sidetrace.staff.web;

import io.sidetrace.staff.account.Invitations;
import io.sidetrace.staff.account.StaffAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the link that makes the first account, as long as there is none. */
@Component
class FirstStart {
  private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

  private final StaffAccounts accounts;
  private final Invitations invitations;

  FirstStart(StaffAccounts accounts, Invitations invitations) {
    this.accounts = accounts;
    this.invitations = invitations;
  }

  @EventListener
  void started(WebServerInitializedEvent event) {
    if (accounts.none()) {
      LOG.info(
          "Nobody teaches here yet. Make the first account, once and within 24 hours: http://localhost:{}/staff/welcome/{}",
          event.getWebServer().getPort(),
          invitations.first().secret());
    }
  }
}
