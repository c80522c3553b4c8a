package strive.theory;

import java.util.concurrent.atomic.AtomicReferenceArray;

/// Where the shooting of [FirstAction] begins in a problem without discount and cap. Its root `l`
/// depends on `ln G` alone for each number of blocks, so it is solved once on a grid and
/// interpolated by cubics that meet its slopes: within 1e-6 of the root, from which a single pass
/// remains.
///
/// What threads share here is the same whoever computes it.
final class UncappedRoots {

  /// More blocks than this begin from the continuous law.
  private static final int MOST_BLOCKS = 40;

  private static final double LOWEST = -12;
  private static final double HIGHEST = 4;
  private static final int PER_UNIT = 16;
  private static final int NODES = ((int) (HIGHEST - LOWEST)) * PER_UNIT + 1;

  private static final AtomicReferenceArray<double[]> TABLES =
      new AtomicReferenceArray<>(MOST_BLOCKS + 1);

  /// Finds the root and its slope.
  interface Solver {
    /// Fills root and slope at `ln G`.
    void solve(double logGap, double[] rootAndSlope);
  }

  private UncappedRoots() {}

  /// Whether there is a guess.
  static boolean covers(double logGap, int blocks) {
    return blocks <= MOST_BLOCKS && logGap >= LOWEST && logGap < HIGHEST;
  }

  /// The interpolated root, for what is covered.
  ///
  /// @param solver asked on the grid, the first time
  static double guess(double logGap, int blocks, Solver solver) {
    double[] table = TABLES.get(blocks);
    if (table == null) {
      table = table(solver);
      TABLES.set(blocks, table);
    }
    double place = (logGap - LOWEST) * PER_UNIT;
    int node = (int) place;
    double t = place - node;
    int at = 2 * node;
    double rise = table[at + 2] - table[at];
    double start = table[at + 1];
    double end = table[at + 3];
    // Hermite's cubic from one node to the next, slopes in units of their distance.
    double bend = start + end - 2 * rise;
    return table[at] + t * (start + t * (rise - start - bend + t * bend));
  }

  private static double[] table(Solver solver) {
    double[] table = new double[2 * NODES];
    double[] solution = new double[2];
    for (int node = 0; node < NODES; node++) {
      solver.solve(LOWEST + (double) node / PER_UNIT, solution);
      table[2 * node] = solution[0];
      table[2 * node + 1] = solution[1] / PER_UNIT;
    }
    return table;
  }
}
