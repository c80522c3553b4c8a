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

  Policy(String id, String meaning, List<Parameter> parameters) {
    this.id = id;
    this.meaning = meaning;
    this.parameters = List.copyOf(parameters);
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

  /// All parameters of the model in the order of value arrays: the learner's, the policy's, and the
  /// noise of choice unless choice is random.
  public final List<Parameter> modelParameters() {
    List<Parameter> all = new ArrayList<>(Parameter.LEARNER);
    all.addAll(parameters);
    if (guided()) {
      all.add(Parameter.NOISE);
    }
    return List.copyOf(all);
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

  /// The parameter that shifts its expectation one for one, if it has one.
  public final Optional<Parameter> expectationParameter() {
    return parameters.stream().filter(Parameter.EXPECTATIONS::contains).findFirst();
  }

  abstract Chooser chooser();

  @Override
  public final String toString() {
    return id;
  }
}
