package strive.report;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import strive.inference.StudyFit;
import strive.protocol.RunRecord;

/// Everything that an export of a study shows. Runs are given one by one, so that a study of any
/// size can be written.
///
/// @param about what the export is of
/// @param runs the runs
/// @param fit the fit that it shows, if there is one; all of its people are among the runs
public record StudyReport(About about, Runs runs, Optional<StudyFit> fit) {

  /// What an export is of.
  ///
  /// @param study name of the study
  /// @param protocolTitle as participants read it
  /// @param protocolHash SHA-256 of the protocol's text
  /// @param softwareVersion that writes the export
  /// @param written when
  /// @param scope which runs are there, in words ("people; 24 simulated runs are left out")
  /// @param fit how and when the fit was made, in a sentence, or why there is none
  public record About(
      String study,
      String protocolTitle,
      String protocolHash,
      String softwareVersion,
      Instant written,
      String scope,
      String fit) {}

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
