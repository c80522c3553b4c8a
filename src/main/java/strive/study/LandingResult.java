package strive.study;

import java.util.List;
import strive.protocol.DurationEstimate;

/// What a link leads to.
public sealed interface LandingResult permits LandingResult.Landing, RunProblem.UnknownLink {

  /// The first page of a study.
  ///
  /// @param title as participants read it
  /// @param language of the texts (BCP 47)
  /// @param state whether new runs may start
  /// @param duration minutes of quick and slow people
  /// @param landing paragraphs
  record Landing(
      String title,
      String language,
      StudyState state,
      DurationEstimate duration,
      List<String> landing)
      implements LandingResult {
    /// Copies its list.
    public Landing {
      landing = List.copyOf(landing);
    }
  }
}
