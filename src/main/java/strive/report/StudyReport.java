package strive.report;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import strive.protocol.RunRecord;

/// Everything that an export of a study shows. Runs are given one by one, so that a study of any
/// size can be written.
///
/// @param about what the export is of
/// @param runs the runs
/// @param fit the newest fit, if there is one
public record StudyReport(About about, Runs runs, Optional<FitReport> fit) {

  /// What an export is of.
  ///
  /// @param study name of the study
  /// @param protocolTitle as participants read it
  /// @param protocolHash SHA-256 of the protocol's text
  /// @param softwareVersion that writes the export
  /// @param written when
  /// @param scope which runs are there, in words ("people; 24 simulated runs are left out")
  public record About(
      String study,
      String protocolTitle,
      String protocolHash,
      String softwareVersion,
      Instant written,
      String scope) {}

  /// The runs of a study.
  public interface Runs {
    /// How many runs there are, as the database counts them.
    long count();

    /// How many events they have, as the database counts them.
    long events();

    /// Gives every run once, in the order of the participants.
    void forEach(Consumer<RunRecord> taker);
  }
}
