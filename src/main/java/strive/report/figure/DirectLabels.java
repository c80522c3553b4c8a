package strive.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Words at the right end of lines, pushed apart so that none covers another.
final class DirectLabels {

  /// The least distance between two labels, in pixels.
  static final double DISTANCE = 15;

  /// A label.
  ///
  /// @param at where its line ends
  /// @param y where the words stand
  record Label(Tone tone, boolean strong, String text, double at, double y) {}

  private DirectLabels() {}

  /// Places labels as near as possible to where their lines end, all between `top` and `bottom` if
  /// there is room: groups of labels that touch move together (least squares, pool adjacent
  /// violators).
  static List<Label> apart(List<Label> labels, double top, double bottom) {
    List<Label> sorted = labels.stream().sorted(Comparator.comparingDouble(Label::at)).toList();
    List<Group> groups = new ArrayList<>();
    for (Label label : sorted) {
      groups.addLast(new Group(label.at(), 1));
      while (groups.size() > 1 && groups.getLast().touches(groups.get(groups.size() - 2))) {
        Group last = groups.removeLast();
        groups.addLast(groups.removeLast().with(last));
      }
    }
    List<Double> places = new ArrayList<>();
    for (Group group : groups) {
      for (int i = 0; i < group.size(); i++) {
        places.add(group.first() + i * DISTANCE);
      }
    }
    keepWithin(places, top, bottom);
    List<Label> placed = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Label label = sorted.get(i);
      placed.add(new Label(label.tone(), label.strong(), label.text(), label.at(), places.get(i)));
    }
    return placed;
  }

  private static void keepWithin(List<Double> places, double top, double bottom) {
    double limit = bottom;
    for (int i = places.size() - 1; i >= 0; i--) {
      places.set(i, Math.min(places.get(i), limit));
      limit = places.get(i) - DISTANCE;
    }
    limit = top;
    for (int i = 0; i < places.size(); i++) {
      places.set(i, Math.max(places.get(i), limit));
      limit = places.get(i) + DISTANCE;
    }
  }

  /// Labels that touch; `centre` is the mean of where their lines end.
  private record Group(double centre, int size) {
    double first() {
      return centre - (size - 1) * DISTANCE / 2;
    }

    boolean touches(Group above) {
      return first() - (above.first() + (above.size() - 1) * DISTANCE) < DISTANCE;
    }

    Group with(Group below) {
      int together = size + below.size;
      return new Group((centre * size + below.centre * below.size) / together, together);
    }
  }
}
