package strive.command;

import java.util.List;
import java.util.random.RandomGenerator;
import strive.policy.Parameter;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.Policy;
import strive.policy.SimulatedStudy;

/// Which simulated people are asked for. Impossible wishes are IllegalArgumentExceptions whose
/// message is for the person at the terminal.
///
/// @param policyId how they choose effort
/// @param set value of every parameter of that policy's model
/// @param spread standard deviation between people by parameter, on the transformed scale
record PeopleChoice(String policyId, NamedNumbers set, NamedNumbers spread) {

  Policy policy() {
    return Policies.find(policyId)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--policy must be one of "
                        + String.join(", ", Policies.ids())
                        + ", got "
                        + policyId));
  }

  /// Draws the parameters of people.
  ///
  /// @param chance accuracy of guessing
  /// @param participants how many
  List<ParameterValues> draw(double chance, int participants, RandomGenerator random) {
    refuseUnknown();
    ParameterValues centre = new ParameterValues(set.byName());
    List<String> missing = centre.missing(policy().modelParameters());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "--set needs a value of " + String.join(", ", missing) + " for " + policyId);
    }
    return SimulatedStudy.vary(policy(), centre, spread.byName(), chance, participants, random);
  }

  /// Refuses names that the policy does not have.
  void refuseUnknown() {
    refuseUnknown("--set", set);
    refuseUnknown("--spread", spread);
  }

  private void refuseUnknown(String option, NamedNumbers numbers) {
    List<String> known = policy().modelParameters().stream().map(Parameter::name).toList();
    for (String name : numbers.byName().keySet()) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "%s: %s has no parameter %s; it has %s"
                .formatted(option, policyId, name, String.join(", ", known)));
      }
    }
  }
}
