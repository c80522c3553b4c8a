package strive.web.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import strive.inference.check.CheckSettings;
import strive.inference.check.Curve;
import strive.inference.check.CurveCheck;
import strive.inference.check.GroupCheck;
import strive.inference.check.Prediction;
import strive.inference.check.Statistic;
import strive.inference.check.StudyCheck;

class ChecksViewModelTest {

  private static Prediction prediction(double observed, double p) {
    return new Prediction(observed, 0.29, 0.27, 0.31, 0.22, 0.37, p);
  }

  /// "best" accounts for everything; "other" misses the effort and both blocks of its curve.
  private static StudyCheck check(List<String> models, String... conditions) {
    List<GroupCheck> statistics = new ArrayList<>();
    List<CurveCheck> curves = new ArrayList<>();
    for (String model : models) {
      double observed = model.equals("best") ? 0.31 : 0.6;
      double p = model.equals("best") ? 0.3 : 0;
      for (String condition : conditions) {
        statistics.add(
            new GroupCheck(
                model, condition, Statistic.EFFORT, 20, prediction(observed, p), 0.9, 0.4));
        for (int block = 1; block <= 2; block++) {
          curves.add(
              new CurveCheck(model, condition, Curve.EFFORT, block, 20, prediction(observed, p)));
        }
      }
    }
    return new StudyCheck(
        CheckSettings.defaults(),
        models,
        List.of(conditions),
        statistics,
        curves,
        List.of(),
        List.of());
  }

  @Test
  void numbersStandInWords() {
    var model = new ChecksViewModel(check(List.of("best", "other"), "a"));

    assertThat(model.lines(List.of("best", "other")))
        .containsExactly(
            new ChecksViewModel.Line(
                "best",
                "",
                "mean effort",
                "observed 0.31, predicted 0.29 [0.22, 0.37]",
                true,
                "0.300",
                "18 of 20"),
            new ChecksViewModel.Line(
                "other",
                "",
                "mean effort",
                "observed 0.60, predicted 0.29 [0.22, 0.37]",
                false,
                "< 0.005",
                "18 of 20"));
  }

  @Test
  void pKeepsItsDirection() {
    List<GroupCheck> both =
        java.util.stream.DoubleStream.of(0.967, 1)
            .mapToObj(
                p ->
                    new GroupCheck("best", "a", Statistic.QUIT_BLOCK, 20, prediction(0.2, p), 1, 1))
            .toList();
    var model =
        new ChecksViewModel(
            new StudyCheck(
                CheckSettings.defaults(),
                List.of("best"),
                List.of("a"),
                both,
                List.of(),
                List.of(),
                List.of()));

    assertThat(model.lines(List.of("best")))
        .extracting(ChecksViewModel.Line::surprise)
        .containsExactly("0.967", "> 0.995");
    assertThat(model.lines(List.of("best")))
        .extracting(ChecksViewModel.Line::statistic)
        .containsOnly("mean quit block");
  }

  @Test
  void theAnswerNamesTheWinnerAndTheLosersStandBesideIt() {
    var model = new ChecksViewModel(check(List.of("best", "other"), "a"));

    assertThat(model.finding())
        .isEqualTo("The model that fits best, best, accounts for what is compared.");
    assertThat(model.numbers())
        .isEqualTo("Blocks of the effort curve inside 95 %: best 2 of 2, other 0 of 2.");
  }

  @Test
  void aWinnerThatMissesSomethingIsSaidToMissIt() {
    var model = new ChecksViewModel(check(List.of("other", "best"), "a", "b"));

    assertThat(model.finding())
        .isEqualTo("The model that fits best, other, misses 2 of 2 numbers.");
    assertThat(model.lines(List.of("other")))
        .extracting(ChecksViewModel.Line::condition)
        .containsExactly("a", "b");
  }

  @Test
  void atFirstTheWinnerAndTwoOthersAreShown() {
    assertThat(new ChecksViewModel(check(List.of("best", "b", "c", "d"), "a")).shownAtFirst())
        .containsExactly("best", "b", "c");
  }
}
