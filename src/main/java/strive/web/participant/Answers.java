package strive.web.participant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import strive.protocol.Position;
import strive.protocol.RunState;
import strive.study.Completion;
import strive.study.FinishResult;
import strive.study.LandingResult;
import strive.study.RunView;
import strive.study.StudyState;

/// The JSON of the answers: the names of the components are the names that pages and programs read.
final class Answers {

  private Answers() {}

  /// A link's first page; `message` says why nobody can start, when nobody can.
  ///
  /// @param minutes of quick and of slow people
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Landing(
      String title,
      String language,
      boolean open,
      @Nullable String message,
      List<Integer> minutes,
      List<String> landing) {

    static Landing of(LandingResult.Landing landing) {
      boolean open = landing.state() == StudyState.OPEN;
      return new Landing(
          landing.title(),
          landing.language(),
          open,
          open ? null : Problem.closed(landing.state()),
          List.of(landing.duration().minMinutes(), landing.duration().maxMinutes()),
          landing.landing());
    }
  }

  /// A run as its page needs it. The plan is sent as it was stored.
  record Run(
      String participant,
      String condition,
      RunState state,
      long writer,
      long acknowledged,
      Position position,
      @JsonRawValue String plan,
      @Nullable String code,
      int points,
      @Nullable String bonus) {

    static Run of(RunView run) {
      return new Run(
          run.participant(),
          run.condition(),
          run.state(),
          run.writer(),
          run.acknowledged(),
          run.position(),
          run.plan(),
          run.completion().map(Completion::code).orElse(null),
          run.position().points(),
          run.completion().flatMap(Completion::bonus).orElse(null));
    }
  }

  /// Events 1 to this number are stored durably.
  record Acknowledged(long acknowledged) {}

  /// What a participant gets at the end.
  record Finished(String code, int points, @Nullable String bonus) {

    static Finished of(FinishResult.Finished finished) {
      return new Finished(finished.code(), finished.points(), finished.bonus().orElse(null));
    }
  }
}
