package strive.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;

/// Section 8 of the effort-performance model written down a second time, as plainly as it reads and
/// without a line of the real one: shooting and self-consistency by halving intervals, normal tails
/// by a continued fraction, no derivatives.
final class PlainLikelihood {

  private static final int HALVINGS = 200;

  /// Relative. Halving ends at a rounding of about 1e-15 of the drive; in the tail of a noise that
  /// is a hundredth of the drive this grows to 1e-15 x 100 x 100, and a bias that nearly cancels
  /// the drive may take two more digits. Sums of log gamma functions of the beta-binomial lose
  /// three where answers hardly resemble each other.
  private static final double INDEPENDENT = 1e-9;

  private final String policy;
  private final List<String> options;
  private final double initial;
  private final double maximum;
  private final double rate;
  private final Map<String, Double> values;

  PlainLikelihood(Policy policy, ParameterValues values) {
    List<String> id = Arrays.asList(policy.id().split("\\+"));
    this.policy = id.getFirst();
    options = id.subList(1, id.size());
    this.values = values.byName();
    initial = value("p0");
    maximum = value("pmax");
    rate = value("kappa");
  }

  /// Holds the real likelihood of this person against the plain one.
  static void agrees(Policy policy, ParameterValues values, Person person) {
    double expected = new PlainLikelihood(policy, values).of(person);
    double found = LogLikelihood.of(person, policy).at(values.inOrderOf(policy.modelParameters()));

    assertThat(expected).isNotNaN();
    assertThat(found)
        .as("%s of %s", values, person)
        .isCloseTo(expected, within(INDEPENDENT * Math.max(1, Math.abs(expected))));
  }

  private double value(String name) {
    return values.getOrDefault(name, Double.NaN);
  }

  double of(Person person) {
    double sum = 0;
    for (Episode episode : person.episodes()) {
      sum += of(episode, expectation(person, episode));
    }
    return sum;
  }

  /// F of the policies that hold one through an episode, from everything before it.
  private double expectation(Person person, Episode present) {
    return switch (policy) {
      case "fixed-expectation" -> value("F");
      case "adaptive" -> {
        double expected = value("F1");
        for (Episode earlier : person.episodes()) {
          if (earlier.number() < present.number() && !Double.isNaN(reached(earlier))) {
            expected += value("eta") * (reached(earlier) - expected);
          }
        }
        yield expected;
      }
      case "episodic-memory" -> {
        double weights = 0.001;
        double sum = 0.001 * value("F0");
        for (Episode earlier : person.episodes()) {
          if (earlier.number() < present.number() && !Double.isNaN(reached(earlier))) {
            double distance = distance(person, earlier, present) / value("h");
            double weight = Math.exp(-distance * distance / 2);
            weights += weight;
            sum += weight * reached(earlier);
          }
        }
        yield sum / weights;
      }
      default -> Double.NaN;
    };
  }

  /// Share correct in the last announced block, NaN if there was none or no test in it.
  private static double reached(Episode episode) {
    for (Block block : episode.blocks()) {
      if (block.number() == episode.horizon()) {
        return (double) block.correct() / block.tests();
      }
    }
    return Double.NaN;
  }

  /// Euclidean, each feature in standard deviations over the person's episodes.
  private static double distance(Person person, Episode one, Episode other) {
    double squares = 0;
    for (int i = 0; i < one.context().size(); i++) {
      double sum = 0;
      double sumOfSquares = 0;
      for (Episode episode : person.episodes()) {
        sum += episode.context().get(i);
        sumOfSquares += episode.context().get(i) * episode.context().get(i);
      }
      double n = person.episodes().size();
      double variance = sumOfSquares / n - sum / n * (sum / n);
      double difference = one.context().get(i) - other.context().get(i);
      squares += difference == 0 ? 0 : difference * difference / variance;
    }
    return Math.sqrt(squares);
  }

