package strive.command.theory;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import strive.theory.schedule.EffortCost;
import strive.theory.schedule.RateLimits;

/// The options that say what effort costs and how long there is.
final class PriceOptions {

  @Option(names = "--cost", required = true, description = "weight of the cost of effort, beta")
  private double cost;

  @Option(
      names = "--horizon",
      required = true,
      converter = Horizon.class,
      description = "time that there is: a number, or inf")
  private double horizon;

  @Option(
      names = "--cost-family",
      defaultValue = "quadratic",
      description = "quadratic, power, step-norm or deviation (${DEFAULT-VALUE})")
  private String family = "";

  @Option(names = "--exponent", description = "of the power cost, above 1 (2)")
  private @Nullable Double exponent;

  @Option(
      names = "--discount",
      defaultValue = "0",
      description = "discount rate delta per unit of time (${DEFAULT-VALUE})")
  private double discount;

  @Option(names = "--min-rate", description = "lowest effort, which is paid for (0)")
  private @Nullable Double lowest;

  @Option(names = "--max-rate", description = "highest effort (unlimited)")
  private @Nullable Double highest;

  double cost() {
    return cost;
  }

  double horizon() {
    return horizon;
  }

  double discount() {
    return discount;
  }

  EffortCost family(ProblemOptions problem) {
    return switch (family) {
      case "quadratic" -> {
        if (exponent != null) {
          throw problem.usage("--exponent goes with --cost-family power");
        }
        yield new EffortCost.Power(cost, 2);
      }
      case "power" -> new EffortCost.Power(cost, exponent == null ? 2 : exponent);
      case "step-norm" -> new EffortCost.StepNorm(cost);
      case "deviation" -> new EffortCost.Deviation(cost);
      default ->
          throw problem.usage(
              "there is no cost family '" + family + "': quadratic, power, step-norm, deviation");
    };
  }

  boolean isQuadratic() {
    return family.equals("quadratic");
  }

  /// Limits of effort; where nothing is said, none, or those given.
  RateLimits limits(RateLimits usual) {
    return new RateLimits(
        lowest == null ? usual.lowest() : lowest, highest == null ? usual.highest() : highest);
  }

  /// Reads a horizon: a number or `inf`.
  static final class Horizon implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      try {
        return text.equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
      } catch (NumberFormatException e) {
        throw new TypeConversionException("'" + text + "' is neither a number nor inf");
      }
    }
  }
}
