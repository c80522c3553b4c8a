package strive.report;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import strive.protocol.Fault;

/// Keeps the first [#MOST] faults of a file, in the order of their places, and counts the others.
final class FaultList {

  static final int MOST = 20;

  private static final Comparator<Fault> BY_PLACE =
      Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column);

  private String file;
  private final PriorityQueue<Fault> first = new PriorityQueue<>(BY_PLACE.reversed());
  private int count;

  FaultList(String file) {
    this.file = file;
  }

  /// Faults from here on are in another file or sheet.
  void nowIn(String other) {
    file = other;
  }

  void add(int line, int column, String message) {
    count++;
    first.add(new Fault(file, line, column, message));
    if (first.size() > MOST) {
      first.remove();
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  ParsedBlocks.Invalid invalid() {
    List<Fault> inOrder = first.stream().sorted(BY_PLACE).toList();
    return new ParsedBlocks.Invalid(inOrder, count - inOrder.size());
  }
}
