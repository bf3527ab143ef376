package io.sidetrace.staff.web;

import io.sidetrace.staff.account.AccountException;
import io.sidetrace.staff.account.ApiTokens;
import io.sidetrace.staff.account.CurrentStaff;
import io.sidetrace.staff.account.Invitations;
import io.sidetrace.staff.account.Staff;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages to sign in, to make an account by a link, and to make tokens. */
@Controller
class StaffPages {
  private static final Duration TOKEN_LASTS = Duration.ofDays(180);

  private final Invitations invitations;
  private final ApiTokens tokens;

  StaffPages(Invitations invitations, ApiTokens tokens) {
    this.invitations = invitations;
    this.tokens = tokens;
  }

  @GetMapping(StaffSecurity.SIGN_IN)
  String signIn() {
    return "staff/sign-in";
  }

  @GetMapping("/staff/welcome/{secret}")
  ModelAndView welcome(
      @PathVariable String secret, @AuthenticationPrincipal @Nullable SignedIn who) {
    return invitations.isGood(secret) ? offer(secret, who) : useless();
  }

  @PostMapping("/staff/welcome/{secret}")
  ModelAndView accept(
      @PathVariable String secret,
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String password,
      @AuthenticationPrincipal @Nullable SignedIn who,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!invitations.isGood(secret)) {
      return useless();
    }
    try {
      if (who == null) {
        signIn(invitations.accept(secret, login, password), request, response);
      } else {
        invitations.accept(secret, who.staff());
      }
      return new ModelAndView("redirect:/courses");
    } catch (AccountException e) {
      ModelAndView page =
          offer(secret, who)
              .addObject("login", login)
              .addObject("field", e.field())
              .addObject("wrong", e.sentence());
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  /** An account to be made, or, to somebody who has one, only the role. */
  private static ModelAndView offer(String secret, @Nullable SignedIn who) {
    ModelAndView page =
        who == null
            ? new ModelAndView("staff/welcome").addObject("login", "")
            : new ModelAndView("staff/accept").addObject("staff", who.staff());
    return page.addObject("secret", secret);
  }

  private static ModelAndView useless() {
    return new ModelAndView("staff/useless", Map.of(), HttpStatus.NOT_FOUND);
  }

  private static void signIn(
      Staff staff, HttpServletRequest request, HttpServletResponse response) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(SignedIn.authentication(staff));
    // Whoever handed over the link may know the session of before.
    request.getSession();
    request.changeSessionId();
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
  }

  @GetMapping("/staff/account")
  ModelAndView account(@CurrentStaff Staff staff) {
    return new ModelAndView("staff/account", Map.of("staff", staff, "tokens", tokens.of(staff)));
  }

  @PostMapping("/staff/account/tokens")
  String makeToken(
      @CurrentStaff Staff staff,
      @RequestParam(defaultValue = "") String name,
      RedirectAttributes shown) {
    shown.addFlashAttribute("made", tokens.create(staff, name, TOKEN_LASTS));
    return "redirect:/staff/account";
  }

  @PostMapping("/staff/account/tokens/{id}/revoke")
  String revoke(@CurrentStaff Staff staff, @PathVariable String id) {
    tokens.revoke(staff, id);
    return "redirect:/staff/account";
  }
}
