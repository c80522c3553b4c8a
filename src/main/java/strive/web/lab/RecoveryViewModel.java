package strive.web.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import strive.inference.Light;
import strive.inference.recovery.EstimateCorrelation;
import strive.inference.recovery.RecoveredParameters;
import strive.inference.recovery.RecoverySummary;

/// What a recovery of parameters says, in words.
record RecoveryViewModel(RecoveredParameters recovered) {

  /// A correlation from here on is good enough to speak about single people.
  private static final double GOOD = 0.9;

  /// Errors that correlate more than this are told.
  private static final double TRADES_OFF = 0.5;

  /// A row of the table.
  record Row(
      String parameter,
      String range,
      String correlation,
      String bias,
      String error,
      String coverage,
      String atBound) {}

  /// The sentence that stands first.
  String finding() {
    List<RecoverySummary> varying =
        recovered.summaries().stream().filter(one -> one.correlation().isPresent()).toList();
    List<String> good =
        varying.stream()
            .filter(one -> one.correlation().getAsDouble() >= GOOD)
            .map(RecoverySummary::words)
            .toList();
    if (varying.isEmpty()) {
      return "Nothing varied between people, so nothing says how well they can be told apart.";
    }
    if (good.isEmpty()) {
      return "On this design no parameter of single people is found again well.";
    }
    return "On this design %s of single people %s found again well."
        .formatted(listed(good), good.size() == 1 ? "is" : "are");
  }

  /// The number behind it.
  String numbers() {
    return recovered.summaries().stream()
        .filter(one -> one.correlation().isPresent())
        .max(Comparator.comparingDouble(one -> one.correlation().getAsDouble()))
        .map(one -> "Best: %s, r = %s".formatted(one.words(), correlation(one)))
        .map(words -> words + "; " + lights() + ".")
        .orElseGet(() -> lights() + ".");
  }

  private String lights() {
    return "%d fits converged, %d weak, %d failed"
        .formatted(
            recovered.count(Light.CONVERGED),
            recovered.count(Light.WEAK),
            recovered.count(Light.FAILED));
  }

  /// The table, one row a parameter.
  List<Row> rows() {
    return recovered.summaries().stream().map(RecoveryViewModel::row).toList();
  }

  private static Row row(RecoverySummary one) {
    return new Row(
        one.words(),
        range(one),
        correlation(one),
        Numbers.signed(one.bias()),
        Numbers.decimals(one.rootMeanSquareError(), 3),
        one.coverage().isPresent() ? Numbers.percent(one.coverage()) : "–",
        Integer.toString(one.atBound()));
  }

  /// On the scale on which the parameter is judged.
  private static String range(RecoverySummary one) {
    return one.logarithm()
        ? Numbers.decimals(StrictMath.log(one.least()), 2)
            + " to "
            + Numbers.decimals(StrictMath.log(one.most()), 2)
        : Numbers.decimals(one.least(), 2) + " to " + Numbers.decimals(one.most(), 2);
  }

  private static String correlation(RecoverySummary one) {
    if (one.correlation().isEmpty()) {
      return "–";
    }
    String r = Numbers.decimals(one.correlation().getAsDouble(), 3);
    return one.lower().isEmpty()
        ? r
        : "%s [%s, %s]"
            .formatted(
                r,
                Numbers.decimals(one.lower().getAsDouble(), 3),
                Numbers.decimals(one.upper().orElseThrow(), 3));
  }

  /// Which errors trade off, a sentence each.
  List<String> tradeOffs() {
    List<String> sentences = new ArrayList<>();
    for (EstimateCorrelation pair : recovered.correlations()) {
      double r = pair.error().orElse(0);
      if (Math.abs(r) > TRADES_OFF) {
        sentences.add(
            "Errors of %s and %s correlate %s: an estimate of one that is wrong comes with a wrong one"
                    .formatted(pair.parameter(), pair.other(), Numbers.signed(r))
                + " of the other.");
      }
    }
    return sentences;
  }

  static String listed(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
