package strive.web.lab;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import strive.inference.check.Curve;
import strive.inference.check.CurveCheck;
import strive.inference.check.GroupCheck;
import strive.inference.check.Prediction;
import strive.inference.check.Statistic;
import strive.inference.check.StudyCheck;

/// What the page of checks says of predictive checks.
///
/// @param check the result
record ChecksViewModel(StudyCheck check) {

  private static final int SHOWN_AT_FIRST = 3;

  /// One number of one model in words.
  ///
  /// @param condition whose people they are; empty when there is only one
  /// @param words what was observed and what is predicted
  /// @param inside whether the one lies within the other
  /// @param surprise the predictive p, in words
  /// @param people how many people lie within what is predicted of them
  record Line(
      String model,
      String condition,
      String statistic,
      String words,
      boolean inside,
      String surprise,
      String people) {}

  /// The models that are shown when nobody has chosen: the winner and the next ones.
  List<String> shownAtFirst() {
    return check.models().subList(0, Math.min(SHOWN_AT_FIRST, check.models().size()));
  }

  /// The answer: what the winner accounts for, and how many of the losers do as well.
  String finding() {
    String winner = check.models().getFirst();
    long outside = check.ofModel(winner).stream().filter(one -> !one.prediction().inside()).count();
    if (check.ofModel(winner).isEmpty()) {
      return "Nobody could be simulated by " + winner + ".";
    }
    return outside == 0
        ? "The model that fits best, %s, accounts for what is compared.".formatted(winner)
        : "The model that fits best, %s, misses %d of %d numbers."
            .formatted(winner, outside, check.ofModel(winner).size());
  }

  /// The numbers behind it: places of the effort curve, for winner and losers.
  String numbers() {
    StringBuilder words = new StringBuilder("Blocks of the effort curve inside 95 %: ");
    boolean first = true;
    for (String model : check.models()) {
      List<CurveCheck> curve =
          check.curves().stream()
              .filter(at -> at.model().equals(model) && at.curve() == Curve.EFFORT)
              .toList();
      long inside = curve.stream().filter(at -> at.prediction().inside()).count();
      words.append(first ? "" : ", ").append("%s %d of %d".formatted(model, inside, curve.size()));
      first = false;
    }
    return words.append('.').toString();
  }

  /// The table of these models.
  List<Line> lines(List<String> models) {
    return models.stream().flatMap(model -> check.ofModel(model).stream()).map(this::line).toList();
  }

  private Line line(GroupCheck one) {
    return new Line(
        one.model(),
        check.conditions().size() > 1 ? one.condition() : "",
        one.statistic().words(),
        words(one.prediction(), one.statistic()),
        one.prediction().inside(),
        surprise(one.prediction()),
        "%.0f of %d".formatted(one.coverage() * one.people(), one.people()));
  }

  private static String words(Prediction one, Statistic statistic) {
    int decimals = statistic == Statistic.QUIT_BLOCK ? 1 : 2;
    return "observed %s, predicted %s [%s, %s]"
        .formatted(
            Numbers.decimals(one.observed(), decimals),
            Numbers.decimals(one.mean(), decimals),
            Numbers.decimals(one.lower(), decimals),
            Numbers.decimals(one.upper(), decimals));
  }

  /// The predictive p. So many simulations cannot tell shares nearer to 0 or 1 than one of them.
  private String surprise(Prediction one) {
    double least = 1.0 / check.settings().repeats();
    if (one.p() < least) {
      return "< " + number(least);
    }
    return one.p() > 1 - least ? "> " + number(1 - least) : number(one.p());
  }

  private static String number(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }

  /// How it was done, in a sentence.
  String how() {
    return String.format(
        Locale.ROOT,
        "%,d simulations of everybody by each model, through the same episodes, with parameters from %s; seed %d.",
        check.settings().repeats(),
        check.settings().parameters().words(),
        check.settings().seed());
  }

  /// What is said of whoever is left out, if anybody is.
  Optional<String> leftOut() {
    return check.notes().isEmpty()
        ? Optional.empty()
        : Optional.of(String.join("; ", check.notes()) + ".");
  }
}
