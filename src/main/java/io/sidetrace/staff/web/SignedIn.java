package io.sidetrace.staff.web;

import io.sidetrace.staff.account.Staff;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Staff as Spring Security knows them. What they may do in a course is the course's affair. */
public record SignedIn(Staff staff, @Nullable String passwordHash) implements UserDetails {
  static final List<GrantedAuthority> STAFF = List.of(new SimpleGrantedAuthority("ROLE_STAFF"));

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return STAFF;
  }

  @Override
  public @Nullable String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return staff.login();
  }
}
