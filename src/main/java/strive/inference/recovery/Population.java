package strive.inference.recovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import strive.behaviour.Person;
import strive.inference.Light;
import strive.inference.PersonFit;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.Policy;
import strive.policy.SimulatedStudy;
import strive.policy.StudyDesign;

/// People who follow one model, from whom simulated ones are drawn. It states the range over which
/// recovery is judged: a correlation says nothing without it.
public sealed interface Population {

  /// The model that they follow.
  String model();

  /// The range in words, as parts of one line.
  String words();

  /// So many of them.
  ///
  /// @param designs taken in turn, at least one
  /// @throws IllegalArgumentException if a parameter is missing or impossible, with the rule
  List<Subject> draw(List<StudyDesign> designs, int participants, long seed);

  /// People as assumed: each parameter is drawn by itself. The same seed gives the same first
  /// people whatever their number.
  ///
  /// @param distributions of all parameters of the model
  /// @param spread standard deviation on the transformed scale by which those named vary beyond
  record Assumed(String model, Map<String, Distribution> distributions, Map<String, Double> spread)
      implements Population {

    public Assumed {
      distributions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(distributions));
      spread = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(spread));
    }

    @Override
    public String words() {
      List<String> parts = new ArrayList<>();
      distributions.forEach(
          (name, one) ->
              parts.add(
                  name
                      + " "
                      + one.words()
                      + (spread.containsKey(name) ? " with spread " + spread.get(name) : "")));
      return "assumed, " + String.join("; ", parts);
    }

    @Override
    public List<Subject> draw(List<StudyDesign> designs, int participants, long seed) {
      Policy policy = Policies.find(model).orElseThrow();
      SplittableRandom root = new SplittableRandom(seed);
      List<Subject> people = new ArrayList<>();
      for (int i = 0; i < participants; i++) {
        StudyDesign design = designs.get(i % designs.size());
        ParameterValues truth = one(policy, design.chance(), root.split());
        people.add(new Subject(truth, design));
      }
      return people;
    }

    private ParameterValues one(Policy policy, double chance, RandomGenerator random) {
      Map<String, Double> values = new LinkedHashMap<>();
      distributions.forEach((name, one) -> values.put(name, one.draw(chance, random)));
      ParameterValues middle = new ParameterValues(values);
      return spread.isEmpty()
          ? middle
          : SimulatedStudy.vary(policy, middle, spread, chance, 1, random).getFirst();
    }
  }

  /// People as a fit found them: each simulated one has the estimates and the design of a fitted
  /// one. All are used equally often, in an order drawn from the seed.
  ///
  /// @param people those whose fit did not fail, at least one
  record Fitted(String model, List<Subject> people) implements Population {

    /// @throws IllegalArgumentException if there is nobody
    public Fitted {
      people = List.copyOf(people);
      if (people.isEmpty()) {
        throw new IllegalArgumentException("nobody was fitted well enough to be simulated");
      }
    }

    /// The people of a fit of one model.
    ///
    /// @param people who were fitted
    /// @param fits of this model, in the order of the people
    public static Fitted of(String model, List<Person> people, List<PersonFit> fits) {
      List<Subject> found = new ArrayList<>();
      for (int i = 0; i < people.size(); i++) {
        PersonFit fit = fits.get(i);
        if (fit.light() != Light.FAILED) {
          found.add(new Subject(fit.values(), StudyDesign.of(people.get(i))));
        }
      }
      return new Fitted(model, found);
    }

    /// The same people, whose pairs stay learned or not.
    public Fitted with(boolean pairsStay) {
      return new Fitted(
          model,
          people.stream()
              .map(
                  one ->
                      new Subject(
                          one.truth(),
                          new StudyDesign(
                              one.design().chance(), one.design().episodes(), pairsStay)))
              .toList());
    }

    @Override
    public String words() {
      return "as a fit finds those of the data, without failed fits (" + people.size() + ")";
    }

    @Override
    public List<Subject> draw(List<StudyDesign> designs, int participants, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Subject> drawn = new ArrayList<>();
      while (drawn.size() < participants) {
        List<Subject> round = new ArrayList<>(people);
        java.util.Collections.shuffle(round, random);
        drawn.addAll(round.subList(0, Math.min(round.size(), participants - drawn.size())));
      }
      return drawn;
    }
  }
}
