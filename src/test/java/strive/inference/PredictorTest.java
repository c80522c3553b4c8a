package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static strive.inference.SomePeople.episode;
import static strive.inference.SomePeople.person;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import strive.behaviour.Person;
import strive.policy.Learner;
import strive.policy.ParameterValues;
import strive.policy.Schedule;

/// Optimum and fitted policy beside what a person did: section 9.
class PredictorTest {

  private static final ParameterValues LEARNER =
      ParameterValues.NONE.with("p0", 0.25).with("pmax", 0.95).with("kappa", 0.6);

  private static final double[] EFFORTS = {1, 1, .8, .5, .3, .2, .1, .04, 0, 0};
  private static final double COST = 0.5;

  private static final Person PERSON = person("P", episode(1, 10, COST, 6, 12, EFFORTS));

  /// Performance after each of these efforts and the exact optimum replanned before each, by
  /// another program (SciPy).
  private static final double[] PERFORMANCES = {
    0.5658318547, 0.7391640517, 0.8195382168, 0.8533515339, 0.8692724153,
    0.8784010553, 0.8825706532, 0.8841696923, 0.8841696923, 0.8841696923
  };

  private static final double[] REPLANNED = {
    1,
    0.9655214963,
    0.6994306533,
    0.5141596410,
    0.4014328064,
    0.3243853047,
    0.2595364533,
    0.2018048300,
    0.1421135757,
    0.0754977780
  };

  private static final double[] WITHIN_REACH = {
    0.9001198041, 0.9001198041, 0.9006814076, 0.9020634821, 0.9019982507,
    0.9003058779, 0.8978418967, 0.8940693787, 0.8897204922, 0.8856822253
  };

  private static final double[] PLANNED = {
    1.000000, 0.965521, 0.707230, 0.538255, 0.415916, 0.320595, 0.241954, 0.173939, 0.112665,
    0.055397
  };

  private static final Offset<Double> NOTED = within(1e-9);

  /// Section 10 prints six digits of efforts.
  private static final Offset<Double> PRINTED = within(5.1e-7);

  @Test
  void validationPlannedAndReplannedOptimumPerformanceAndReach() {
    ParameterValues values = LEARNER.with("beta", COST).with("b", 0.1).with("sigma", 0.2);

    List<BlockPrediction> blocks =
        GivenFit.predictions("miscalibrated", values, PERSON).episodes().getFirst().blocks();

    for (int i = 0; i < 10; i++) {
      BlockPrediction block = blocks.get(i);
      assertThat(block.block()).isEqualTo(i + 1);
      assertThat(block.effort()).isEqualTo(EFFORTS[i]);
      assertThat(block.optimalExact()).isCloseTo(PLANNED[i], PRINTED);
      assertThat(block.optimalReplanned().orElseThrow()).isCloseTo(REPLANNED[i], NOTED);
      assertThat(block.performance().orElseThrow()).isCloseTo(PERFORMANCES[i], NOTED);
      assertThat(block.before().orElseThrow())
          .isCloseTo(i == 0 ? 0.25 : PERFORMANCES[i - 1], NOTED);
      assertThat(block.reachable().orElseThrow()).isCloseTo(WITHIN_REACH[i], NOTED);
    }
  }

  /// F of a block policy is `p + beta/2 z^2 + b`; below its limit the drive z is the replanned
  /// effort, because the fitted cost is the imposed one here.
  @Test
  void validationTheExpectationBehindAChoice() {
    ParameterValues values = LEARNER.with("beta", COST).with("b", 0.1).with("sigma", 0.2);

    List<BlockPrediction> blocks =
        GivenFit.predictions("miscalibrated", values, PERSON).episodes().getFirst().blocks();

    for (int i = 1; i < 10; i++) {
      double expected = PERFORMANCES[i - 1] + 0.25 * REPLANNED[i] * REPLANNED[i] + 0.1;
      assertThat(blocks.get(i).expectation().orElseThrow()).isCloseTo(expected, NOTED);
      assertThat(blocks.get(i).fittedBias().orElseThrow()).isCloseTo(0.1, within(1e-12));
    }
  }

