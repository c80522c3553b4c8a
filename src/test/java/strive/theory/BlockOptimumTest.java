package strive.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The exact optimum of an episode in blocks: published numbers, an independent optimiser, and what
/// must hold of every optimum.
class BlockOptimumTest {

  /// Half a unit of the last digit that the model's section 10 prints.
  private static final double SIX_DIGITS = 5e-7;

  private static final double FOUR_DIGITS = 5e-5;
  private static final double NINE_DIGITS = 5e-10;

  /// The efforts of one plan against those of another way to it: rounding, magnified by the sum
  /// over a dozen blocks.
  private static final double SAME = 1e-12;

  private static double[] numbers(String text) {
    return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  @ParameterizedTest
  @CsvSource({
    "0.25, 0.95, 0.6, 0.5, 7.535618103, 1.000000 0.965521 0.707230 0.538255 0.415916 0.320595"
        + " 0.241954 0.173939 0.112665 0.055397",
    "0.5, 0.95, 0.8, 3.0, 5.461125327, 0.406172 0.319463 0.252310 0.197430 0.150569 0.109026"
        + " 0.070952 0.034980",
    "0.1, 1.0, 0.25, 1.0, 5.944066153, 1.000000 0.891272 0.751042 0.634818 0.535649 0.448910"
        + " 0.371379 0.300723 0.235183 0.173386 0.114210 0.056700"
  })
  void validationThePlansOfSectionTenAreFound(
      double initial, double maximum, double rate, double cost, double value, String efforts) {
    double[] expected = numbers(efforts);

    BlockPlan plan = new BlockProblem(maximum, rate, cost).optimum(initial, expected.length);

    assertThat(plan.efforts()).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(plan.efforts().get(i)).isCloseTo(expected[i], within(SIX_DIGITS));
    }
    assertThat(plan.value()).isCloseTo(value, within(NINE_DIGITS));
  }

  @Test
  void validationTheDiscountedPlanOfSectionTenIsFound() {
    double[] expected =
        numbers(
            "0.9448 0.7704 0.6426 0.5436 0.4632 0.3949 0.3344 0.2788 0.2256 0.1729 0.1189 0.0619");

    BlockPlan plan = new BlockProblem(0.9, 0.35, 0.7, 0.9).optimum(0.2, 12);

    for (int i = 0; i < expected.length; i++) {
      assertThat(plan.efforts().get(i)).isCloseTo(expected[i], within(FOUR_DIGITS));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.25, 10, 0.95, 0.6, 0.5, 0.900119804",
    "0.25, 20, 0.95, 0.3, 2.0, 0.812637167",
    "0.30, 8, 0.90, 0.8, 0.05, 0.891306339"
  })
  void validationTheExpectationsOfSectionTenAreFound(
      double performance, int left, double maximum, double rate, double cost, double expected) {
    assertThat(new BlockProblem(maximum, rate, cost).selfConsistentExpectation(performance, left))
        .isCloseTo(expected, within(NINE_DIGITS));
  }

  /// The value is strictly concave in the efforts, so climbing along one of them after the other
  /// ends at the one optimum, from wherever it starts. Each climb halves an interval by the sign of
  /// the slope, which is written down from the value: `p_t` has slope `kappa r_t` in every effort
  /// up to t.
  private static double[] climbed(BlockProblem problem, double initial, int blocks) {
    double[] efforts = new double[blocks];
    Arrays.fill(efforts, 0.5);
    double moved = 1;
    for (int sweep = 0; sweep < 20_000 && moved > 1e-13; sweep++) {
      moved = 0;
      for (int j = 0; j < blocks; j++) {
        double before = efforts[j];
        double low = 0;
        double high = 1;
        for (int halving = 0; halving < 52; halving++) {
          efforts[j] = 0.5 * (low + high);
          if (slope(problem, initial, efforts, j) > 0) {
            low = efforts[j];
          } else {
            high = efforts[j];
          }
        }
        moved = Math.max(moved, Math.abs(efforts[j] - before));
      }
    }
    return efforts;
  }

