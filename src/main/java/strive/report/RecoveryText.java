package strive.report;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import strive.inference.Light;
import strive.inference.recovery.Confusion;
import strive.inference.recovery.EstimateCorrelation;
import strive.inference.recovery.ModelPair;
import strive.inference.recovery.RecoveredModels;
import strive.inference.recovery.RecoveredParameters;
import strive.inference.recovery.RecoverySummary;

/// Recovery studies as text for people to read.
public final class RecoveryText {

  /// Errors of two parameters that correlate more than this are told.
  private static final double TRADES_OFF = 0.5;

  private RecoveryText() {}

  /// What came of a parameter recovery, in several lines.
  public static String of(RecoveredParameters recovered) {
    TextTable table =
        new TextTable()
            .row(
                "parameter",
                "from",
                "to",
                "r",
                "95 %",
                "bias",
                "rmse",
                "mean se",
                "within",
                "at bound");
    for (RecoverySummary one : recovered.summaries()) {
      table.row(
          one.words(),
          String.format(Locale.ROOT, "%.3g", one.least()),
          String.format(Locale.ROOT, "%.3g", one.most()),
          number("%.3f", one.correlation()),
          interval(one),
          String.format(Locale.ROOT, "%+.3f", one.bias()),
          String.format(Locale.ROOT, "%.3f", one.rootMeanSquareError()),
          number("%.3f", one.meanStandardError()),
          percent(one.coverage()),
          Integer.toString(one.atBound()));
    }
    return lights(recovered)
        + "\n\n"
        + table
        + "\nEverybody counts, weak and failed fits too. within: truth within 1.96 standard errors.\n"
        + correlations(recovered);
  }

  /// How the fits ended, in a line.
  public static String lights(RecoveredParameters recovered) {
    return "%d people who follow %s: %d converged, %d weak, %d failed."
        .formatted(
            recovered.lights().size(),
            recovered.model(),
            recovered.count(Light.CONVERGED),
            recovered.count(Light.WEAK),
            recovered.count(Light.FAILED));
  }

  /// The interval of a correlation, such as `0.964 to 0.979`.
  public static String interval(RecoverySummary one) {
    return one.lower().isEmpty()
        ? ""
        : String.format(
            Locale.ROOT, "%.3f to %.3f", one.lower().getAsDouble(), one.upper().orElseThrow());
  }

  private static String correlations(RecoveredParameters recovered) {
    TextTable table = new TextTable().row("errors that trade off", "correlation");
    boolean some = false;
    for (EstimateCorrelation pair : recovered.correlations()) {
      if (Math.abs(pair.error().orElse(0)) > TRADES_OFF) {
        some = true;
        table.row(pair.parameter() + " with " + pair.other(), number("%+.2f", pair.error()));
      }
    }
    return some ? "\n" + table : "";
  }

  /// What came of a model recovery, in several lines.
  public static String of(RecoveredModels recovered) {
    return "p(best | simulated), in per cent of the people of each row\n\n"
        + confusion(recovered)
        + "\n"
        + pairs(recovered);
  }

  private static TextTable confusion(RecoveredModels recovered) {
    List<String> models = recovered.models();
    String[] head = new String[models.size() + 2];
    head[0] = "simulated";
    head[1] = "N";
    for (int k = 0; k < models.size(); k++) {
      head[k + 2] = models.get(k);
    }
    TextTable table = new TextTable().row(head);
    List<Confusion> cells = recovered.confusion();
    for (int i = 0; i < models.size(); i++) {
      String[] row = new String[models.size() + 2];
      row[0] = models.get(i);
      row[1] = Integer.toString(cells.get(i * models.size()).ofSimulated());
      for (int k = 0; k < models.size(); k++) {
        double share = cells.get(i * models.size() + k).bestGivenSimulated();
        row[k + 2] = share == 0 ? "." : String.format(Locale.ROOT, "%.0f", 100 * share);
      }
      table.row(row);
    }
    return table;
  }

  private static String pairs(RecoveredModels recovered) {
    List<ModelPair> all = recovered.pairs();
    List<ModelPair> separable = all.stream().filter(ModelPair::separable).toList();
    List<ModelPair> lost = separable.stream().filter(pair -> !pair.found()).toList();
    List<ModelPair> same = all.stream().filter(pair -> !pair.separable()).toList();
    return "%d of %d pairs of models can be told apart on this design; in %d of these both are found in"
            .formatted(separable.size(), all.size(), separable.size() - lost.size())
        + " at least 80 % of their people.\n"
        + table("found less often", lost)
        + table("not separable", same);
  }

  private static String table(String title, List<ModelPair> pairs) {
    if (pairs.isEmpty()) {
      return "";
    }
    TextTable table = new TextTable().row(title, "one", "other", "difference", "difference");
    for (ModelPair pair : pairs) {
      table.row(
          pair.one() + ", " + pair.other(),
          percent(OptionalDouble.of(pair.ofOne().found().share())),
          percent(OptionalDouble.of(pair.ofOther().found().share())),
          String.format(Locale.ROOT, "%.3f", pair.ofOne().imitation().difference()),
          String.format(Locale.ROOT, "%.3f", pair.ofOther().imitation().difference()));
    }
    return "\n" + table;
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent()
        ? String.format(Locale.ROOT, "%.0f %%", 100 * share.getAsDouble())
        : "";
  }

  private static String number(String format, OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : "";
  }
}