  private double of(Episode episode, double expectation) {
    double sum = 0;
    double gap = maximum - initial;
    double seen = Double.NaN;
    int expected = 1;
    for (Block block : episode.blocks()) {
      if (block.number() != expected) {
        return sum; // a missing block: nothing is known of the state after it
      }
      expected++;
      if (options.contains("forgetting") && block.number() > 1) {
        double performance = initial + (maximum - gap - initial) * (1 - value("phi"));
        gap = maximum - performance;
      }
      boolean sees = options.contains("perceived") && !Double.isNaN(seen);
      double sensed = sees ? maximum - seen : gap;
      int left = episode.horizon() - block.number() + 1;
      if (!block.forced()) {
        sum += effortPart(block, sensed, left, expectation);
      }
      if (options.contains("expectations") && block.expectation().isPresent()) {
        double finalOne = finalExpectation(sensed, left, expectation);
        sum += reportPart(block.expectation().getAsDouble(), finalOne);
      }
      gap *= Math.exp(-rate * block.effort());
      gap *= options.contains("baseline") ? Math.exp(-value("kappa0")) : 1;
      if (block.tests() > 0) {
        sum +=
            options.contains("beta-binomial")
                ? betaBinomial(block.correct(), block.tests(), maximum - gap)
                : binomial(block.correct(), block.tests(), maximum - gap);
        seen = (double) block.correct() / block.tests();
      }
    }
    return sum;
  }

  private static double binomial(int correct, int tests, double p) {
    double inside = Math.max(1e-12, Math.min(1 - 1e-12, p));
    double sum = 0;
    for (int i = 1; i <= correct; i++) {
      sum += Math.log((tests - correct + i) / (double) i);
    }
    return sum + correct * Math.log(inside) + (tests - correct) * Math.log(1 - inside);
  }

  /// By Beta functions, with `alpha = p (1 - rho) / rho`.
  private double betaBinomial(int correct, int tests, double p) {
    double inside = Math.max(1e-12, Math.min(1 - 1e-12, p));
    double odds = 1 / value("rho") - 1;
    double alpha = inside * odds;
    double beta = (1 - inside) * odds;
    return Gamma.logGamma(tests + 1)
        - Gamma.logGamma(correct + 1)
        - Gamma.logGamma(tests - correct + 1)
        + logBeta(alpha + correct, beta + tests - correct)
        - logBeta(alpha, beta);
  }

  private static double logBeta(double a, double b) {
    return Gamma.logGamma(a) + Gamma.logGamma(b) - Gamma.logGamma(a + b);
  }

  private double reportPart(double report, double mean) {
    double noise = value("sigma_e");
    if (report == 0) {
      return logCdf(-mean / noise);
    }
    if (report == 1) {
      return logCdf((mean - 1) / noise);
    }
    double x = (report - mean) / noise;
    return -x * x / 2 - Math.log(noise * Math.sqrt(2 * Math.PI));
  }

  /// What is expected of the last test.
  private double finalExpectation(double gap, int left, double held) {
    double cost = value("beta");
    double bias = values.containsKey("b") ? value("b") : 0;
    if (!Double.isNaN(held)) {
      return held;
    }
    if (gap <= 0) {
      return maximum - gap + bias;
    }
    if (policy.equals("discounted")) {
      double end = gap;
      for (int t = left; t >= 1; t--) {
        end *= Math.exp(-rate * Math.min(1, exact(end, t, cost, value("gamma"))));
      }
      return maximum - end;
    }
    return maximum - shortfall(gap, left, cost) + bias;
  }

  private double effortPart(Block block, double gap, int left, double expectation) {
    double rule = rulePart(block, gap, left, expectation);
    if (!options.contains("lapse")) {
      return rule;
    }
    double lapse = value("lapse");
    double random = random(block.effort(), block.effortStep() / 2);
    double larger = Math.max(rule, random);
    return larger
        + Math.log((1 - lapse) * Math.exp(rule - larger) + lapse * Math.exp(random - larger));
  }

  private double rulePart(Block block, double gap, int left, double expectation) {
    double effort = block.effort();
    double half = block.effortStep() / 2;
    if (policy.equals("random")) {
      return random(effort, half);
    }
    double z = drive(block.number(), gap, left, expectation);
    double sigma = value("sigma");
    if (effort == 0) {
      return logCdf((half - z) / sigma);
    }
    if (effort == 1) {
      return logCdf((z - 1 + half) / sigma);
    }
    if (half == 0) {
      double x = (effort - z) / sigma;
      return -x * x / 2 - Math.log(sigma * Math.sqrt(2 * Math.PI));
    }
    return logInterval((effort - half - z) / sigma, (effort + half - z) / sigma);
  }