  private static double slope(BlockProblem problem, double initial, double[] efforts, int j) {
    double gap = problem.maximum() - initial;
    double gain = 0;
    double weight = 1;
    double price = 0;
    for (int t = 0; t < efforts.length; t++) {
      gap *= Math.exp(-problem.rate() * efforts[t]);
      gain += t >= j ? weight * problem.rate() * gap : 0;
      price = t == j ? weight * problem.cost() * efforts[j] : price;
      weight *= problem.discount();
    }
    return gain - price;
  }

  private static BlockProblem anyProblem(SplittableRandom random) {
    return new BlockProblem(
        0.5 + 0.5 * random.nextDouble(),
        Math.exp(-3 + 4 * random.nextDouble()),
        Math.exp(-3 + 5 * random.nextDouble()),
        random.nextBoolean() ? 1 : 0.5 + 0.5 * random.nextDouble());
  }

  @Test
  void validationAnOptimiserThatKnowsNothingOfTheClosedFormFindsTheSamePlan() {
    SplittableRandom random = new SplittableRandom(41);
    for (int round = 0; round < 60; round++) {
      BlockProblem problem = anyProblem(random);
      double initial = 0.4 * random.nextDouble();
      int blocks = random.nextInt(1, 9);

      double[] climbed = climbed(problem, initial, blocks);
      BlockPlan plan = problem.optimum(initial, blocks);

      for (int i = 0; i < blocks; i++) {
        // Where the climb stops: its last step over what a slow direction leaves.
        assertThat(plan.efforts().get(i))
            .as("%s from %s, block %d of %d", problem, initial, i + 1, blocks)
            .isCloseTo(climbed[i], within(1e-9));
      }
    }
  }

  @Test
  void propertyNoOtherPlanIsWorthMore() {
    SplittableRandom random = new SplittableRandom(42);
    for (int round = 0; round < 500; round++) {
      BlockProblem problem = anyProblem(random);
      double initial = 0.4 * random.nextDouble();
      int blocks = random.nextInt(1, 25);
      BlockPlan plan = problem.optimum(initial, blocks);
      double size = random.nextBoolean() ? 1 : 0.01;

      List<Double> other = new ArrayList<>();
      for (double effort : plan.efforts()) {
        double moved = effort + size * (2 * random.nextDouble() - 1);
        other.add(Math.min(1, Math.max(0, moved)));
      }

      assertThat(problem.follow(initial, other).value())
          .isLessThanOrEqualTo(plan.value() + 1e-12); // rounding of two sums of a few blocks
    }
  }

  @Test
  void propertyEffortFallsFromBlockToBlock() {
    SplittableRandom random = new SplittableRandom(43);
    for (int round = 0; round < 500; round++) {
      BlockPlan plan = anyProblem(random).optimum(0.4 * random.nextDouble(), random.nextInt(2, 40));

      assertThat(plan.efforts()).isSortedAccordingTo(Collections.reverseOrder());
      assertThat(plan.efforts()).allSatisfy(effort -> assertThat(effort).isBetween(0.0, 1.0));
      assertThat(plan.performances()).isSorted();
    }
  }

  @Test
  void propertyReplanningFromAnyStateOfThePlanGivesTheRestOfIt() {
    SplittableRandom random = new SplittableRandom(44);
    for (int round = 0; round < 200; round++) {
      BlockProblem problem = anyProblem(random);
      int blocks = random.nextInt(2, 20);
      BlockPlan plan = problem.optimum(0.3, blocks);
      int done = random.nextInt(1, blocks);

      BlockPlan rest = problem.optimum(plan.performances().get(done - 1), blocks - done);

      for (int i = 0; i < blocks - done; i++) {
        // p = p_max - r carries the gap with the rounding of p, 1e-16 of 1, so a gap that has
        // become small is known that much less.
        double gap = problem.maximum() - plan.performances().get(done - 1);
        assertThat(rest.efforts().get(i))
            .isCloseTo(plan.efforts().get(done + i), within(SAME + 1e-15 / gap));
      }
    }
  }

