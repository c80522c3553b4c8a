package strive.web.participant;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Turns what the server's own parts refuse under `/api/p/` (a path with forbidden signs, a broken
/// header) into problems as well, instead of an error page.
final class ProblemFilter extends OncePerRequestFilter {

  private final JsonMapper json;

  ProblemFilter(JsonMapper json) {
    this.json = json;
  }

  /// Puts the filter before every other one.
  @Configuration(proxyBeanMethods = false)
  static class Registration {

    @Bean
    FilterRegistrationBean<ProblemFilter> participantProblems(JsonMapper json) {
      var registration = new FilterRegistrationBean<>(new ProblemFilter(json));
      registration.addUrlPatterns("/api/p/*");
      registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
      return registration;
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, new Refusing(response));
  }

  private void write(HttpServletResponse response, int status) throws IOException {
    HttpStatus known =
        Optional.ofNullable(HttpStatus.resolve(status)).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
    response.resetBuffer();
    response.setStatus(known.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    var problem = Problem.plain(known, "The server refused this request.");
    response.getOutputStream().write(json.writeValueAsBytes(problem.body()));
  }

  /// A response whose error page is a problem.
  private final class Refusing extends HttpServletResponseWrapper {

    Refusing(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void sendError(int status) throws IOException {
      write((HttpServletResponse) getResponse(), status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      sendError(status);
    }
  }
}
