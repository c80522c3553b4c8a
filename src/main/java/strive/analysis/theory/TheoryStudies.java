package strive.analysis.theory;

import java.util.List;
import java.util.Optional;
import strive.analysis.file.YamlGroup;

/// The kinds of study there are.
public final class TheoryStudies {

  /// Their names in settings files.
  public static final List<String> KINDS =
      List.of(
          "closed-loop-against-optimum",
          "shape-of-schedules",
          "beliefs",
          "episodic-memory",
          "rivals",
          "gain-neuron");

  private TheoryStudies() {}

  /// Reads a study of a kind; empty for a kind that is not there. Faults are added to the group's.
  public static Optional<TheoryStudy> read(String kind, YamlGroup root) {
    return switch (kind) {
      case "closed-loop-against-optimum" -> Optional.of(OptimumStudy.read(root));
      case "shape-of-schedules" -> Optional.of(ShapeStudy.read(root));
      case "beliefs" -> Optional.of(BeliefStudy.read(root));
      case "episodic-memory" -> Optional.of(MemoryStudy.read(root));
      case "rivals" -> Optional.of(RivalStudy.read(root));
      case "gain-neuron" -> Optional.of(GainStudy.read(root));
      default -> Optional.empty();
    };
  }
}
