package strive.inference;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/// Several searches for a posterior mode, stopped when the best one was found often enough:
/// inference.md 1.
final class ModeSearch {

  /// The best mode, and how it was found.
  ///
  /// @param mode the best one
  /// @param starts used
  /// @param agreeing of them
  /// @param bestStart the first that found it, from 1
  /// @param gradientNorm at it
  record Found(PosteriorMode mode, int starts, int agreeing, int bestStart, double gradientNorm) {}

  /// Two searches found the same mode when their log joint densities differ by less.
  private static final double SAME = 1e-4;

  private static final int ENOUGH = 3;
  private static final int LEAST = 5;

  private ModeSearch() {}

  /// Runs at most so many starts.
  ///
  /// @param start the start of each number, from 1
  /// @throws CancellationException before the next start once cancelled
  static Found run(
      PosteriorSearch search,
      NormalPrior prior,
      IntFunction<double[]> start,
      int most,
      BooleanSupplier cancelled) {
    goOn(cancelled);
    double[] values = new double[most];
    QuasiNewton.Minimum best = search.peak(prior, start.apply(1));
    int bestStart = 1;
    values[0] = best.value();
    int used = 1;
    while (used < most && (used < LEAST || agreeing(values, used, best.value()) < ENOUGH)) {
      goOn(cancelled);
      QuasiNewton.Minimum found = search.peak(prior, start.apply(used + 1));
      values[used++] = found.value();
      if (found.value() < best.value()) {
        bestStart = found.value() < best.value() - SAME ? used : bestStart;
        best = found;
      }
    }
    return new Found(
        search.around(best),
        used,
        agreeing(values, used, best.value()),
        bestStart,
        best.gradientNorm());
  }

  private static void goOn(BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("somebody cancelled the fit");
    }
  }

  private static int agreeing(double[] values, int used, double best) {
    int agreeing = 0;
    for (int i = 0; i < used; i++) {
      agreeing += values[i] <= best + SAME ? 1 : 0;
    }
    return agreeing;
  }
}
