package strive.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// First action of the exact block optimum and its derivatives.
class FirstActionTest {

  private static FirstAction solved(
      double gap, int blocks, double rate, double cost, double discount) {
    FirstAction action = new FirstAction();
    action.begin(rate, cost, discount);
    action.solve(gap, blocks);
    return action;
  }

  private static double drive(double gap, int blocks, double rate, double cost, double discount) {
    return solved(gap, blocks, rate, cost, discount).drive();
  }

  /// The shooting of section 8 in its plainest form: halve the logarithm of the last gap until the
  /// backward recursion meets the present one.
  private static double shot(double gap, int blocks, double rate, double cost, double discount) {
    double low = Math.log(gap) - rate * blocks;
    double high = Math.log(gap);
    double sum = 0;
    for (int halving = 0; halving < 200; halving++) {
      double middle = 0.5 * (low + high);
      double logGap = middle;
      sum = 0;
      for (int t = 0; t < blocks; t++) {
        sum = Math.exp(logGap) + discount * sum;
        logGap += rate * Math.min(1, rate / cost * sum);
      }
      if (logGap > Math.log(gap)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return rate / cost * sum;
  }

  private interface Problem {
    void with(double gap, int blocks, double rate, double cost, double discount);
  }

  private static void onRandomProblems(int seed, int rounds, Problem problem) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < rounds; round++) {
      problem.with(
          Math.exp(-6 * random.nextDouble()),
          random.nextInt(1, 21),
          Math.exp(Math.log(0.01) + Math.log(1000) * random.nextDouble()),
          Math.exp(Math.log(0.001) + Math.log(100_000) * random.nextDouble()),
          random.nextBoolean() ? 1 : 0.5 + 0.5 * random.nextDouble());
    }
  }

  @Test
  void validationPlainShootingFindsTheSameDrive() {
    onRandomProblems(
        51,
        3_000,
        (gap, blocks, rate, cost, discount) -> {
          double expected = shot(gap, blocks, rate, cost, discount);
          // Bisection ends at the rounding of the logarithm of the gap, which blocks amplify.
          assertThat(drive(gap, blocks, rate, cost, discount))
              .as("gap %s, %d blocks, %s, %s, %s", gap, blocks, rate, cost, discount)
              .isCloseTo(expected, within(1e-11 * expected));
        });
  }

  @Test
  void propertyDerivativesAreThoseOfTheDrive() {
    onRandomProblems(
        52,
        3_000,
        (gap, blocks, rate, cost, discount) -> {
          FirstAction at = solved(gap, blocks, rate, cost, discount);
          double h = 1e-5;
          double byLogGap =
              (drive(gap * Math.exp(h), blocks, rate, cost, discount)
                      - drive(gap * Math.exp(-h), blocks, rate, cost, discount))
                  / (2 * h);
          double byLogRate =
              (drive(gap, blocks, rate * Math.exp(h), cost, discount)
                      - drive(gap, blocks, rate * Math.exp(-h), cost, discount))
                  / (2 * h);
          double byLogCost =
              (drive(gap, blocks, rate, cost * Math.exp(h), discount)
                      - drive(gap, blocks, rate, cost * Math.exp(-h), discount))
                  / (2 * h);
          // The drive is smooth except where a block reaches its cap; a step of 1e-5 over such a
          // place leaves an error of its own size.
          double close = 3e-5 * Math.max(at.drive(), Math.abs(byLogRate));
          assertThat(at.byGap() * gap).isCloseTo(byLogGap, within(close));
          assertThat(at.byRate() * rate).isCloseTo(byLogRate, within(close));
          assertThat(at.byCost() * cost).isCloseTo(byLogCost, within(close));
        });
  }

