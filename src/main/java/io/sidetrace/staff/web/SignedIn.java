package io.sidetrace.staff.web;

import io.sidetrace.staff.account.Staff;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Staff as Spring Security knows them. What they may do in a course is the course's affair. */
public record SignedIn(Staff staff) implements AuthenticatedPrincipal {

  /** That these staff are who they say. */
  static UsernamePasswordAuthenticationToken authentication(Staff staff) {
    return UsernamePasswordAuthenticationToken.authenticated(
        new SignedIn(staff), null, List.of(new SimpleGrantedAuthority("ROLE_STAFF")));
  }

  @Override
  public String getName() {
    return staff.login();
  }
}
