package strive.web.participant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The HTML of the participants' page: the same for every link; its script asks the API for the
/// rest. The names of script and styles come from the manifest that the front-end's build leaves.
final class PageTemplate {

  private static final String ENTRY = "src/participant/main.ts";
  private static final String MANIFEST = "/META-INF/resources/app/manifest.json";

  private PageTemplate() {}

  /// The page, from the manifest on the class path.
  ///
  /// @throws IllegalStateException when the front-end was not built
  static String fromClassPath() {
    try (InputStream in = PageTemplate.class.getResourceAsStream(MANIFEST)) {
      if (in == null) {
        throw new IllegalStateException("the participants' page was not built: run npm run build");
      }
      return page(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /// The page, from this manifest.
  static String page(String manifest) {
    JsonNode chunks = JsonMapper.shared().readTree(manifest);
    JsonNode entry = chunks.path(ENTRY);
    if (entry.isMissingNode()) {
      throw new IllegalStateException("the front-end's manifest has no " + ENTRY);
    }
    Set<String> styles = new LinkedHashSet<>();
    Set<String> scripts = new LinkedHashSet<>();
    collect(chunks, ENTRY, scripts, styles);
    scripts.remove(entry.path("file").asString());
    String head =
        lines(styles, "<link rel=\"stylesheet\" href=\"/app/%s\">")
            + lines(scripts, "<link rel=\"modulepreload\" href=\"/app/%s\">")
            + "<script type=\"module\" src=\"/app/%s\"></script>"
                .formatted(entry.path("file").asString());
    return html(head);
  }

  /// What a chunk needs, and what the chunks that it imports at once need.
  private static void collect(
      JsonNode chunks, String name, Set<String> scripts, Set<String> styles) {
    JsonNode chunk = chunks.path(name);
    if (scripts.add(chunk.path("file").asString())) {
      chunk.path("imports").forEach(next -> collect(chunks, next.asString(), scripts, styles));
      chunk.path("css").forEach(style -> styles.add(style.asString()));
    }
  }

  private static String lines(Set<String> files, String line) {
    return files.stream().map(file -> line.formatted(file) + "\n").collect(Collectors.joining());
  }

  private static String html(String head) {
    return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <meta name="color-scheme" content="light">
        <title>Study</title>
        <link rel="icon" href="/favicon.ico">
        %s
        </head>
        <body>
        <div id="app"></div>
        <noscript><p>This study needs JavaScript. Please switch it on and open the link again.</p></noscript>
        </body>
        </html>
        """
        .formatted(head);
  }
}