  @Test
  void propertyAwayFromCapsDerivativesAgreeToAMillionth() {
    onRandomProblems(
        53,
        1_000,
        (gap, blocks, rate, cost, discount) -> {
          double dear = cost + 2 * rate * gap * blocks; // dear enough that no block is capped
          FirstAction at = solved(gap, blocks, rate, dear, discount);
          double h = 1e-5;
          double byLogRate =
              (drive(gap, blocks, rate * Math.exp(h), dear, discount)
                      - drive(gap, blocks, rate * Math.exp(-h), dear, discount))
                  / (2 * h);
          assertThat(at.drive()).isLessThan(1);
          // Truncation h^2 = 1e-10 of third derivatives, rounding 1e-16 / h = 1e-11.
          assertThat(at.byRate() * rate).isCloseTo(byLogRate, within(1e-6 * at.drive()));
          // The drive depends on gap and cost through their ratio alone.
          assertThat(at.byCost() * dear).isCloseTo(-at.byGap() * gap, within(1e-13 * at.drive()));
        });
  }

  @Test
  void propertyGoingAlongAnEpisodeGivesWhatSolvingAnewGives() {
    SplittableRandom random = new SplittableRandom(54);
    for (int round = 0; round < 500; round++) {
      double rate = Math.exp(-3 + 4 * random.nextDouble());
      double cost = Math.exp(-4 + 6 * random.nextDouble());
      FirstAction along = new FirstAction();
      along.begin(rate, cost, 1);
      double gap = 0.7;
      for (int left = 12; left >= 1; left--) {
        along.solve(gap, left);
        double anew = drive(gap, left, rate, cost, 1);
        // Both stop at a last correction below 1e-5, whose cube is what they may differ by.
        assertThat(along.drive()).isCloseTo(anew, within(1e-13 * Math.max(1, anew)));
        gap *= Math.exp(-rate * random.nextDouble());
      }
    }
  }

  @Test
  void whatFollowsABeginDependsOnNothingBeforeIt() {
    FirstAction used = new FirstAction();
    used.begin(2.5, 0.07, 0.8);
    used.solve(0.9, 17);
    used.solve(0.2, 16);
    used.begin(0.5, 0.8, 1);
    used.solve(0.6, 10);

    FirstAction fresh = solved(0.6, 10, 0.5, 0.8, 1);
    assertThat(used.drive()).isEqualTo(fresh.drive());
    assertThat(used.byGap()).isEqualTo(fresh.byGap());
    assertThat(used.byRate()).isEqualTo(fresh.byRate());
    assertThat(used.byCost()).isEqualTo(fresh.byCost());
  }

  @Test
  void theFirstStateOfAnEpisodeIsSolvedOnceAndRecalledWhole() {
    FirstAction action = new FirstAction();
    action.begin(0.5, 0.8, 1);
    action.solve(0.6, 10);
    double drive = action.drive();
    double byRate = action.byRate();
    action.solve(0.3, 9);
    action.solve(0.6, 10);

    assertThat(action.drive()).isEqualTo(drive);
    assertThat(action.byRate()).isEqualTo(byRate);
  }

  @Test
  void withNothingLeftToLearnTheDriveGoesOnAsALine() {
    FirstAction past = solved(-0.01, 4, 0.5, 0.8, 1);

    assertThat(past.drive()).isCloseTo(-0.01 * 4 * 0.5 / 0.8, within(1e-16));
    assertThat(past.byGap()).isCloseTo(4 * 0.5 / 0.8, within(1e-15));
    // The line meets the drive of very small gaps.
    assertThat(drive(1e-9, 4, 0.5, 0.8, 1) / 1e-9).isCloseTo(past.byGap(), within(1e-7));
  }

  @Test
  void propertyNoProblemWithinTheBoundsIsTooExtreme() {
    for (double rate : new double[] {0.01, 0.3, 10}) {
      for (double cost : new double[] {0.001, 1, 100}) {
        for (double discount : new double[] {0.5, 1}) {
          for (double gap : new double[] {-1e-3, 0, 1e-308, 1e-16, 1e-6, 0.5, 1}) {
            for (int blocks : new int[] {1, 10, 1000}) {
              FirstAction at = solved(gap, blocks, rate, cost, discount);
              assertThat(at.drive()).isFinite();
              assertThat(at.byGap()).isFinite();
              assertThat(at.byRate()).isFinite();
              assertThat(at.byCost()).isFinite();
            }
          }
        }
      }
    }
  }
}
