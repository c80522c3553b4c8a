package strive.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import strive.inference.design.DesignResult;
import strive.inference.design.Quantiles;
import strive.inference.design.Recovery;

/// A design check for people who read a terminal: the answers first, then the tables behind them.
public final class DesignText {

  private DesignText() {}

  /// All of it.
  public static String of(DesignResult result) {
    StringBuilder text = new StringBuilder();
    DesignWords.findings(result).forEach(sentence -> text.append(sentence).append('\n'));
    text.append(DesignWords.duration(result.outlay())).append('\n');
    DesignWords.bonus(result).ifPresent(sentence -> text.append(sentence).append('\n'));
    text.append('\n').append(power(result)).append('\n').append(recovery(result)).append('\n');
    text.append(estimates(result));
    text.append(DesignWords.fits(result)).append('\n');
    text.append(DesignWords.method(result.settings())).append('\n');
    result.notes().forEach(note -> text.append("Note: ").append(note).append('\n'));
    return text.toString();
  }

  private static String power(DesignResult result) {
    TextTable table = new TextTable().row("test", "people", "power [95 %]", "no effect [95 %]");
    List<DesignData.Power> rows =
        DesignData.power(result).stream()
            .sorted(Comparator.comparing(DesignData.Power::test).reversed())
            .toList();
    for (DesignData.Power row : rows) {
      table.row(
          row.test(),
          Integer.toString(row.people()),
          DesignWords.interval(row.found()),
          DesignWords.interval(row.alarms()));
    }
    return table.toString();
  }

  private static String recovery(DesignResult result) {
    TextTable table =
        new TextTable().row("recovery", "mean r", "r in 95 % of studies", "bias", "RMSE");
    for (Recovery one : result.recovery()) {
      table.row(
          one.parameter(),
          one.correlation().map(r -> number("%.2f", r.mean())).orElse(""),
          one.correlation().map(DesignText::range).orElse(""),
          number("%+.3f", one.bias().mean()),
          number("%.3f", one.error().mean()));
    }
    return table
        + "Transformed scale: logarithm of rates, costs and noise, logit of p; b itself.\n";
  }

  private static String range(Quantiles values) {
    return number("%.2f", values.low()) + " to " + number("%.2f", values.high());
  }

  private static String estimates(DesignResult result) {
    return estimate("Mean b", result.means()) + estimate("Difference of b", result.differences());
  }

  private static String estimate(String what, Optional<Quantiles> values) {
    return values
        .map(one -> "%s is estimated as %s.%n".formatted(what, DesignWords.spread(one)))
        .orElse("");
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
