package strive.inference.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a study of this design could find.
///
/// @param settings what was assumed
/// @param choices effort choices of each person
/// @param studies under the assumed effect
/// @param withoutEffect as many studies of people without any bias, to see how often the tests find
///     what is not there
/// @param curve by number of people, the whole study last
/// @param recovery of each free parameter
/// @param outlay what taking part costs and brings
public record DesignResult(
    DesignSettings settings,
    int choices,
    List<StudyOutcome> studies,
    List<StudyOutcome> withoutEffect,
    List<PowerPoint> curve,
    List<Recovery> recovery,
    Outlay outlay) {

  /// Fewer choices cannot separate cost from expectation; inference.md 1.
  private static final int ENOUGH_CHOICES = 40;

  /// The power that is usually asked for.
  private static final double ENOUGH_POWER = 0.8;

  public DesignResult {
    studies = List.copyOf(studies);
    withoutEffect = List.copyOf(withoutEffect);
    curve = List.copyOf(curve);
    recovery = List.copyOf(recovery);
  }

  /// The whole study.
  public PowerPoint whole() {
    return curve.getLast();
  }

  /// Estimates of mean b, over studies.
  public Optional<Quantiles> means() {
    return estimates(studies.stream().map(StudyOutcome::mean).toList());
  }

  /// Estimates of the difference, over studies.
  public Optional<Quantiles> differences() {
    return estimates(studies.stream().map(StudyOutcome::difference).toList());
  }

  private static Optional<Quantiles> estimates(List<Optional<MeanTest>> tests) {
    double[] values =
        tests.stream().flatMap(Optional::stream).mapToDouble(MeanTest::estimate).toArray();
    return values.length == 0 ? Optional.empty() : Optional.of(Quantiles.of(values));
  }

  /// The smallest size from which on power stays at 80 %, for the mean.
  public Optional<Integer> enoughForMean() {
    return enough(curve.stream().map(PowerPoint::mean).toList());
  }

  /// The same for the difference.
  public Optional<Integer> enoughForDifference() {
    return whole().difference().isEmpty()
        ? Optional.empty()
        : enough(curve.stream().flatMap(point -> point.difference().stream()).toList());
  }

  private Optional<Integer> enough(List<Proportion> power) {
    int first = power.size();
    while (first > 0 && power.get(first - 1).share() >= ENOUGH_POWER) {
      first--;
    }
    return first == power.size() ? Optional.empty() : Optional.of(curve.get(first).people());
  }

  /// Share of the fits under the assumed effect that are weak.
  public double weak() {
    return share(studies.stream().mapToInt(StudyOutcome::weak).sum());
  }

  /// Share of them that failed.
  public double failed() {
    return share(studies.stream().mapToInt(StudyOutcome::failed).sum());
  }

  private double share(int fits) {
    return (double) fits / ((long) settings.people() * studies.size());
  }

  /// What a reader should know before believing the numbers, one sentence each without a full stop.
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (choices < ENOUGH_CHOICES) {
      notes.add(
          "%d effort choices a person: below %d, cost and expectation are hard to tell apart"
              .formatted(choices, ENOUGH_CHOICES));
    }
    addCalibration("mean bias", whole().meanFalse(), notes);
    whole()
        .differenceFalse()
        .ifPresent(rate -> addCalibration("difference between conditions", rate, notes));
    return notes;
  }

  private void addCalibration(String what, Proportion rate, List<String> notes) {
    if (!rate.covers(settings.alpha())) {
      notes.add(
          String.format(
              Locale.ROOT,
              "without any effect the test of the %s is significant in %.1f %% of studies instead of %.1f %%: %s",
              what,
              100 * rate.share(),
              100 * settings.alpha(),
              rate.share() > settings.alpha()
                  ? "its power cannot be taken at face value"
                  : "it is cautious"));
    }
  }
}
