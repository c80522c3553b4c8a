package strive.report.figure;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// An axis: what it shows, from where to where, and its labelled places.
///
/// @param name in words with its unit, empty for none
/// @param from the value at the left or lower edge
/// @param to the value at the right or upper edge, above `from`
/// @param ticks within the range
public record Axis(String name, double from, double to, List<Tick> ticks) {

  // The first and last block stand this far from the edges, in blocks, so that their dots are
  // whole.
  private static final double MARGIN = 0.4;

  private static final double ROUNDING = 1e-9;

  private static final int LONG = 2;

  public Axis {
    ticks = List.copyOf(ticks);
    if (!(from < to && Double.isFinite(from) && Double.isFinite(to))) {
      throw new IllegalArgumentException("an axis goes upwards, got " + from + " to " + to);
    }
  }

  /// The blocks of an episode, with the first, the last and at most two ticks between.
  ///
  /// @param horizon the number of blocks, at least 1
  public static Axis blocks(int horizon) {
    List<Tick> ticks =
        IntStream.of(1, oneThird(horizon), horizon + 1 - oneThird(horizon), horizon)
            .distinct()
            .mapToObj(block -> new Tick(block, Integer.toString(block)))
            .toList();
    return new Axis("", 1 - MARGIN, horizon + MARGIN, ticks);
  }

  private static int oneThird(int horizon) {
    return 1 + (int) Math.round((horizon - 1) / 3.0);
  }

  /// Effort, always whole.
  ///
  /// @param parts how many equal parts the ticks make
  public static Axis effort(int parts) {
    return new Axis(
        "effort",
        0,
        1,
        IntStream.rangeClosed(0, parts).mapToObj(part -> tick((double) part / parts)).toList());
  }

  /// Share correct from chance to 1, or from 0 if people did worse than guessing.
  ///
  /// @param chance accuracy of guessing
  /// @param lowest the lowest value to show
  public static Axis shareCorrect(double chance, double lowest) {
    double room = 0.05 * (1 - chance);
    double from = lowest < chance - room ? 0 : Math.max(0, chance - room);
    Stream<Double> above = Stream.of(0.5, 0.75, 1.0).filter(at -> at > chance + 0.1);
    Stream<Double> below = from == 0 && chance > 0.1 ? Stream.of(0.0) : Stream.of();
    return new Axis(
        "share correct",
        from,
        1,
        Stream.of(below, Stream.of(chance), above).flatMap(ats -> ats).map(Axis::tick).toList());
  }

  /// Named things side by side, one unit each; the first is at 1.
  ///
  /// @param things at least one
  public static Axis names(String name, List<String> things) {
    return new Axis(
        name,
        0.5,
        things.size() + 0.5,
        IntStream.range(0, things.size()).mapToObj(i -> new Tick(i + 1, things.get(i))).toList());
  }

  /// An axis over a range of numbers, with three to six round ticks; it ends at ticks.
  ///
  /// @param least the least value to show
  /// @param most the largest value to show, at least `least`
  public static Axis over(String name, double least, double most) {
    double room = most > least ? most - least : Math.max(1, Math.abs(most));
    double step = roundStep(room / 4);
    long from = (long) Math.floor(least / step);
    long to = Math.max(from + 1, (long) Math.ceil(most / step));
    return new Axis(
        name,
        from * step,
        to * step,
        LongStream.rangeClosed(from, to)
            .mapToObj(i -> new Tick(i * step, FigureNumbers.shortened(i * step, decimals(step))))
            .toList());
  }

  /// An axis from 0 exactly to an end, such as a horizon.
  public static Axis upTo(double end) {
    return within("", 0, end);
  }

  /// An axis exactly from one number to another, with round ticks within.
  static Axis within(String name, double from, double to) {
    double step = roundStep((to - from) / 5);
    long first = (long) Math.ceil(from / step - ROUNDING);
    long last = (long) Math.floor(to / step + ROUNDING);
    return new Axis(
        name,
        from,
        to,
        LongStream.rangeClosed(first, last)
            .mapToObj(i -> new Tick(i * step, FigureNumbers.shortened(i * step, decimals(step))))
            .toList());
  }

  /// As many as a step needs, at least two.
  private static int decimals(double step) {
    return Math.max(2, (int) -Math.floor(StrictMath.log10(step) + ROUNDING));
  }

  /// An axis over exactly a range of numbers, with round ticks inside.
  ///
  /// @param least the value at the left or lower edge
  /// @param most the value at the right or upper edge; an axis without length is widened
  public static Axis exactly(String name, double least, double most) {
    Axis round = over(name, least, most);
    if (!(least < most)) {
      return round;
    }
    return new Axis(
        name,
        least,
        most,
        round.ticks().stream()
            .filter(tick -> tick.at() >= least - ROUNDING && tick.at() <= most + ROUNDING)
            .toList());
  }

  /// The least of 1, 2, 5, 10 times a power of ten that is at least `step`.
  private static double roundStep(double step) {
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(step)));
    double digits = step / power;
    return power * (digits > 5 ? 10 : digits > 2 ? 5 : digits > 1 ? 2 : 1);
  }

  /// The same axis without a number of several letters at its right edge, which could touch the
  /// first one of the next panel.
  Axis besideAnother() {
    return new Axis(
        name,
        from,
        to,
        ticks.stream()
            .filter(tick -> tick.at() < to - ROUNDING || tick.text().length() < LONG)
            .toList());
  }

  /// The same axis with every tick, every second one, or fewer, so that numbers do not touch on
  /// this length.
  Axis thinned(double length) {
    double widest =
        ticks.stream().mapToDouble(t -> Words.width(t.text(), Words.TICK)).max().orElse(0);
    double apart =
        ticks.size() < 2 ? length : (ticks.get(1).at() - ticks.get(0).at()) / length() * length;
    int every = Math.max(1, (int) Math.ceil(widest / apart));
    return new Axis(
        name,
        from,
        to,
        IntStream.range(0, ticks.size()).filter(i -> i % every == 0).mapToObj(ticks::get).toList());
  }

  /// The same axis with another name.
  public Axis named(String other) {
    return new Axis(other, from, to, ticks);
  }

  /// Whether a value can be drawn.
  public boolean contains(double value) {
    return value >= from - ROUNDING && value <= to + ROUNDING;
  }

  /// The value, or the nearer end of the axis.
  double within(double value) {
    return Math.min(to, Math.max(from, value));
  }

  double length() {
    return to - from;
  }

  /// Whether its ticks are names of things, not numbers.
  boolean hasNames() {
    return ticks.stream()
        .anyMatch(t -> !t.text().isEmpty() && Character.isLetter(t.text().charAt(0)));
  }

  /// The place of a value, 0 at `from` and 1 at `to`.
  double share(double value) {
    return (value - from) / (to - from);
  }

  private static Tick tick(double at) {
    return new Tick(at, FigureNumbers.short2(at));
  }
}
