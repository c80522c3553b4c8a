package strive.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DirectLabelsTest {

  private static final double ROUNDING = 1e-9;

  private static DirectLabels.Label at(double y) {
    return new DirectLabels.Label(Tone.INK, false, "y " + y, y, y);
  }

  private static List<Double> places(List<DirectLabels.Label> labels) {
    return DirectLabels.apart(labels, 0, 200).stream().map(DirectLabels.Label::y).toList();
  }

  @Test
  void labelsWithRoomStayWhereTheirLinesEnd() {
    assertThat(places(List.of(at(100), at(20), at(50)))).containsExactly(20.0, 50.0, 100.0);
  }

  @Test
  void twoThatTouchMoveApartBySameAmount() {
    assertThat(places(List.of(at(100), at(101)))).containsExactly(93.0, 108.0);
  }

  @Test
  void labelsAtTheEdgeStayInside() {
    assertThat(places(List.of(at(200), at(200)))).containsExactly(185.0, 200.0);
    assertThat(places(List.of(at(0), at(0)))).containsExactly(0.0, 15.0);
  }

  @Test
  void whereverTheLinesEndNoTwoLabelsTouch() {
    Random random = new Random(3);
    for (int round = 0; round < 1_000; round++) {
      List<DirectLabels.Label> labels = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        labels.add(at(200 * random.nextDouble()));
      }
      List<Double> places = places(labels);
      for (int i = 1; i < places.size(); i++) {
        assertThat(places.get(i) - places.get(i - 1))
            .isGreaterThanOrEqualTo(DirectLabels.DISTANCE - ROUNDING);
      }
      assertThat(places).allMatch(y -> y >= -ROUNDING && y <= 200 + ROUNDING);
    }
  }
}
