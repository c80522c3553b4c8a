package strive.theory.schedule;

/// The way that gradient flow takes, whatever the effort: with `ds = u dt` the state depends on the
/// effort spent so far, s, alone. So one number stands for the state of any deterministic problem,
/// `dP/ds = G(s)`, and a schedule needs the problem no more.
public interface LearningPath {

  /// Performance P after an effort s, at least the performance at 0 for s above 0.
  double performance(double spent);

  /// Squared norm G of the gradient there: dP/ds.
  double squaredGradient(double spent);

  /// dG/ds there.
  double squaredGradientSlope(double spent);

  /// Effort beyond which nothing is gained that could be told from rounding, or beyond which the
  /// path
  /// is not known because no schedule of its problem can get there.
  double end();

  /// Performance that is approached with ever more effort.
  double ceiling();

  /// The rest of this path, seen from a later place.
  default LearningPath from(double spent) {
    return new LaterPath(this, spent);
  }
}
