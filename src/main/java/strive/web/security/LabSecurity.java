package strive.web.security;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import strive.study.Accounts;
import strive.study.PasswordHash;

/// The laboratory's pages: sessions, sign-in, and headers. It takes every request that no earlier
/// chain has taken, so what participants reach is not here.
@Configuration
@EnableWebSecurity
public class LabSecurity {

  /// After the chains of participants and downloads.
  private static final int LAST = 100;

  /// What Vaadin's client needs; everything else is refused.
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
          + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
          + "connect-src 'self' ws: wss:; object-src 'none'; base-uri 'self'; form-action 'self'; "
          + "frame-ancestors 'none'";

  @Bean
  @Order(LAST)
  SecurityFilterChain labChain(
      HttpSecurity http, Accounts accounts, PasswordHash hash, SessionRegistry sessions)
      throws Exception {
    // An address without a page is answered by the page that says so.
    http.with(
        vaadin(), lab -> lab.loginView(SignInView.class).anyRequest(AuthorizedUrl::authenticated));
    http.authenticationManager(new ProviderManager(new LabAuthentication(accounts, hash)));
    http.sessionManagement(
        management ->
            management
                .sessionFixation(fixation -> fixation.migrateSession())
                .maximumSessions(-1)
                .sessionRegistry(sessions)
                .expiredUrl("/sign-in"));
    http.headers(
        headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(frames -> frames.deny())
                .withObjectPostProcessor(new HeadersFirst()));
    return http.build();
  }

  /// Writes the headers before the page: Vaadin's pages are forwarded to its servlet, and the end
  /// of
  /// a forward closes the response behind the back of the filter that would write them last.
  private static final class HeadersFirst implements ObjectPostProcessor<HeaderWriterFilter> {
    @Override
    public <F extends HeaderWriterFilter> F postProcess(F filter) {
      filter.setShouldWriteHeadersEagerly(true);
      return filter;
    }
  }

  /// Knows the open sessions of an account, so that a changed password ends them.
  @Bean
  SessionRegistry sessionRegistry() {
    return new SessionRegistryImpl();
  }

  @Bean
  HttpSessionEventPublisher sessionEvents() {
    return new HttpSessionEventPublisher();
  }

  @Bean
  PasswordHash passwordHash() {
    return new Argon2PasswordHash();
  }
}