  private static double random(double effort, double half) {
    boolean limit = effort == 0 || effort == 1;
    if (half == 0) {
      return Math.log(limit ? 1 / 21.0 : 19 / 21.0);
    }
    return Math.log(limit ? 1 / 21.0 + 19 / 21.0 * half : 19 / 21.0 * 2 * half);
  }

  private double drive(int block, double gap, int left, double expectation) {
    double p = maximum - gap;
    double cost = value("beta");
    return switch (policy) {
      case "optimal" -> exact(gap, left, cost, 1);
      case "miscalibrated" -> {
        double calibrated = exact(gap, left, cost, 1);
        yield signedRoot(calibrated * Math.abs(calibrated) + 2 / cost * value("b"));
      }
      case "optimal-continuous" -> continuous(gap, left, cost);
      case "miscalibrated-continuous" -> {
        double calibrated = continuous(gap, left, cost);
        yield signedRoot(calibrated * Math.abs(calibrated) + 2 / cost * value("b"));
      }
      case "discounted" -> exact(gap, left, cost, value("gamma"));
      case "fixed-expectation", "adaptive", "episodic-memory" ->
          signedRoot(2 / cost * (expectation - p));
      case "constant" -> value("a");
      case "trend" -> value("a") + value("d") * block;
      case "proportional" -> value("a") * (1 - p);
      default -> throw new IllegalArgumentException(policy);
    };
  }

  private static double signedRoot(double h) {
    return Math.signum(h) * Math.sqrt(Math.abs(h));
  }

  /// Beyond p_max both laws go on in a straight line.
  private double continuous(double gap, int left, double cost) {
    return gap <= 0
        ? rate * left / cost * gap
        : Math.sqrt(2 / cost * Math.max(0, gap - shortfall(gap, left, cost)));
  }

  /// Unclipped drive of the first action: guess the last gap, run backwards, compare.
  private double exact(double gap, int blocks, double cost, double discount) {
    double shortfalls = 0;
    if (gap <= 0) {
      for (int t = 0; t < blocks; t++) {
        shortfalls = gap + discount * shortfalls;
      }
      return rate / cost * shortfalls;
    }
    double low = Math.log(gap) - rate * blocks;
    double high = Math.log(gap);
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      double logGap = middle;
      shortfalls = 0;
      for (int t = 0; t < blocks; t++) {
        shortfalls = Math.exp(logGap) + discount * shortfalls;
        logGap += rate * Math.min(1, rate / cost * shortfalls);
      }
      if (logGap > Math.log(gap)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return rate / cost * shortfalls;
  }

  /// `p_max - F*`: the expectation whose time to be reached, `tq`, is the time that is left.
  private double shortfall(double gap, int blocks, double cost) {
    double low = Math.log(gap) - rate * blocks;
    double high = Math.log(gap);
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (timeToReach(gap, Math.exp(middle), cost) > blocks) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.exp(high);
  }

  /// The integral of `dP / (kappa u (p_max - P))` with `u = min(1, sqrt(2/beta (F - P)))`.
  private double timeToReach(double gap, double drop, double cost) {
    double atSwitch = drop + cost / 2;
    double capped = gap > atSwitch ? Math.log(gap / atSwitch) / rate : 0;
    double root = Math.sqrt(Math.min(gap, atSwitch) - drop);
    double free =
        2 / (rate * Math.sqrt(2 / cost)) * Math.atan(root / Math.sqrt(drop)) / Math.sqrt(drop);
    return capped + free;
  }

  /// `ln Phi(x)`.
  static double logCdf(double x) {
    if (x > 0) {
      return Math.log1p(-Math.exp(logCdf(-x)));
    }
    if (x > -1) {
      return Math.log(0.5 * Erf.erfc(-x / Math.sqrt(2)));
    }
    double fraction = -x; // Laplace: Phi(x) = density(x) / (|x| + 1/(|x| + 2/(|x| + ...)))
    for (int k = 300; k >= 1; k--) {
      fraction = -x + k / fraction;
    }
    return -x * x / 2 - Math.log(Math.sqrt(2 * Math.PI) * fraction);
  }

  private static double logInterval(double a, double b) {
    if (a > 0) {
      return logInterval(-b, -a);
    }
    if (b > 0) {
      return Math.log(1 - Math.exp(logCdf(a)) - Math.exp(logCdf(-b)));
    }
    return logCdf(b) + Math.log1p(-Math.exp(logCdf(a) - logCdf(b)));
  }
}
