package strive.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A rule by which people choose effort: what predicts the next choice from the state before it.
/// Section 8 of the effort-performance model; [Policies] has them all.
public abstract class Policy {

  private final String id;
  private final String meaning;
  private final List<Parameter> parameters;
  private final ModelOptions options;

  Policy(String id, String meaning, List<Parameter> parameters) {
    this(id, meaning, parameters, ModelOptions.NONE);
  }

  Policy(String id, String meaning, List<Parameter> parameters, ModelOptions options) {
    this.id = id;
    this.meaning = meaning;
    this.parameters = List.copyOf(parameters);
    this.options = options;
  }

  /// How files and options call it.
  public final String id() {
    return id;
  }

  /// What it does, one sentence without a full stop.
  public final String meaning() {
    return meaning;
  }

  /// Its own free parameters, beyond the learner's and the noise of choice.
  public final List<Parameter> parameters() {
    return parameters;
  }

  /// What is added to its model.
  public final ModelOptions options() {
    return options;
  }

  /// All parameters of the model in the order of value arrays: the learner's, the policy's, the
  /// noise of choice unless choice is random, and those of the options.
  public final List<Parameter> modelParameters() {
    List<Parameter> all = new ArrayList<>(Parameter.LEARNER);
    all.addAll(parameters);
    if (guided()) {
      all.add(Parameter.NOISE);
    }
    all.addAll(options.parameters());
    return List.copyOf(all);
  }

  /// Place of the noise of choice in value arrays.
  final int noiseIndex() {
    return Chooser.OWN + parameters.size();
  }

  /// Whether choices follow a drive with normal noise. False for random choice alone, whose effort
  /// is 0 or 1 with probability 1/21 each and uniform between them else.
  public boolean guided() {
    return true;
  }

  /// Whether it holds an expectation F.
  public boolean expects() {
    return false;
  }

  /// Whether an option says anything about it: reports need an expectation, and who chooses without
  /// a rule neither sees anything nor lapses.
  public final boolean admits(ModelOption option) {
    return switch (option) {
      case EXPECTATIONS -> expects();
      case LAPSE, PERCEIVED -> guided();
      case BETA_BINOMIAL, BASELINE, FORGETTING -> true;
    };
  }

  /// The same policy in a model with exactly these options.
  ///
  /// @throws IllegalArgumentException if it does not admit one of them
  public final Policy with(ModelOptions others) {
    for (ModelOption option : others.chosen()) {
      if (!admits(option)) {
        throw new IllegalArgumentException(plain().id() + " has no option " + option.id());
      }
    }
    return others.equals(ModelOptions.NONE) ? plain() : new PolicyWithOptions(plain(), others);
  }

  /// The parameter that shifts its expectation one for one, if it has one.
  public final Optional<Parameter> expectationParameter() {
    return parameters.stream().filter(Parameter.EXPECTATIONS::contains).findFirst();
  }

  Policy plain() {
    return this;
  }

  abstract Chooser chooser();

  @Override
  public final String toString() {
    return id;
  }
}
