package strive.inference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;

/// The published example of the CBM toolbox (Piray et al. 2019), read from beside the repository:
/// choices of 40 people in a two-armed bandit, and two models of them.
final class CbmExample {

  static final Path FOLDER = Path.of("../shared/spec/data/cbm-example");

  private CbmExample() {}

  static boolean isThere() {
    return Files.isDirectory(FOLDER);
  }

  /// Rows of a file without its header, as cells.
  static List<String[]> rows(String file) {
    try {
      return Files.readAllLines(FOLDER.resolve(file)).stream()
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /// Both models of all people: RL, then dualRL.
  static List<List<PersonModel>> models() {
    Map<String, List<int[]>> people = new LinkedHashMap<>();
    for (String[] row : rows("choices.csv")) {
      people
          .computeIfAbsent(row[0], _ -> new ArrayList<>())
          .add(new int[] {Integer.parseInt(row[2]), Integer.parseInt(row[3])});
    }
    List<PersonModel> single = new ArrayList<>();
    List<PersonModel> dual = new ArrayList<>();
    for (List<int[]> trials : people.values()) {
      single.add(new Bandit(trials, false));
      dual.add(new Bandit(trials, true));
    }
    return List.of(single, dual);
  }

  /// Learns the values of two arms, with one rate or with one for better and one for worse outcomes
  /// than expected. Parameters: logits of the rates, logarithm of the inverse temperature.
  private static final class Bandit implements PersonModel {

    private final List<int[]> trials;
    private final boolean dual;
    private final int n;

    Bandit(List<int[]> trials, boolean dual) {
      this.trials = trials;
      this.dual = dual;
      n = dual ? 3 : 2;
    }

    @Override
    public int dimension() {
      return n;
    }

    @Override
    public double[] lower() {
      return filled(-25);
    }

    @Override
    public double[] upper() {
      return filled(25);
    }

    @Override
    public double[] longestSteps() {
      return filled(2);
    }

    @Override
    public double[] differenceSteps(double[] point) {
      return filled(1e-4);
    }

    private double[] filled(double value) {
      double[] values = new double[n];
      Arrays.fill(values, value);
      return values;
    }

    @Override
    public double at(double[] point, double[] gradient) {
      return pass(point, gradient, new double[n][n]);
    }

    @Override
    public void curvature(double[] point, double[][] curvature) {
      for (double[] row : curvature) {
        Arrays.fill(row, 0);
      }
      pass(point, new double[n], curvature);
    }

    /// Negative log-likelihood, its gradient, and the information of the choices.
    private double pass(double[] point, double[] gradient, double[][] information) {
      double[] value = new double[2];
      double[][] slope = new double[2][n];
      double[] byPoint = new double[n];
      Arrays.fill(gradient, 0);
      double temperature = FastMath.exp(point[n - 1]);
      double sum = 0;
      for (int[] trial : trials) {
        int arm = trial[0] - 1;
        double advantage = value[arm] - value[1 - arm];
        double right = logistic(temperature * advantage);
        sum -= right > 0 ? FastMath.log(right) : temperature * advantage;
        for (int i = 0; i < n; i++) {
          byPoint[i] = temperature * (slope[arm][i] - slope[1 - arm][i]);
        }
        byPoint[n - 1] += temperature * advantage;
        for (int i = 0; i < n; i++) {
          gradient[i] -= (1 - right) * byPoint[i];
          for (int j = 0; j < n; j++) {
            information[i][j] += right * (1 - right) * byPoint[i] * byPoint[j];
          }
        }
        learn(point, arm, trial[1], value, slope);
      }
      return sum;
    }

    private void learn(double[] point, int arm, int outcome, double[] value, double[][] slope) {
      double error = outcome - value[arm];
      int which = dual && error < 0 ? 1 : 0;
      double rate = logistic(point[which]);
      for (int i = 0; i < n; i++) {
        slope[arm][i] *= 1 - rate;
      }
      slope[arm][which] += rate * (1 - rate) * error;
      value[arm] += rate * error;
    }

    private static double logistic(double x) {
      return x >= 0 ? 1 / (1 + FastMath.exp(-x)) : FastMath.exp(x) / (1 + FastMath.exp(x));
    }
  }
}
