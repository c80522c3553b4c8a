package strive.theory.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TeacherStudentTest {

  @ParameterizedTest
  @EnumSource(Activation.class)
  void aStudentThatIsItsTeacherHasNothingToLearn(Activation activation) {
    // Teacher and student of the same shape; the teacher's weights are the first numbers drawn.
    var settings = new TeacherStudentSettings(activation, 3, 2, 4, 4, 25, 1.7, 0.5, 0.3);
    var problem = TeacherStudent.drawn(settings, new SplittableRandom(12));
    double[] truth = new HiddenLayer(activation, 3, 4, 2).drawn(1.7, new SplittableRandom(12));
    double[] gradient = new double[problem.dimension()];

    assertThat(problem.gradient(truth, gradient)).isEqualTo(0.3);
    assertThat(gradient).containsOnly(0);
    assertThat(problem.performance(problem.start())).isLessThan(0.3);
  }

  @Test
  void theSampleIsFixedByTheSeed() {
    var settings = TeacherStudentSettings.of(Activation.RELU);
    var problem = TeacherStudent.drawn(settings, new SplittableRandom(1));
    var again = TeacherStudent.drawn(settings, new SplittableRandom(1));
    var other = TeacherStudent.drawn(settings, new SplittableRandom(2));
    double[] state = problem.start();

    assertThat(again.performance(state)).isEqualTo(problem.performance(state));
    assertThat(other.performance(state)).isNotEqualTo(problem.performance(state));
  }

  @Test
  void whatCannotBeIsRefusedWithRuleAndValue() {
    assertThatThrownBy(() -> new TeacherStudentSettings(Activation.TANH, 0, 1, 1, 1, 1, 1, 1, 0))
        .hasMessage("the number of inputs must be at least 1, got 0");
    assertThatThrownBy(() -> new TeacherStudentSettings(Activation.TANH, 1, 1, 1, 1, 1, 1, 0, 0))
        .hasMessage("the scale of the first weights must be above 0 and finite, got 0.0");
  }
}
