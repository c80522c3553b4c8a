package strive.web.security;

import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import strive.study.Account;
import strive.study.Accounts;
import strive.study.PasswordHash;

/// Signs laboratory members in, slowly enough for whoever guesses.
final class LabAuthentication implements AuthenticationProvider {

  private final Accounts accounts;
  private final PasswordHash hash;
  private final SignInThrottle throttle = new SignInThrottle();
  private final String nobodysHash;

  LabAuthentication(Accounts accounts, PasswordHash hash) {
    this.accounts = accounts;
    this.hash = hash;
    this.nobodysHash = hash.of("an account that is not there takes as long as one that is");
  }

  @Override
  public Authentication authenticate(Authentication request) {
    String name = request.getName();
    String password = Objects.toString(request.getCredentials(), "");
    if (!throttle.allows(name, address(request))) {
      throw new LockedException("too many tries");
    }
    if (password.length() > Accounts.MAX_PASSWORD) {
      throw new BadCredentialsException("no such name and password");
    }
    String known = accounts.find(name).map(Account::passwordHash).orElse(nobodysHash);
    boolean right = hash.matches(password, known);
    if (!right || known.equals(nobodysHash)) {
      throw new BadCredentialsException("no such name and password");
    }
    return UsernamePasswordAuthenticationToken.authenticated(
        name, null, List.of(new SimpleGrantedAuthority("ROLE_LAB")));
  }

  private static String address(Authentication request) {
    return request.getDetails() instanceof WebAuthenticationDetails details
        ? Objects.toString(details.getRemoteAddress(), "")
        : "";
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