  /// The mean of a normal that is censored at 0 and 1, by numerical integration of what stands
  /// between them plus the mass at 1.
  @ParameterizedTest
  @CsvSource({
    "-0.3, 0.2, 0.005861358751337803",
    "0, 0.1, 0.039894228040143274",
    "0.4, 0.05, 0.4",
    "0.5, 0.5, 0.5",
    "0.97, 0.1, 0.9433238757882791",
    "1.4, 0.3, 0.9872815564238792",
    "0.1, 1.0, 0.35050419411804346"
  })
  void validationThePredictedEffortIsTheMeanOfTheCensoredNormal(
      double drive, double noise, double expected) {
    ParameterValues values = LEARNER.with("a", drive).with("sigma", noise);

    List<BlockPrediction> blocks =
        GivenFit.predictions("constant", values, PERSON).episodes().getFirst().blocks();

    assertThat(blocks)
        .allSatisfy(
            block -> {
              assertThat(block.predicted().orElseThrow()).isCloseTo(expected, within(1e-12));
              assertThat(block.predicted().orElseThrow())
                  .isCloseTo(integrated(drive, noise), within(1e-9));
              assertThat(block.expectation()).isEmpty();
              assertThat(block.fittedBias()).isEmpty();
            });
  }

  /// Simpson's rule over eight standard deviations to either side, in pieces that end at the
  /// limits.
  private static double integrated(double drive, double noise) {
    double[] ends = {drive - 8 * noise, 0, 1, drive + 8 * noise};
    java.util.Arrays.sort(ends);
    double sum = 0;
    for (int piece = 0; piece < 3; piece++) {
      double low = Math.max(drive - 8 * noise, ends[piece]);
      double high = Math.min(drive + 8 * noise, ends[piece + 1]);
      int steps = 20_000;
      double h = (high - low) / steps;
      for (int i = 0; i <= steps && h > 0; i++) {
        double x = low + i * h;
        double z = (x - drive) / noise;
        double density =
            StrictMath.exp(-0.5 * z * z) / (noise * StrictMath.sqrt(2 * StrictMath.PI));
        double weight = i == 0 || i == steps ? 1 : i % 2 == 0 ? 2 : 4;
        sum += weight * h / 3 * density * Math.min(1, Math.max(0, x));
      }
    }
    return sum;
  }

  @Test
  void aPolicyWithoutACostReachesAtTheImposedOne() {
    ParameterValues values = LEARNER.with("a", 0.5).with("sigma", 0.2);

    List<BlockPrediction> blocks =
        GivenFit.predictions("constant", values, PERSON).episodes().getFirst().blocks();

    assertThat(blocks.getFirst().reachable().orElseThrow()).isCloseTo(WITHIN_REACH[0], NOTED);
  }

  @Test
  void randomChoiceIsHalfEffortInTheMean() {
    List<BlockPrediction> blocks =
        GivenFit.predictions("random", LEARNER, PERSON).episodes().getFirst().blocks();

    assertThat(blocks).allSatisfy(block -> assertThat(block.predicted()).hasValue(0.5));
  }

  @Test
  void curvesWithoutBiasAreTheOptimumItself() {
    Schedule curve = Predictor.planned(new Learner(0.25, 0.95, 0.6), COST, 0, 10);

    assertThat(curve.value()).isCloseTo(7.535618103, NOTED);
    for (int i = 0; i < 10; i++) {
      assertThat(curve.efforts().get(i)).isCloseTo(PLANNED[i], PRINTED);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-4, 0.05, 0.5, 3, 150})
  void propertyTheOverconfidentWorkMoreTheUnderconfidentLessAndNeitherGainsByIt(double cost) {
    Learner learner = new Learner(0.25, 0.95, 0.6);

    Schedule over = Predictor.planned(learner, cost, 0.1, 10);
    Schedule under = Predictor.planned(learner, cost, -0.1, 10);
    Schedule optimum = learner.optimum(cost, 0.25, 10);

    assertThat(sum(over)).isGreaterThanOrEqualTo(sum(optimum) - 1e-12);
    assertThat(sum(under)).isLessThan(sum(optimum));
    // The value of the optimum, but for rounding.
    assertThat(over.value()).isLessThanOrEqualTo(optimum.value() + 1e-12);
    assertThat(under.value()).isLessThan(optimum.value());
    assertThat(over.efforts()).allSatisfy(e -> assertThat(e).isBetween(0.0, 1.0));
  }

  private static double sum(Schedule schedule) {
    return schedule.efforts().stream().mapToDouble(Double::doubleValue).sum();
  }
}
