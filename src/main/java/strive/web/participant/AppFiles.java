package strive.web.participant;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// The icon of all pages, and scripts and styles under `/app/`. Their names carry a hash of their
/// content, so browsers may
/// keep them for ever. Before Vaadin's own mapping, which knows them for an hour only.
@Configuration(proxyBeanMethods = false)
class AppFiles {

  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration FOR_EVER = Duration.ofDays(365);

  @Bean
  ResourceHttpRequestHandler appFileHandler() {
    var files = new ResourceHttpRequestHandler();
    files.setLocations(List.of(new ClassPathResource("META-INF/resources/app/")));
    files.setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable());
    return files;
  }

  @Bean
  ResourceHttpRequestHandler iconHandler() {
    var files = new ResourceHttpRequestHandler();
    files.setLocations(List.of(new ClassPathResource("META-INF/resources/")));
    files.setCacheControl(CacheControl.maxAge(A_DAY).cachePublic());
    return files;
  }

  @Bean
  HandlerMapping appFileMapping(
      ResourceHttpRequestHandler appFileHandler, ResourceHttpRequestHandler iconHandler) {
    return new SimpleUrlHandlerMapping(
        Map.of("/app/**", appFileHandler, "/favicon.ico", iconHandler), 0);
  }
}
