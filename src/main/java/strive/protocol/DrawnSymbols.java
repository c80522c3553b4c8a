package strive.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Simple symbols: connected figures of seven of the twenty lines between neighbouring points of a
/// three by three grid. Within an episode any two differ in at least three of their lines, within a
/// run in at least two, so that they are told apart at a glance and none comes twice.
final class DrawnSymbols {

  private static final int SIDE = 3;
  private static final int LINES_OF_A_SYMBOL = 7;
  private static final int APART_IN_EPISODE = 3;
  private static final int APART_IN_RUN = 2;

  private static final List<Line> LINES = lines();

  /// A line between two points; a point is `3 row + column`.
  private record Line(int from, int to) {}

  private final RandomGenerator random;
  private final List<Integer> given = new ArrayList<>();

  DrawnSymbols(RandomGenerator random) {
    this.random = random;
  }

  /// `count` fresh symbols for one episode.
  List<Plan.Symbol> episode(int count) {
    var episode = new ArrayList<Integer>();
    while (episode.size() < count) {
      int figure = figure();
      if (apart(figure, episode, APART_IN_EPISODE) && apart(figure, given, APART_IN_RUN)) {
        episode.add(figure);
      }
    }
    int before = given.size();
    given.addAll(episode);
    var symbols = new ArrayList<Plan.Symbol>();
    for (int figure : episode) {
      symbols.add(new Plan.Symbol(path(figure), "symbol " + (before + symbols.size() + 1)));
    }
    return symbols;
  }

  /// A connected figure as a set of lines (bit i for line i), grown from a random first line.
  private int figure() {
    int figure = 1 << random.nextInt(LINES.size());
    while (Integer.bitCount(figure) < LINES_OF_A_SYMBOL) {
      int next = random.nextInt(LINES.size());
      if ((points(figure) & points(1 << next)) != 0) {
        figure |= 1 << next;
      }
    }
    return figure;
  }

  /// Figures have the same number of lines, so two that differ in k have 2 k in one of them only.
  private static boolean apart(int figure, List<Integer> others, int lines) {
    return others.stream().allMatch(other -> Integer.bitCount(other ^ figure) >= 2 * lines);
  }

  private static int points(int figure) {
    int points = 0;
    for (int i = 0; i < LINES.size(); i++) {
      if ((figure >> i & 1) == 1) {
        points |= 1 << LINES.get(i).from() | 1 << LINES.get(i).to();
      }
    }
    return points;
  }

  private static List<Line> lines() {
    var lines = new ArrayList<Line>();
    for (int from = 0; from < SIDE * SIDE; from++) {
      for (int to = from + 1; to < SIDE * SIDE; to++) {
        int right = to % SIDE - from % SIDE;
        int down = to / SIDE - from / SIDE;
        if (right * right <= 1 && down <= 1) {
          lines.add(new Line(from, to));
        }
      }
    }
    return List.copyOf(lines);
  }

  /// SVG path data in a view box of 0 0 100 100.
  private static String path(int figure) {
    var path = new StringBuilder();
    for (int i = 0; i < LINES.size(); i++) {
      if ((figure >> i & 1) == 1) {
        path.append('M').append(at(LINES.get(i).from())).append('L').append(at(LINES.get(i).to()));
      }
    }
    return path.toString();
  }

  private static String at(int point) {
    return (15 + 35 * (point % SIDE)) + " " + (15 + 35 * (point / SIDE));
  }
}
