package strive.web.participant;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The page behind a study's link. Opening it starts nothing, so previews of links are harmless.
@Controller
class ParticipantPage {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  /// Built once, by the first who asks.
  private static final class Built {
    static final String PAGE = PageTemplate.fromClassPath();
  }

  @GetMapping("/p/{code}")
  ResponseEntity<String> page() {
    // Asked for again each time, so that a page never names scripts of an older version.
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .contentType(HTML)
        .body(Built.PAGE);
  }

  /// Anything else under this path, so that no other part of the server answers it.
  @RequestMapping("/p/**")
  ResponseEntity<String> elsewhere() {
    return ResponseEntity.status(HttpStatus.NOT_FOUND)
        .contentType(TEXT)
        .body("This link is not complete. Please check it, or ask who sent it.\n");
  }
}
