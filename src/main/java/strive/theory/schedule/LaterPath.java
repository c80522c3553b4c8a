package strive.theory.schedule;

/// The rest of a path after some effort.
record LaterPath(LearningPath whole, double before) implements LearningPath {

  @Override
  public double performance(double spent) {
    return whole.performance(before + spent);
  }

  @Override
  public double squaredGradient(double spent) {
    return whole.squaredGradient(before + spent);
  }

  @Override
  public double squaredGradientSlope(double spent) {
    return whole.squaredGradientSlope(before + spent);
  }

  @Override
  public double end() {
    return Math.max(0, whole.end() - before);
  }

  @Override
  public double ceiling() {
    return whole.ceiling();
  }
}
