package strive.web.theory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import strive.theory.problem.Activation;
import strive.theory.setting.ProblemKind;

/// Everything that can be chosen on the page.
///
/// @param dials numbers that were chosen; the others are as usual for the problem
/// @param activation of a nonlinear teacher and student
/// @param opposite whether the bias of the other sign is shown too
/// @param numerical whether the numerical optimum is
record TheorySettings(
    Tab tab,
    ProblemKind problem,
    CostFamily family,
    Activation activation,
    Map<Dial, Double> dials,
    boolean opposite,
    boolean numerical) {

  /// What the page shows first.
  static final TheorySettings USUAL =
      new TheorySettings(
          Tab.SCHEDULE,
          ProblemKind.SINGLE_NEURON,
          CostFamily.QUADRATIC,
          Activation.TANH,
          Map.of(),
          true,
          true);

  TheorySettings {
    dials = Map.copyOf(dials);
  }

  /// What a dial says.
  double get(Dial dial) {
    Double chosen = dials.get(dial);
    return chosen == null ? usual(problem, dial) : chosen;
  }

  int whole(Dial dial) {
    return (int) Math.rint(get(dial));
  }

  TheorySettings with(Dial dial, double value) {
    Map<Dial, Double> changed = new EnumMap<>(Dial.class);
    changed.putAll(dials);
    changed.put(dial, value);
    return new TheorySettings(tab, problem, family, activation, changed, opposite, numerical);
  }

  TheorySettings with(Tab other) {
    return new TheorySettings(other, problem, family, activation, dials, opposite, numerical);
  }

  /// Another problem, with sizes, horizon and limits as are usual for it.
  TheorySettings with(ProblemKind other) {
    return new TheorySettings(tab, other, family, activation, Map.of(), opposite, numerical);
  }

  TheorySettings with(CostFamily other) {
    return new TheorySettings(tab, problem, other, activation, dials, opposite, numerical);
  }

  TheorySettings with(Activation other) {
    return new TheorySettings(tab, problem, family, other, dials, opposite, numerical);
  }

  TheorySettings showing(boolean oppositeToo, boolean numericalToo) {
    return new TheorySettings(tab, problem, family, activation, dials, oppositeToo, numericalToo);
  }

  /// The dials of the tab that is open, in their order on the page; the belief is not among them.
  List<Dial> shown() {
    List<Dial> shown = new ArrayList<>();
    switch (tab) {
      case SCHEDULE, RIVALS -> {
        price(shown);
        learning(shown);
        if (problem != ProblemKind.GAIN) {
          shown.add(Dial.DISCOUNT);
        }
        shown.add(Dial.HIGHEST);
      }
      case MEMORY ->
          shown.addAll(
              List.of(
                  Dial.COST,
                  Dial.HORIZON,
                  Dial.CURVATURE,
                  Dial.DISTANCE,
                  Dial.EPISODES,
                  Dial.PRIOR,
                  Dial.NOISE,
                  Dial.SPREAD,
                  Dial.CONTEXT_WIDTH,
                  Dial.PERFORMANCE_WIDTH));
      case BLOCK ->
          shown.addAll(List.of(Dial.START, Dial.MAXIMUM, Dial.KAPPA, Dial.BETA, Dial.BLOCKS));
    }
    return shown;
  }

  private void price(List<Dial> shown) {
    shown.add(Dial.COST);
    if (family == CostFamily.POWER && problem != ProblemKind.GAIN) {
      shown.add(Dial.EXPONENT);
    }
    shown.add(Dial.HORIZON);
  }

  private void learning(List<Dial> shown) {
    shown.addAll(
        switch (problem) {
          case SINGLE_NEURON -> List.of(Dial.CURVATURE, Dial.DISTANCE);
          case LINEAR_REGRESSION -> List.of(Dial.SEED, Dial.INPUTS);
          case TWO_LAYER, TEACHER_STUDENT ->
              List.of(Dial.SEED, Dial.INPUTS, Dial.OUTPUTS, Dial.HIDDEN);
          case GAUSSIANS -> List.of(Dial.SEED, Dial.INPUTS, Dial.SEPARATION);
          case GAIN -> List.of(Dial.MEAN, Dial.DEVIATION, Dial.DECAY, Dial.GAMMA);
        });
  }

  /// Whether a belief can be chosen.
  boolean hasBelief() {
    return tab == Tab.BLOCK || (tab == Tab.SCHEDULE && problem != ProblemKind.GAIN);
  }

  String activationId() {
    return activation.name().toLowerCase(Locale.ROOT);
  }

  /// As the problems have it by default, and limits that suit them.
  private static double usual(ProblemKind problem, Dial dial) {
    return switch (problem) {
      case LINEAR_REGRESSION -> dial == Dial.INPUTS ? 10 : dial.usual();
      case TWO_LAYER ->
          switch (dial) {
            case INPUTS -> 4;
            case OUTPUTS -> 5;
            case HIDDEN -> 6;
            default -> dial.usual();
          };
      case TEACHER_STUDENT ->
          switch (dial) {
            case INPUTS -> 4;
            case BIAS -> -0.1;
            default -> dial.usual();
          };
      case GAUSSIANS -> dial == Dial.BIAS ? -0.1 : dial.usual();
      case GAIN ->
          switch (dial) {
            case HORIZON -> 0.6;
            case HIGHEST -> 0.5;
            default -> dial.usual();
          };
      case SINGLE_NEURON -> dial.usual();
    };
  }
}
