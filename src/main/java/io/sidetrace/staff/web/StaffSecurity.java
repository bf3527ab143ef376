package io.sidetrace.staff.web;

import io.sidetrace.staff.account.ApiTokens;
import io.sidetrace.web.Problem;
import io.sidetrace.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import tools.jackson.databind.json.JsonMapper;

/** Who may ask for what: decision 11. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class StaffSecurity {
  static final String SIGN_IN = "/staff/sign-in";
  private static final String API = "/api/";
  private static final long YEAR_SECONDS = 31_536_000;

  /** What is staff's: sessions, tokens, and nothing of it kept by browsers. */
  @Bean
  @Order(1)
  SecurityFilterChain staff(
      HttpSecurity http, PasswordSignIn passwords, ApiTokens tokens, JsonMapper json) {
    ProblemWriter problems = new ProblemWriter(json);
    return http.securityMatcher(
            "/staff/**",
            "/courses",
            "/courses/**",
            "/api/v1/staff/**",
            "/api/v1/courses",
            "/api/v1/courses/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(SIGN_IN, "/staff/welcome/*")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        // Not as a provider: the parent manager would ask it a second time, and count twice.
        .authenticationManager(new ProviderManager(passwords))
        .addFilterBefore(new TokenFilter(tokens), UsernamePasswordAuthenticationFilter.class)
        .csrf(csrf -> csrf.ignoringRequestMatchers(TokenFilter::brings))
        .formLogin(
            form ->
                form.loginPage(SIGN_IN)
                    .usernameParameter("login")
                    .defaultSuccessUrl("/courses")
                    .failureHandler(failed()))
        .logout(out -> out.logoutUrl("/staff/sign-out").logoutSuccessUrl("/"))
        .headers(
            headers ->
                headers
                    .defaultsDisabled()
                    .cacheControl(_ -> {})
                    .httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(YEAR_SECONDS)))
        .exceptionHandling(
            errors ->
                errors
                    .authenticationEntryPoint(unknown(problems))
                    .accessDeniedHandler(refused(problems)))
        .build();
  }

  /** Everything else: open, without a session; forms carry a cookie against forgery. */
  @Bean
  @Order(2)
  SecurityFilterChain everybody(HttpSecurity http, JsonMapper json) {
    ProblemWriter problems = new ProblemWriter(json);
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(new CookieCsrfTokenRepository())
                    .ignoringRequestMatchers(request -> isApi(request)))
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .headers(
            headers ->
                headers
                    .defaultsDisabled()
                    .httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(YEAR_SECONDS)))
        .exceptionHandling(errors -> errors.accessDeniedHandler(refused(problems)))
        .build();
  }

  private static boolean isApi(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + API);
  }

  private static AuthenticationFailureHandler failed() {
    return (request, response, e) ->
        response.sendRedirect(
            request.getContextPath()
                + SIGN_IN
                + (e instanceof LockedException ? "?wait" : "?wrong"));
  }

  private static AuthenticationEntryPoint unknown(ProblemWriter problems) {
    AuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint(SIGN_IN);
    return (request, response, e) -> {
      if (isApi(request)) {
        response.setHeader("WWW-Authenticate", "Bearer");
        problems.write(
            Problem.UNAUTHENTICATED.saying(
                "Send a token of yours as `Authorization: Bearer …` (made at /staff/account), or sign"
                    + " in at "
                    + SIGN_IN
                    + "."),
            request,
            response);
      } else {
        page.commence(request, response, e);
      }
    };
  }

  private static AccessDeniedHandler refused(ProblemWriter problems) {
    return (request, response, e) -> {
      if (isApi(request)) {
        problems.write(
            Problem.FORBIDDEN.saying(
                "The request changes something, and brings neither a token nor the page's secret"
                    + " (X-CSRF-TOKEN). Scripts use a token."),
            request,
            response);
      } else {
        response.sendRedirect(request.getContextPath() + SIGN_IN + "?stale");
      }
    };
  }
}
