package strive.theory.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import strive.theory.NormalDraw;

class TwoLayerLinearTest {

  private static final double[][] TEACHER = {{1.2, -0.4}, {0.3, 0.8}, {-0.5, 0.1}};
  private static final double[][] COVARIANCE = {{1.5, 0.4}, {0.4, 0.7}};
  private static final double[] START = {
    0.3, -0.2, 0.1, 0.5, -0.4, 0.2, 0.6, -0.1, 0.2, 0.3,
  };

  @Test
  void validationManyInputsHaveTheLossOfThePopulation() {
    var problem = new TwoLayerLinear(new LinearTeacher(2, TEACHER, COVARIANCE, 0), 2, START);
    RandomGenerator random = new SplittableRandom(3);
    int draws = 200_000;
    double sum = 0;
    for (int draw = 0; draw < draws; draw++) {
      // An input of this covariance: first the one variable, then the other given it.
      double first = Math.sqrt(1.5) * NormalDraw.next(random);
      double second = 0.4 / 1.5 * first + Math.sqrt(0.7 - 0.16 / 1.5) * NormalDraw.next(random);
      sum += loss(first, second);
    }
    // Five standard errors of a loss whose deviation is below 1.
    assertThat(problem.performance(START)).isCloseTo(2 - sum / draws, within(5 / Math.sqrt(draws)));
  }

  /// `1/2 |W2 W1 x - A x|^2`, with the layout of the state written out.
  private static double loss(double x1, double x2) {
    double h1 = START[0] * x1 + START[2] * x2;
    double h2 = START[1] * x1 + START[3] * x2;
    double loss = 0;
    for (int o = 0; o < 3; o++) {
      double student = START[4 + 2 * o] * h1 + START[5 + 2 * o] * h2;
      double teacher = TEACHER[o][0] * x1 + TEACHER[o][1] * x2;
      loss += 0.5 * (student - teacher) * (student - teacher);
    }
    return loss;
  }

  // Saxe, McClelland and Ganguli (arXiv 1312.6120): from small weights and with white inputs a mode
  // of strength s grows as a logistic function of rate 2 s, so modes are learned in their order.
  @Test
  void validationModesAreLearnedOneAfterTheOtherWithPlateausBetween() {
    var settings = new TwoLayerSettings(4, 5, 6, 2, 2, 0.25, 0, 1e-4, 0, 0);
    var problem = TwoLayerLinear.drawn(settings, new SplittableRandom(2));
    double[] state = problem.start();
    double[] gradient = new double[problem.dimension()];
    List<Double> performances = new ArrayList<>();
    double step = 0.005;
    for (int n = 0; n <= 8_000; n++) {
      performances.add(problem.gradient(state, gradient));
      Products.add(step, gradient, state);
    }
    // Losses of a half of s^2 for each mode that is not yet learned: 2 and 1/8.
    assertThat(performances.getFirst()).isCloseTo(-2.125, within(1e-6));
    assertThat(performances.getLast()).isCloseTo(0, within(1e-6));
    // Plateaus: a long time within a hundredth of a level; between them a short one.
    long start = performances.stream().filter(p -> Math.abs(p + 2.125) < 0.01).count();
    long middle = performances.stream().filter(p -> Math.abs(p + 0.125) < 0.01).count();
    long rising = performances.stream().filter(p -> p > -2.115 && p < -0.135).count();
    assertThat(start).isGreaterThan(500);
    assertThat(middle).isGreaterThan(1_500);
    assertThat(rising).isLessThan(600);
    // The strong mode alone, halfway: grows as 1 / (1 + exp(-2 s t)), P = -1/8 - 2 (1 - grown)^2,
    // so
    // from a tenth to nine tenths it takes 2 ln 9 / (2 s).
    double from = first(performances, -0.125 - 2 * 0.81) * step;
    double to = first(performances, -0.125 - 2 * 0.01) * step;
    // Two steps, and what the weak mode has grown meanwhile.
    assertThat(to - from).isCloseTo(Math.log(9) / 2, within(0.02));
  }

  private static int first(List<Double> performances, double level) {
    int n = 0;
    while (performances.get(n) < level) {
      n++;
    }
    return n;
  }

  @Test
  void aStudentLikeItsTeacherHasNothingToLearn() {
    // Two hidden units that copy the inputs.
    double[] perfect = {1, 0, 0, 1, 1.2, -0.4, 0.3, 0.8, -0.5, 0.1};
    var problem = new TwoLayerLinear(new LinearTeacher(2, TEACHER, COVARIANCE, 0.3), 2, perfect);
    double[] gradient = new double[10];

    assertThat(problem.gradient(perfect, gradient)).isEqualTo(2);
    assertThat(gradient).containsOnly(0);
  }

  @Test
  void whatCannotBeIsRefusedWithRuleAndValue() {
    assertThatThrownBy(() -> new LinearTeacher(0, TEACHER, new double[][] {{1, 2}, {2, 1}}, 0))
        .hasMessage("each pivot of the input covariance must be above 0 and finite, got -3.0");
    assertThatThrownBy(() -> new LinearTeacher(0, TEACHER, new double[][] {{1, 0.2}, {0.1, 1}}, 0))
        .hasMessage("the input covariance must be symmetric, got 0.1 and 0.2");
    assertThatThrownBy(() -> new LinearTeacher(0, TEACHER, COVARIANCE, -1))
        .hasMessage("the noise of targets must be at least 0 and finite, got -1.0");
    var teacher = new LinearTeacher(0, TEACHER, COVARIANCE, 0);
    assertThatThrownBy(() -> new TwoLayerLinear(teacher, 2, new double[9]))
        .hasMessage("the weights must have 10 numbers, got 9");
    assertThatThrownBy(() -> new TwoLayerSettings(3, 4, 5, 4, 1, 1, 0, 1, 0, 0))
        .hasMessage("there are at most as many modes as inputs and outputs (3), got 4");
  }
}
