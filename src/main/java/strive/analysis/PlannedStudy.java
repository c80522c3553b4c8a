package strive.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import strive.behaviour.Person;
import strive.inference.Fixed;
import strive.inference.Method;
import strive.inference.design.DesignCheck;
import strive.inference.design.DesignGroup;
import strive.inference.design.DesignSettings;
import strive.inference.design.Session;
import strive.policy.Parameter;
import strive.policy.ParameterSpace;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.Policy;
import strive.protocol.DurationEstimate;
import strive.protocol.Payment;
import strive.protocol.Protocol;

/// A study before anybody takes part: what is usually assumed of people, and the check of a
/// protocol under such assumptions.
public final class PlannedStudy {

  /// People of all conditions when nothing else is said.
  public static final int PEOPLE = 60;

  /// Simulated studies when nothing else is said.
  public static final int STUDIES = 100;

  private static final double ALPHA = 0.05;

  /// Starts of each search: from five on a search stops as soon as three of them agree.
  private static final int STARTS = 10;

  /// Effort costs people a fifth more than what the experiment charges.
  private static final double SUBJECTIVE = 1.2;

  /// The people of `analysis/recovery-default-protocol`, with a mean bias to find.
  private static final Map<String, Double> CENTRE =
      Map.of("pmax", 0.92, "kappa", 0.5, "b", 0.1, "sigma", 0.1);

  private static final Map<String, Double> SPREAD =
      Map.of("pmax", 0.5, "kappa", 0.3, "beta", 0.6, "b", 0.12);

  private PlannedStudy() {}

  /// The check of a protocol.
  ///
  /// @throws IllegalArgumentException if something that is assumed is impossible
  public static DesignCheck check(Protocol protocol, DesignSettings settings) {
    return new DesignCheck(
        settings, ProtocolDesign.of(protocol), person -> session(protocol, person));
  }

  private static Session session(Protocol protocol, Person person) {
    DurationEstimate.Minutes minutes = DurationEstimate.of(protocol, person);
    Payment payment = Payment.of(protocol, person);
    Protocol.Bonus bonus = protocol.bonus();
    return new Session(
        minutes.quick(),
        minutes.slow(),
        payment.points(),
        payment.hundredths(),
        bonus == null ? "" : bonus.currency());
  }

  /// What is assumed when nothing else is said: `miscalibrated` people with a mean bias of 0.1 and
  /// no difference between conditions.
  public static DesignSettings usual(Protocol protocol) {
    return new DesignSettings(
        Policies.MISCALIBRATED.id(),
        centre(protocol, Policies.MISCALIBRATED),
        spread(Policies.MISCALIBRATED),
        evenly(protocol.conditions(), PEOPLE),
        0,
        STUDIES,
        Method.MAP,
        ALPHA,
        false,
        fixed(protocol),
        STARTS,
        1);
  }

  /// The usual value of every parameter of a policy's model; cost a fifth above what the protocol
  /// charges (to three decimals), parameters without a better idea at their typical value.
  public static ParameterValues centre(Protocol protocol, Policy policy) {
    double chance = protocol.task().chance();
    ParameterValues known =
        protocol.knownStart().isPresent()
            ? ParameterValues.NONE.with(Parameter.INITIAL.name(), chance)
            : ParameterValues.NONE;
    ParameterSpace space = new ParameterSpace(policy, chance, known);
    ParameterValues values = space.valuesAt(space.typical());
    double charged = StrictMath.rint(1000 * SUBJECTIVE * protocol.task().imposedCost()) / 1000;
    for (Parameter parameter : policy.modelParameters()) {
      if (CENTRE.containsKey(parameter.name())) {
        values = values.with(parameter.name(), CENTRE.get(parameter.name()));
      } else if (parameter.equals(Parameter.COST) && charged >= parameter.lower()) {
        values = values.with(parameter.name(), Math.min(parameter.upper(), charged));
      }
    }
    return values;
  }

  /// How people usually differ in the parameters of a policy's model, transformed scale.
  public static Map<String, Double> spread(Policy policy) {
    Map<String, Double> spread = new LinkedHashMap<>();
    policy.modelParameters().stream()
        .map(Parameter::name)
        .filter(SPREAD::containsKey)
        .forEach(name -> spread.put(name, SPREAD.get(name)));
    return spread;
  }

  /// People spread over conditions as evenly as can be, the first ones taking the rest.
  public static List<DesignGroup> evenly(List<String> conditions, int people) {
    List<DesignGroup> groups = new ArrayList<>();
    int count = conditions.size();
    for (int i = 0; i < count; i++) {
      groups.add(new DesignGroup(conditions.get(i), people / count + (i < people % count ? 1 : 0)));
    }
    return groups;
  }

  /// Where the material cannot be known, p_0 is not estimated.
  public static List<Fixed> fixed(Protocol protocol) {
    return protocol.knownStart().isPresent()
        ? List.of(Fixed.atChance(Parameter.INITIAL.name()))
        : List.of();
  }
}
