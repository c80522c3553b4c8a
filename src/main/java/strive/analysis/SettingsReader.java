package strive.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import strive.analysis.file.YamlGroup;
import strive.analysis.theory.TheoryStudies;
import strive.protocol.Fault;
import strive.protocol.YamlTree;

/// Reads the settings file of a study strictly; every fault is reported at once, with its place.
public final class SettingsReader {

  private final String file;
  private final List<Fault> faults = new ArrayList<>();

  private SettingsReader(String file) {
    this.file = file;
  }

  /// Reads settings. `file` is the name that faults carry.
  public static ParsedSettings read(String file, String text) {
    return switch (YamlTree.read(file, text)) {
      case YamlTree.Refused(var refused) -> new ParsedSettings.Invalid(refused);
      case YamlTree.Tree(var tree) -> new SettingsReader(file).read(tree);
    };
  }

  private ParsedSettings read(YamlTree tree) {
    YamlGroup root = YamlGroup.root(file, tree, faults);
    Optional<Study> study = study(root);
    root.end();
    if (!faults.isEmpty()) {
      return new ParsedSettings.Invalid(
          faults.stream()
              .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
              .toList());
    }
    return new ParsedSettings.Valid(study.orElseThrow());
  }

  private Optional<Study> study(YamlGroup root) {
    String kind = root.text("study");
    if (!faults.isEmpty()) {
      return Optional.empty();
    }
    Optional<Study> study =
        switch (kind) {
          case RecoveryReader.PARAMETERS -> RecoveryReader.parameters(root);
          case RecoveryReader.MODELS -> RecoveryReader.models(root);
          default -> TheoryStudies.read(kind, root).map(Study.Theory::new);
        };
    if (study.isEmpty() && faults.isEmpty()) {
      root.fault(
          "/study",
          "study must be one of %s, %s, %s, got %s"
              .formatted(
                  RecoveryReader.PARAMETERS,
                  RecoveryReader.MODELS,
                  String.join(", ", TheoryStudies.KINDS),
                  kind));
    }
    return study;
  }
}
