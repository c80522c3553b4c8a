package strive.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import strive.inference.check.CheckSettings;
import strive.inference.check.Curve;
import strive.inference.check.CurveCheck;
import strive.inference.check.Prediction;
import strive.inference.check.StudyCheck;

/// Observed beside predicted, a panel for each model and a row for each condition.
class CheckFigureTest {

  private static final List<String> FIVE = List.of("a", "b", "c", "d", "e");

  /// In every panel block 1 lies outside, the others inside.
  private static StudyCheck check(List<String> models, String... conditions) {
    List<CurveCheck> curves = new ArrayList<>();
    for (String model : models) {
      for (String condition : conditions) {
        for (Curve curve : Curve.values()) {
          for (int at = 1; at <= 4; at++) {
            double observed = at == 1 ? 0.9 : 0.5;
            double place = curve == Curve.FINAL_PERFORMANCE ? at / 5.0 : at;
            Prediction prediction = new Prediction(observed, 0.5, 0.45, 0.55, 0.3, 0.7, 0.5);
            curves.add(new CurveCheck(model, condition, curve, place, 7, prediction));
          }
        }
      }
    }
    return new StudyCheck(
        CheckSettings.defaults(),
        models,
        List.of(conditions),
        List.of(),
        curves,
        List.of(),
        List.of());
  }

  @Test
  void aRowHoldsFourModelsAndEveryConditionHasRowsOfItsOwn() {
    FigureSpec figure = CheckFigure.of(check(FIVE, "low", "high"), FIVE, Curve.EFFORT);

    assertThat(figure.rows()).extracting(row -> row.panels().size()).containsExactly(4, 1, 4, 1);
    assertThat(figure.rows())
        .extracting(PanelRow::heading)
        .containsExactly("low, n = 7", "", "high, n = 7", "");
    assertThat(figure.table().rows()).hasSize(5 * 2 * 4);
  }

  @Test
  void aPanelShowsBothBandsUnderThePredictedLineAndTheObservedDots() {
    Panel panel =
        CheckFigure.of(check(List.of("a"), ""), List.of("a"), Curve.EFFORT)
            .rows()
            .getFirst()
            .panels()
            .getFirst();

    assertThat(panel.marks())
        .extracting(mark -> mark.getClass().getSimpleName())
        .containsExactly("Band", "Band", "Line", "Dots");
    assertThat(panel.heading().finding()).isEqualTo("1 of 4 outside");
    assertThat(panel.rows()).isEqualTo(new Panel.Rows(0, 4));
  }

  @Test
  void theDescriptionCountsWhatLiesInside() {
    StudyCheck check = check(List.of("a", "b"), "low", "high");

    assertThat(CheckFigure.of(check, List.of("b"), Curve.QUIT_BLOCK).description())
        .isEqualTo("Quit blocks within 95 % of what each model predicts: b 6 of 8 places");
  }

  @Test
  void theLastQuitBlockIsNever() {
    Axis axis =
        CheckFigure.of(check(List.of("a"), ""), List.of("a"), Curve.QUIT_BLOCK)
            .rows()
            .getFirst()
            .panels()
            .getFirst()
            .x();

    assertThat(axis.ticks().getLast()).isEqualTo(new Tick(4, "–"));
  }

  @Test
  void aConditionOfWhichNobodyCouldBeSimulatedHasAnEmptyPanel() {
    StudyCheck check = check(List.of("a"), "low");
    StudyCheck more =
        new StudyCheck(
            check.settings(),
            check.models(),
            List.of("low", "high"),
            List.of(),
            check.curves(),
            List.of(),
            List.of());

    FigureSpec figure = CheckFigure.of(more, List.of("a"), Curve.EFFORT);

    assertThat(figure.rows().getLast().panels().getFirst().marks()).isEmpty();
    assertThat(FigureRenderer.svg(figure)).contains("Nobody to compare");
  }
}
