package strive.theory.problem;

import java.util.random.RandomGenerator;
import strive.theory.NormalDraw;

/// A linear network with one hidden layer, `W2 W1 x`, that learns a linear teacher: `P = P_max -
/// 1/2
/// E |W2 W1 x - A x|^2` over all inputs. Problem 3 of section 3. From small weights it learns the
/// teacher's modes one after the other, with plateaus between (Saxe, McClelland and Ganguli, arXiv
/// 1312.6120).
///
/// The state holds a row of hidden weights for each input, then one for each output, so that an
/// entry of W2 W1 is the product of two rows.
public final class TwoLayerLinear implements SampledProblem {

  private final LinearTeacher teacher;
  private final int hidden;
  private final double[] start;
  private final LinearErrors errors;

  /// @param hidden number of hidden units, at least 1
  /// @param start weights where learning begins: (inputs + outputs) hidden of them; copied
  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public TwoLayerLinear(LinearTeacher teacher, int hidden, double[] start) {
    this(teacher, hidden, start.clone(), LinearErrors.ofAll(teacher));
    Rule.atLeast(1, "the number of hidden units", hidden);
    Rule.size("the weights", (teacher.inputs + teacher.outputs) * hidden, start.length);
    Rule.finite("a weight", start);
  }

  private TwoLayerLinear(LinearTeacher teacher, int hidden, double[] start, LinearErrors errors) {
    this.teacher = teacher;
    this.hidden = hidden;
    this.start = start;
    this.errors = errors;
  }

  /// Draws a network of [TwoLayerSettings].
  public static TwoLayerLinear drawn(TwoLayerSettings settings, RandomGenerator random) {
    LinearTeacher teacher = settings.teacher(random);
    double[] start = new double[(settings.inputs() + settings.outputs()) * settings.hidden()];
    for (int i = 0; i < start.length; i++) {
      start[i] = settings.initialScale() * NormalDraw.next(random);
    }
    return new TwoLayerLinear(teacher, settings.hidden(), start);
  }

  @Override
  public int dimension() {
    return start.length;
  }

  @Override
  public double[] start() {
    return start.clone();
  }

  @Override
  public double performance(double[] state) {
    double[] error = error(state);
    return teacher.ceiling - errors.loss(error, errors.pull(error));
  }

  @Override
  public double gradient(double[] state, double[] gradient) {
    double[] error = error(state);
    double[] pull = errors.pull(error);
    java.util.Arrays.fill(gradient, 0);
    spread(pull, state, gradient);
    return teacher.ceiling - errors.loss(error, pull);
  }

  @Override
  public void hessian(double[] state, double[] direction, double[] product) {
    double[] pull = errors.pull(error(state));
    double[] change = new double[pull.length];
    for (int o = 0; o < teacher.outputs; o++) {
      int second = (teacher.inputs + o) * hidden;
      for (int i = 0; i < teacher.inputs; i++) {
        change[o * teacher.inputs + i] =
            Products.dot(state, second, direction, i * hidden, hidden)
                + Products.dot(direction, second, state, i * hidden, hidden);
      }
    }
    java.util.Arrays.fill(product, 0);
    spread(errors.times(change), state, product);
    spread(pull, direction, product);
  }

  @Override
  public double ceiling() {
    return teacher.ceiling;
  }

  /// Normal inputs of the teacher's covariance, with normal noise on its outputs.
  @Override
  public LearningProblem batch(int size, RandomGenerator random) {
    Rule.atLeast(1, "the size of a batch", size);
    return new TwoLayerLinear(teacher, hidden, start, LinearErrors.ofSome(teacher, size, random));
  }

  /// W2 W1 - A, outputs by inputs.
  private double[] error(double[] state) {
    double[] error = new double[teacher.outputs * teacher.inputs];
    for (int o = 0; o < teacher.outputs; o++) {
      int second = (teacher.inputs + o) * hidden;
      for (int i = 0; i < teacher.inputs; i++) {
        int at = o * teacher.inputs + i;
        error[at] = Products.dot(state, second, state, i * hidden, hidden) - teacher.weights[at];
      }
    }
    return error;
  }

  /// Adds to each row minus the sum of the rows on the other side, weighted by the pull between
  /// them.
  private void spread(double[] pull, double[] rows, double[] sum) {
    for (int o = 0; o < teacher.outputs; o++) {
      int second = (teacher.inputs + o) * hidden;
      for (int i = 0; i < teacher.inputs; i++) {
        double weight = -pull[o * teacher.inputs + i];
        Products.add(weight, rows, i * hidden, sum, second, hidden);
        Products.add(weight, rows, second, sum, i * hidden, hidden);
      }
    }
  }
}
