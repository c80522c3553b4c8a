package strive.inference;

import java.util.List;
import org.hipparchus.distribution.continuous.BetaDistribution;

/// How frequent something is among people, under a Dirichlet distribution of frequencies.
///
/// @param name of the model or family
/// @param expected share of people, expected value
/// @param lower end of the 95 % interval of the share, which has a beta distribution
/// @param upper the other end
/// @param exceedance probability to be the most frequent one
/// @param protectedExceedance the same, protected against no differences at all
public record Frequency(
    String name,
    double expected,
    double lower,
    double upper,
    double exceedance,
    double protectedExceedance) {

  private static final double TAIL = 0.025;

  /// @param alpha parameter of the distribution that belongs to it
  /// @param total sum of all parameters
  static Frequency of(
      String name, double alpha, double total, double exceedance, double protectedExceedance) {
    // One thing alone has everybody.
    boolean alone = total - alpha <= 0;
    BetaDistribution share = new BetaDistribution(alpha, alone ? 1 : total - alpha);
    return new Frequency(
        name,
        alpha / total,
        alone ? 1 : share.inverseCumulativeProbability(TAIL),
        alone ? 1 : share.inverseCumulativeProbability(1 - TAIL),
        exceedance,
        protectedExceedance);
  }

  /// Of the models of a fit, in their order; none when there is nothing to compare. The comparison
  /// keeps means, and what they sum from is a prior of 1 a model and 1 a person.
  public static List<Frequency> ofModels(StudyFit fit) {
    double total = fit.comparison().size() + people(fit);
    return fit.comparison().stream()
        .filter(model -> model.expectedFrequency().isPresent())
        .map(
            model ->
                of(
                    model.model(),
                    model.expectedFrequency().getAsDouble() * total,
                    total,
                    model.exceedance().orElseThrow(),
                    model.protectedExceedance().orElseThrow()))
        .toList();
  }

  /// How many people the comparison of models is over: those who made a free effort choice and whom
  /// every model could be fitted to.
  public static int people(StudyFit fit) {
    return ModelComparison.people(fit.settings().models().size(), fit.fits()).size();
  }
}
