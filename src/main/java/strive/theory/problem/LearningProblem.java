package strive.theory.problem;

/// A performance P(w) of a state w, climbed along its gradient: `dw/dt = u grad P(w)`.
/// Implementations
/// are immutable and may be used by several threads; arrays handed in are working space of the
/// caller.
public interface LearningProblem {

  /// Number of parameters of the state.
  int dimension();

  /// The state in which learning begins, a new array.
  double[] start();

  /// Performance P(w).
  double performance(double[] state);

  /// Gradient of P.
  ///
  /// @param gradient filled
  /// @return P(w)
  double gradient(double[] state, double[] gradient);

  /// Product of the Hessian of P with a direction.
  ///
  /// @param product filled
  void hessian(double[] state, double[] direction, double[] product);

  /// No state has a higher performance.
  double ceiling();

  /// Whether the gradient is differentiable everywhere; a problem with kinks says no.
  default boolean smooth() {
    return true;
  }
}
