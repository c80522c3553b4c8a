package strive.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import strive.analysis.file.StudyResult;
import strive.inference.FitProgress;
import strive.protocol.Fault;
import strive.protocol.ParsedProtocol;
import strive.protocol.Protocol;
import strive.protocol.ProtocolReader;

/// Runs a study from its settings file and rewrites the result files that stand beside it.
public final class Analysis {

  /// How it ended.
  public sealed interface Outcome {}

  /// The result files are written.
  public record Done(Path folder) implements Outcome {}

  /// Settings or protocol are at fault; nothing was written.
  public record Faulty(List<Fault> faults) implements Outcome {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  private Analysis() {}

  /// Runs the study of this settings file.
  ///
  /// @param threads fits at once; changes nothing in the result
  /// @throws IOException if a file cannot be read or written
  public static Outcome run(Path file, int threads, FitProgress progress) throws IOException {
    if (Files.size(file) > ProtocolReader.MAX_BYTES) {
      return faulty(file, "the file is too large: at most " + ProtocolReader.MAX_BYTES + " bytes");
    }
    return switch (SettingsReader.read(file.toString(), Files.readString(file))) {
      case ParsedSettings.Invalid(var faults) -> new Faulty(faults);
      case ParsedSettings.Valid(Study.Parameters(var settings)) ->
          recovery(
              file,
              settings,
              protocol -> RecoveryRun.ofParameters(settings, protocol, threads, progress));
      case ParsedSettings.Valid(Study.Models(var settings)) ->
          recovery(
              file,
              settings,
              protocol -> RecoveryRun.ofModels(settings, protocol, threads, progress));
      case ParsedSettings.Valid(Study.Theory(var study)) ->
          write(file, () -> study.run(threads, progress::fitted));
    };
  }

  private static Outcome recovery(
      Path file, RecoverySettings settings, Function<Protocol, StudyResult> study)
      throws IOException {
    Path protocol = file.resolveSibling(settings.protocol());
    return switch (ProtocolReader.read(protocol.toString(), Files.readString(protocol))) {
      case ParsedProtocol.Invalid(var faults) -> new Faulty(faults);
      case ParsedProtocol.Valid valid -> write(file, () -> study.apply(valid.protocol()));
    };
  }

  private static Outcome write(Path file, Supplier<StudyResult> study) throws IOException {
    StudyResult result;
    try {
      result = study.get();
    } catch (IllegalArgumentException impossible) {
      return faulty(file, "what is to be simulated is impossible: " + impossible.getMessage());
    }
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      return faulty(file, "a settings file must stand in a folder");
    }
    result.write(folder);
    return new Done(folder);
  }

  private static Outcome faulty(Path file, String message) {
    return new Faulty(List.of(new Fault(file.toString(), 1, 1, message)));
  }
}
