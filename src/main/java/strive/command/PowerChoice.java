package strive.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import strive.analysis.PlannedStudy;
import strive.inference.Method;
import strive.inference.design.DesignGroup;
import strive.inference.design.DesignSettings;
import strive.policy.Parameter;
import strive.policy.ParameterValues;
import strive.policy.Policy;
import strive.protocol.Protocol;

/// What the options of `strive recover power` ask for. Impossible wishes are
/// IllegalArgumentExceptions whose message is for the person at the terminal.
///
/// @param policy id of the policy that people follow
/// @param set parameters that differ from the usual ones
/// @param spread standard deviations that differ from the usual ones
/// @param bias mean of b
/// @param difference of b between the first two conditions
/// @param participants how many, or how many of each condition: `60` or `A=30,B=20`
/// @param conditions names; none for those of the protocol
/// @param studies how many are simulated
/// @param method id of a [Method]
record PowerChoice(
    String policy,
    NamedNumbers set,
    NamedNumbers spread,
    double bias,
    double difference,
    String participants,
    List<String> conditions,
    int studies,
    String method,
    double alpha,
    boolean pairsStay,
    int starts,
    long seed) {

  DesignSettings settings(Protocol protocol) {
    PeopleChoice people = new PeopleChoice(policy, set, spread);
    people.refuseUnknown();
    Policy chosen = people.policy();
    if (set.byName().containsKey(Parameter.BIAS.name())) {
      throw new IllegalArgumentException("--set b is what --bias says");
    }
    ParameterValues centre = PlannedStudy.centre(protocol, chosen);
    for (Map.Entry<String, Double> one : set.byName().entrySet()) {
      centre = centre.with(one.getKey(), one.getValue());
    }
    Map<String, Double> spreads = new LinkedHashMap<>(PlannedStudy.spread(chosen));
    spreads.putAll(spread.byName());
    spreads.values().removeIf(deviation -> deviation == 0);
    return new DesignSettings(
        chosen.id(),
        centre.with(Parameter.BIAS.name(), bias),
        spreads,
        groups(protocol),
        difference,
        studies,
        chosenMethod(),
        alpha,
        pairsStay,
        PlannedStudy.fixed(protocol),
        starts,
        seed);
  }

  private List<DesignGroup> groups(Protocol protocol) {
    List<String> names = conditions.isEmpty() ? protocol.conditions() : conditions;
    if (participants.matches("[0-9]{1,9}")) {
      return PlannedStudy.evenly(names, Integer.parseInt(participants));
    }
    List<DesignGroup> groups =
        Arrays.stream(participants.split(",", -1)).map(PowerChoice::group).toList();
    List<String> given = groups.stream().map(DesignGroup::condition).toList();
    if (!conditions.isEmpty() && !given.equals(conditions)) {
      throw new IllegalArgumentException(
          "--participants and --conditions must name the same conditions, got %s and %s"
              .formatted(given, conditions));
    }
    return groups;
  }

  private static DesignGroup group(String part) {
    int equals = part.lastIndexOf('=');
    String number = part.substring(equals + 1).strip();
    if (equals < 1 || !number.matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException(
          "--participants must be a number, or condition=number with commas between, got " + part);
    }
    return new DesignGroup(part.substring(0, equals).strip(), Integer.parseInt(number));
  }

  private Method chosenMethod() {
    return Method.find(method)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--method must be map, mle or hierarchical, got '" + method + "'"));
  }
}
