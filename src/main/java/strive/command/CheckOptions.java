package strive.command;

import picocli.CommandLine.Option;
import strive.inference.check.CheckSettings;

/// The options of `strive fit` that say what is checked.
final class CheckOptions {

  @Option(
      names = "--check",
      description =
          "predictive checks: simulate everybody again by every model and compare with the data")
  private boolean check;

  @Option(
      names = "--check-repeats",
      defaultValue = "200",
      paramLabel = "N",
      description = "how often each person is simulated, 20 to 10,000 (${DEFAULT-VALUE})")
  private int repeats = CheckSettings.DEFAULT_REPEATS;

  @Option(
      names = "--check-posterior",
      description =
          "simulate from parameters drawn from each person's posterior, not from the estimates;"
              + " needs a method with priors")
  private boolean posterior;

  @Option(
      names = "--cross-validate",
      description = "leave out each episode once and foretell it from the others")
  private boolean crossValidate;

  /// What they ask for.
  FitChecking chosen(long seed, int threads) {
    return new FitChecking(check, repeats, posterior, crossValidate, seed, threads);
  }
}
