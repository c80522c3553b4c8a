package strive.web.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The hashed file names of the laboratory's own elements, read from the build's manifest.
///
/// @param scripts modules to load
/// @param styles style sheets to load
record LabAssets(List<String> scripts, List<String> styles) {

  private static final String MANIFEST = "/META-INF/resources/app/manifest.json";
  private static final String ENTRY = "src/lab/main.ts";

  /// What the build made; nothing when the pages were not built.
  static LabAssets read() {
    try (InputStream in = LabAssets.class.getResourceAsStream(MANIFEST)) {
      if (in == null) {
        return new LabAssets(List.of(), List.of());
      }
      return of(JsonMapper.builder().build().readTree(in));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static LabAssets of(JsonNode manifest) {
    var styles = new ArrayList<String>();
    JsonNode entry = manifest.path(ENTRY);
    entry
        .path("imports")
        .forEach(
            name ->
                manifest
                    .path(name.stringValue())
                    .path("css")
                    .forEach(css -> styles.add("/app/" + css.stringValue())));
    entry.path("css").forEach(css -> styles.add("/app/" + css.stringValue()));
    return new LabAssets(List.of("/app/" + entry.path("file").stringValue()), styles);
  }
}
