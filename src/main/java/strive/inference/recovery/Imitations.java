package strive.inference.recovery;

import java.util.ArrayList;
import java.util.List;
import strive.behaviour.Person;
import strive.inference.FitSettings;
import strive.inference.Fixed;
import strive.inference.Method;
import strive.inference.PersonFit;
import strive.policy.Parameter;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.Policy;
import strive.policy.Replay;

/// How well each model imitates some people of one model. They choose and answer as it says,
/// without noise; rivals are fitted to that by maximum likelihood, with the noise of choice held at
/// what it is in these people, so that choices and answers weigh as they do in real data.
final class Imitations {

  /// So many people are enough for a mean difference.
  static final int PEOPLE = 20;

  /// Noise of choice where people's choices have none to tell.
  private static final double USUAL_NOISE = 0.1;

  private final Policy policy;
  private final List<Subject> subjects;
  private final List<Person> people;
  private final double noise;

  Imitations(Policy policy, List<Subject> subjects) {
    this.policy = policy;
    this.subjects = subjects;
    people = new ArrayList<>();
    for (Subject subject : subjects) {
      people.add(NoiseFree.person("P-" + (people.size() + 1), policy, subject));
    }
    noise =
        subjects.stream()
            .map(subject -> subject.truth().find(Parameter.NOISE.name()))
            .mapToDouble(value -> value.orElse(USUAL_NOISE))
            .average()
            .orElseThrow();
  }

  /// Those who are to be imitated.
  List<Person> people() {
    return people;
  }

  /// How rivals are fitted to them.
  FitSettings settings(FitSettings usual) {
    return usual.withMethod(Method.MLE).withFixed(Fixed.at(Parameter.NOISE.name(), noise));
  }

  /// What these fits of all models come to.
  List<Imitation> by(List<PersonFit> fits) {
    int models = fits.size() / people.size();
    double[] sums = new double[models];
    for (int i = 0; i < fits.size(); i++) {
      sums[i % models] += difference(i / models, fits.get(i));
    }
    List<Imitation> imitations = new ArrayList<>();
    for (double sum : sums) {
      imitations.add(new Imitation(sum / people.size(), noise));
    }
    return imitations;
  }

  private double difference(int person, PersonFit fit) {
    List<Double> own = efforts(people.get(person), policy, subjects.get(person).truth());
    Policy rival = Policies.find(fit.model()).orElseThrow();
    List<Double> imitated = efforts(people.get(person), rival, fit.values());
    double sum = 0;
    for (int t = 0; t < own.size(); t++) {
      sum += Math.abs(own.get(t) - imitated.get(t));
    }
    return own.isEmpty() ? 0 : sum / own.size();
  }

  private static List<Double> efforts(Person person, Policy policy, ParameterValues values) {
    return Replay.along(person, policy, values).stream()
        .flatMap(List::stream)
        .flatMap(at -> at.choice().stream())
        .map(Replay.Prediction::effort)
        .toList();
  }
}
