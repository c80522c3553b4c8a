package strive.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import strive.inference.check.Curve;
import strive.inference.check.StudyCheck;
import strive.report.figure.CheckFigure;
import strive.report.figure.FigureRenderer;
import strive.report.figure.Scheme;

/// Writes checks of a fit as files: tables (columns in [CheckData]) and a figure of each curve.
final class CheckFiles {

  private CheckFiles() {}

  /// Writes the files into a folder that is there.
  static void write(FitChecks checks, Path folder) throws IOException {
    if (checks.predictive().isPresent()) {
      StudyCheck check = checks.predictive().get();
      FitFiles.write(folder, CheckData.CHECKS, check.statistics().stream());
      FitFiles.write(folder, CheckData.CURVES, check.curves().stream());
      FitFiles.write(folder, CheckData.PEOPLE, check.people().stream());
      for (Curve curve : Curve.values()) {
        write(folder, check, curve);
      }
    }
    if (checks.validation().isPresent()) {
      var validation = checks.validation().get();
      FitFiles.write(folder, CheckData.CROSS_VALIDATION, validation.people().stream());
      FitFiles.write(folder, CheckData.CROSS_VALIDATION_MODELS, validation.models().stream());
    }
  }

  private static void write(Path folder, StudyCheck check, Curve curve) throws IOException {
    String name = "check-" + curve.id().replace('_', '-') + ".svg";
    String svg = FigureRenderer.svg(CheckFigure.of(check, check.models(), curve), Scheme.LIGHT);
    Files.writeString(folder.resolve(name), svg);
  }
}
