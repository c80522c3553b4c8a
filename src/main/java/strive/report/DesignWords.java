package strive.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import strive.inference.design.DesignResult;
import strive.inference.design.DesignSettings;
import strive.inference.design.Outlay;
import strive.inference.design.PowerPoint;
import strive.inference.design.Proportion;
import strive.inference.design.Quantiles;
import strive.report.figure.FigureNumbers;

/// What a design check found, in sentences for people: the same on a terminal and on a page.
public final class DesignWords {

  private DesignWords() {}

  /// What the study finds, the most important first.
  public static List<String> findings(DesignResult result) {
    List<String> sentences = new ArrayList<>();
    DesignSettings settings = result.settings();
    PowerPoint whole = result.whole();
    sentences.add(mean(settings, whole));
    whole.difference().ifPresent(power -> sentences.add(difference(settings, power)));
    if (result.curve().size() > 1) {
      enough(result).ifPresent(sentences::add);
    }
    sentences.add(falseAlarms(result));
    return sentences;
  }

  private static String mean(DesignSettings settings, PowerPoint whole) {
    double bias = settings.meanBias();
    return bias == 0
        ? "Of studies with %d people without a mean bias %s find one all the same."
            .formatted(settings.people(), interval(whole.mean()))
        : "With %d people this study finds a mean %s of %s in %s of repetitions."
            .formatted(
                settings.people(),
                bias > 0 ? "overconfidence" : "underconfidence",
                number(Math.abs(bias)),
                interval(whole.mean()));
  }

  private static String difference(DesignSettings settings, Proportion power) {
    String first = settings.groups().get(0).condition();
    String second = settings.groups().get(1).condition();
    return settings.difference() == 0
        ? "Between %s and %s there is no difference, and %s find one all the same."
            .formatted(first, second, interval(power))
        : "It finds that b is %s %s in %s than in %s in %s of repetitions."
            .formatted(
                number(Math.abs(settings.difference())),
                settings.difference() > 0 ? "higher" : "lower",
                second,
                first,
                interval(power));
  }

  private static Optional<String> enough(DesignResult result) {
    List<String> parts = new ArrayList<>();
    if (result.settings().meanBias() != 0) {
      parts.add(reached("the mean", result.enoughForMean()));
    }
    if (result.settings().difference() != 0) {
      parts.add(reached("the difference", result.enoughForDifference()));
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of("A power of 80 % is " + String.join(", and ", parts) + ".");
  }

  private static String reached(String what, Optional<Integer> people) {
    return people
        .map(n -> "reached for %s with %d people".formatted(what, n))
        .orElse("not reached for " + what);
  }

  private static String falseAlarms(DesignResult result) {
    PowerPoint whole = result.whole();
    String meant = "%s meant".formatted(percent(result.settings().alpha()));
    return whole
        .differenceFalse()
        .map(
            rate ->
                "Of studies without any effect %s find a mean bias and %s a difference (%s)."
                    .formatted(interval(whole.meanFalse()), interval(rate), meant))
        .orElseGet(
            () ->
                "Of studies without any effect %s find a mean bias (%s)."
                    .formatted(interval(whole.meanFalse()), meant));
  }

  /// What taking part takes.
  public static String duration(Outlay outlay) {
    return String.format(
        Locale.ROOT,
        "A run takes %.0f minutes (95 %% of people %.0f to %.0f by what they practise; %.0f to %.0f between the quickest and the slowest reader).",
        outlay.minutes().median(),
        outlay.minutes().low(),
        outlay.minutes().high(),
        outlay.quickest(),
        outlay.slowest());
  }

  /// What it brings, where a bonus is paid.
  public static Optional<String> bonus(DesignResult result) {
    Outlay outlay = result.outlay();
    return outlay
        .bonus()
        .flatMap(
            each ->
                outlay
                    .total()
                    .map(
                        total ->
                            "The bonus is %s %s a person (95 %% of people %s to %s) and %s %s for all %d (95 %% of studies %s to %s)."
                                .formatted(
                                    money(each.mean()),
                                    outlay.currency(),
                                    money(each.low()),
                                    money(each.high()),
                                    money(total.mean()),
                                    outlay.currency(),
                                    result.settings().people(),
                                    money(total.low()),
                                    money(total.high()))));
  }

  /// How far single fits can be trusted.
  public static String fits(DesignResult result) {
    return "Of single fits %s are weak (the data say little) and %s failed; failed ones have no say in the tests."
        .formatted(percent(result.weak()), percent(result.failed()));
  }

  /// How the tests are made, with their sources.
  public static String method(DesignSettings settings) {
    String test =
        settings.method().ofGroup()
            ? "the group's mean over its standard error, t with people - 1 degrees of freedom; the difference as in group fits"
            : "Student's t over people's estimates; the difference by Welch's";
    return "Estimates by %s. Mean b = 0: %s; two-sided, alpha %s. Intervals of shares: Wilson, 95 %%."
        .formatted(settings.method().words(), test, number(settings.alpha()));
  }

  /// How often a study estimates what, over repetitions.
  public static String spread(Quantiles values) {
    return "%s (95 %% of studies %s to %s)"
        .formatted(number(values.mean()), number(values.low()), number(values.high()));
  }

  /// The command that repeats a check of a protocol that is in `protocol.yaml`.
  public static String command(DesignSettings settings) {
    String participants =
        settings.groups().stream()
            .map(group -> group.condition() + "=" + group.participants())
            .collect(Collectors.joining(","));
    return "./strive recover power --protocol protocol.yaml --participants '%s' --studies %d --policy %s --bias %s --difference %s --set %s --spread %s --method %s --alpha %s%s --starts %d --seed %d"
        .formatted(
            participants,
            settings.studies(),
            settings.policy(),
            settings.bias(),
            settings.difference(),
            joined(settings, name -> settings.centre().find(name), "b"),
            joined(settings, name -> spread(settings, name)),
            settings.method().id(),
            settings.alpha(),
            settings.pairsStay() ? " --pairs-stay" : "",
            settings.starts(),
            settings.seed());
  }

  /// A spread of 0 is said too, because the usual one may be another.
  private static OptionalDouble spread(DesignSettings settings, String name) {
    return settings.fixed().stream().anyMatch(one -> one.name().equals(name))
        ? OptionalDouble.empty()
        : OptionalDouble.of(settings.spread().getOrDefault(name, 0.0));
  }

  private static String joined(
      DesignSettings settings, Function<String, OptionalDouble> value, String... without) {
    return settings.centre().byName().keySet().stream()
        .filter(name -> !List.of(without).contains(name))
        .filter(name -> value.apply(name).isPresent())
        .map(name -> name + "=" + value.apply(name).getAsDouble())
        .collect(Collectors.joining(","));
  }

  /// A share with its interval, such as `97 % [91, 99]`.
  public static String interval(Proportion share) {
    return String.format(
        Locale.ROOT,
        "%.0f %% [%.0f, %.0f]",
        100 * share.share(),
        100 * share.lower(),
        100 * share.upper());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  private static String money(double units) {
    return String.format(Locale.ROOT, "%.2f", units);
  }

  private static String number(double value) {
    return FigureNumbers.fixed2(value);
  }
}
