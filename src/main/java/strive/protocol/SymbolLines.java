package strive.protocol;

/// The twenty lines between neighbouring points of a three by three grid, of which symbols are
/// made.
final class SymbolLines {

  /// Number of lines to choose from.
  static final int COUNT = 20;

  /// Number of lines in a symbol.
  static final int PER_SYMBOL = 6;

  private static final int[][] LINES = lines();

  private SymbolLines() {}

  private static int[][] lines() {
    int[][] lines = new int[COUNT][];
    int next = 0;
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        if (column < 2) {
          lines[next++] = new int[] {column, row, column + 1, row};
        }
        if (row < 2) {
          lines[next++] = new int[] {column, row, column, row + 1};
        }
        if (column < 2 && row < 2) {
          lines[next++] = new int[] {column, row, column + 1, row + 1};
          lines[next++] = new int[] {column + 1, row, column, row + 1};
        }
      }
    }
    return lines;
  }

  /// SVG path data in a view box of 0 0 100 100 for the lines whose bits are set.
  static String path(long chosen) {
    var path = new StringBuilder();
    for (int i = 0; i < COUNT; i++) {
      if ((chosen >> i & 1) == 1) {
        int[] line = LINES[i];
        path.append('M').append(at(line[0])).append(' ').append(at(line[1]));
        path.append('L').append(at(line[2])).append(' ').append(at(line[3]));
      }
    }
    return path.toString();
  }

  private static int at(int index) {
    return 15 + 35 * index;
  }
}