  /// The condition of section 8 in its own words: effort is the discounted sum of the shortfalls
  /// still to come, capped.
  @Test
  void propertyEffortIsTheDiscountedSumOfShortfallsToCome() {
    SplittableRandom random = new SplittableRandom(45);
    for (int round = 0; round < 500; round++) {
      BlockProblem problem = anyProblem(random);
      BlockPlan plan = problem.optimum(0.4 * random.nextDouble(), random.nextInt(1, 30));

      double toCome = 0;
      for (int t = plan.efforts().size() - 1; t >= 0; t--) {
        toCome = problem.maximum() - plan.performances().get(t) + problem.discount() * toCome;
        double drive = problem.rate() / problem.cost() * toCome;
        // Rounding of p_max - p, times the factor in front of it, and of the solver.
        assertThat(plan.efforts().get(t))
            .isCloseTo(Math.min(1, drive), within(1e-12 * Math.max(1, drive)));
      }
    }
  }

  @Test
  void propertyALongerEpisodeADearerEffortAndALessPatientPersonMoveTheFirstEffortAsTheyShould() {
    SplittableRandom random = new SplittableRandom(46);
    for (int round = 0; round < 300; round++) {
      BlockProblem problem = anyProblem(random);
      double performance = 0.4 * random.nextDouble();
      int left = random.nextInt(1, 15);
      double drive = problem.optimalDrive(performance, left);
      BlockProblem dearer =
          new BlockProblem(
              problem.maximum(), problem.rate(), 1.1 * problem.cost(), problem.discount());
      BlockProblem hastier =
          new BlockProblem(
              problem.maximum(), problem.rate(), problem.cost(), 0.9 * problem.discount());

      assertThat(problem.optimalDrive(performance, left + 1)).isGreaterThan(drive);
      assertThat(dearer.optimalDrive(performance, left)).isLessThan(drive);
      if (left > 1) {
        assertThat(hastier.optimalDrive(performance, left)).isLessThan(drive);
      }
    }
  }

  @Test
  void theLastBlockSolvesLambertsEquation() {
    // z exp(kappa z) = kappa r / beta when one block is left and z is below the cap.
    BlockProblem problem = new BlockProblem(0.9, 0.7, 2);

    double drive = problem.optimalDrive(0.4, 1);

    assertThat(drive * Math.exp(0.7 * drive)).isCloseTo(0.7 * 0.5 / 2, within(1e-15));
  }

  /// Bounds of the search of the model's section 8, in every combination.
  @ParameterizedTest
  @CsvSource({"1", "5", "10", "200"})
  void propertyExtremeProblemsHaveAFinitePlan(int blocks) {
    for (double rate : new double[] {0.01, 1, 10}) {
      for (double cost : new double[] {0.001, 1, 100}) {
        for (double discount : new double[] {0.5, 1}) {
          for (double maximum : new double[] {0.2500001, 0.9, 1}) {
            for (double initial : new double[] {0, 0.25, maximum - 1e-9, maximum}) {
              BlockProblem problem = new BlockProblem(maximum, rate, cost, discount);
              BlockPlan plan = problem.optimum(initial, blocks);

              assertThat(plan.value()).as("%s from %s", problem, initial).isFinite();
              assertThat(plan.efforts())
                  .allSatisfy(effort -> assertThat(effort).isBetween(0.0, 1.0));
              assertThat(problem.selfConsistentExpectation(initial, blocks))
                  .isBetween(initial - 1e-15, maximum); // rounding of p_max - r
              assertThat(problem.closedFormEffort(initial, blocks)).isBetween(0.0, 1.0);
            }
          }
        }
      }
    }
  }

  @Test
  void theContinuousClosedFormAppearsWhenBlocksBecomeShort() {
    double whole = new BlockProblem(0.9, 0.4, 1.6).closedFormEffort(0.3, 4);
    double[] errors =
        IntStream.of(50, 100)
            .mapToDouble(
                n -> {
                  // Effort counts per block: the sum of p_t - beta/2 e_t^2 over n times as many
                  // blocks, each learning an n-th, has the same optimum as the flow.
                  BlockProblem cut = new BlockProblem(0.9, 0.4 / n, 1.6);
                  return Math.abs(Math.min(1, cut.optimalDrive(0.3, 4 * n)) - whole);
                })
            .toArray();

    assertThat(whole).isLessThan(1);
    assertThat(errors[1]).isLessThan(0.01);
    // The error falls as the length of a block does.
    assertThat(errors[0] / errors[1]).isCloseTo(2, within(0.1));
  }
}
