package io.sidetrace.staff.web;

import io.sidetrace.staff.account.StaffAccounts;
import io.sidetrace.staff.account.StaffAccounts.WithPassword;
import io.sidetrace.web.Buckets;
import java.time.Duration;
import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Compares a login and a password. After ten failures for a login, or fifty from an address, it
 * compares nothing for a while, so that nobody can go through passwords.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {
  private static final int FAILURES_OF_A_LOGIN = 10;
  private static final int FAILURES_OF_AN_ADDRESS = 50;
  private static final Duration FOR_EACH = Duration.ofSeconds(90);

  private final StaffAccounts accounts;
  private final PasswordEncoder passwords;
  private final String nobodys;
  private final Buckets logins = new Buckets(FAILURES_OF_A_LOGIN, FOR_EACH);
  private final Buckets addresses = new Buckets(FAILURES_OF_AN_ADDRESS, FOR_EACH);

  PasswordSignIn(StaffAccounts accounts, PasswordEncoder passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.nobodys = String.valueOf(passwords.encode("nobody has this password"));
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String login = asked.getName().strip().toLowerCase(Locale.ROOT);
    String address =
        asked.getDetails() instanceof WebAuthenticationDetails details
            ? String.valueOf(details.getRemoteAddress())
            : "";
    if (logins.emptyFor(login).isPresent() || addresses.emptyFor(address).isPresent()) {
      throw new LockedException("too many failures");
    }
    var known = accounts.withLogin(login);
    // Somebody unknown takes as long as a wrong password: the time does not say who exists.
    String hash = known.map(WithPassword::passwordHash).orElse(nobodys);
    boolean right = passwords.matches(String.valueOf(asked.getCredentials()), hash);
    if (!right || known.isEmpty()) {
      logins.take(login, 1);
      addresses.take(address, 1);
      throw new BadCredentialsException("wrong login or password");
    }
    var result = SignedIn.authentication(known.get().staff());
    result.setDetails(asked.getDetails());
    return result;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
