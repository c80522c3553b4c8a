package strive.command.theory;

import picocli.CommandLine.Option;
import strive.theory.schedule.GainNeuron;
import strive.theory.schedule.RateLimits;

/// The options of the gain-modulated neuron.
final class GainOptions {

  private static final GainNeuron EXAMPLE = GainNeuron.example();

  @Option(
      names = "--mean",
      defaultValue = "2",
      description = "gain: mean mu of the inputs (${DEFAULT-VALUE})")
  private double mean;

  @Option(
      names = "--deviation",
      defaultValue = "1",
      description = "gain: standard deviation of the inputs (${DEFAULT-VALUE})")
  private double deviation;

  @Option(
      names = "--decay",
      defaultValue = "0.1",
      description = "gain: weight decay l2 (${DEFAULT-VALUE})")
  private double decay;

  @Option(
      names = "--gamma",
      defaultValue = "0.99",
      description = "gain: discount factor per unit of time (${DEFAULT-VALUE})")
  private double discountFactor;

  GainNeuron neuron(PriceOptions price, int steps) {
    RateLimits limits = price.limits(EXAMPLE.limits());
    return new GainNeuron(
        mean, deviation, decay, price.cost(), discountFactor, limits, price.horizon(), steps);
  }
}
