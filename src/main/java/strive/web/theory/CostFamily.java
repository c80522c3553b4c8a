package strive.web.theory;

import java.util.Arrays;
import java.util.Optional;
import strive.theory.schedule.EffortCost;

/// The families of section 1, by the names that commands use.
enum CostFamily {
  QUADRATIC("quadratic", "Quadratic, β/2 u²"),
  POWER("power", "Power, β/q u^q"),
  STEP_NORM("step-norm", "Step norm, β/2 u² |∇P|²"),
  DEVIATION("deviation", "Deviation, β (u − 1)²");

  private final String id;
  private final String words;

  CostFamily(String id, String words) {
    this.id = id;
    this.words = words;
  }

  String id() {
    return id;
  }

  String words() {
    return words;
  }

  EffortCost cost(double weight, double exponent) {
    return switch (this) {
      case QUADRATIC -> new EffortCost.Power(weight, 2);
      case POWER -> new EffortCost.Power(weight, exponent);
      case STEP_NORM -> new EffortCost.StepNorm(weight);
      case DEVIATION -> new EffortCost.Deviation(weight);
    };
  }

  static Optional<CostFamily> of(String id) {
    return Arrays.stream(values()).filter(family -> family.id.equals(id)).findFirst();
  }
}
