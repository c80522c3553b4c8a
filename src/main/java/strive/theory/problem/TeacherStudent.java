package strive.theory.problem;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import strive.theory.NormalDraw;

/// A student with one nonlinear hidden layer that imitates a teacher on a fixed sample: `P = P_max
/// -
/// 1/2 mean |W2 phi(W1 x) - y|^2`. Problem 4 of section 3.
///
/// With [Activation#RELU] the gradient jumps where a hidden unit falls silent for an example; the
/// Hessian is that on the side where the state is.
///
/// The state holds a row of input weights for each hidden unit, then a row of hidden weights for
/// each output.
public final class TeacherStudent implements SampledProblem {

  private final HiddenLayer layer;
  private final double ceiling;
  private final double[][] inputs;
  private final double[][] targets;
  private final double[] start;

  private TeacherStudent(
      HiddenLayer layer, double ceiling, double[][] inputs, double[][] targets, double[] start) {
    this.layer = layer;
    this.ceiling = ceiling;
    this.inputs = inputs;
    this.targets = targets;
    this.start = start;
  }

  /// Draws teacher, sample and student.
  public static TeacherStudent drawn(TeacherStudentSettings settings, RandomGenerator random) {
    int n = settings.inputs();
    int out = settings.outputs();
    var teacher = new HiddenLayer(settings.activation(), n, settings.teacherHidden(), out);
    double[] truth = teacher.drawn(settings.teacherScale(), random);
    double[][] inputs = new double[settings.samples()][n];
    for (double[] input : inputs) {
      Arrays.setAll(input, _ -> NormalDraw.next(random));
    }
    double[][] targets = new double[inputs.length][out];
    var pass = new HiddenPass(teacher, truth);
    for (int j = 0; j < inputs.length; j++) {
      pass.forward(inputs[j]);
      System.arraycopy(pass.outputs, 0, targets[j], 0, out);
    }
    var student = new HiddenLayer(settings.activation(), n, settings.hidden(), out);
    double[] start = student.drawn(settings.initialScale(), random);
    return new TeacherStudent(student, settings.ceiling(), inputs, targets, start);
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
    var pass = new HiddenPass(layer, state);
    double sum = 0;
    for (int j = 0; j < inputs.length; j++) {
      pass.forward(inputs[j]);
      sum += pass.compare(targets[j]);
    }
    return ceiling - 0.5 * sum / inputs.length;
  }

  @Override
  public double gradient(double[] state, double[] gradient) {
    Arrays.fill(gradient, 0);
    var pass = new HiddenPass(layer, state);
    double share = -1.0 / inputs.length;
    double sum = 0;
    for (int j = 0; j < inputs.length; j++) {
      pass.forward(inputs[j]);
      sum += pass.compare(targets[j]);
      pass.backward(share, inputs[j], gradient);
    }
    return ceiling - 0.5 * sum / inputs.length;
  }

  @Override
  public void hessian(double[] state, double[] direction, double[] product) {
    Arrays.fill(product, 0);
    var pass = new HiddenPass(layer, state);
    double share = -1.0 / inputs.length;
    for (int j = 0; j < inputs.length; j++) {
      pass.forward(inputs[j]);
      pass.compare(targets[j]);
      pass.change(share, inputs[j], direction, product);
    }
  }

  @Override
  public double ceiling() {
    return ceiling;
  }

  @Override
  public boolean smooth() {
    return layer.activation() != Activation.RELU;
  }

  /// Examples of the sample, any of them possibly several times.
  @Override
  public LearningProblem batch(int size, RandomGenerator random) {
    Rule.atLeast(1, "the size of a batch", size);
    double[][] someInputs = new double[size][];
    double[][] someTargets = new double[size][];
    for (int j = 0; j < size; j++) {
      int drawn = random.nextInt(inputs.length);
      someInputs[j] = inputs[drawn];
      someTargets[j] = targets[drawn];
    }
    return new TeacherStudent(layer, ceiling, someInputs, someTargets, start);
  }
}
