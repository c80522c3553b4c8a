package strive.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import strive.behaviour.Person;
import strive.policy.Policy;

/// Fits all models to a group.
final class GroupFitter {

  /// Every fit, and what the method says beyond them.
  ///
  /// @param fits by person, and within a person in the order of the models
  /// @param group the rest
  record Fitted(List<PersonFit> fits, GroupFit group) {
    Fitted {
      fits = List.copyOf(fits);
    }
  }

  private final FitSettings settings;
  private final Workers workers;
  private final FitProgress progress;

  GroupFitter(FitSettings settings, Workers workers, FitProgress progress) {
    this.settings = settings;
    this.workers = workers;
    this.progress = progress;
  }

  /// The fits; empty if cancelled.
  Optional<Fitted> fit(List<Person> people) {
    return settings.method() == Method.HBI ? byInference(people) : byMaximisation(people);
  }

  private Optional<Fitted> byInference(List<Person> people) {
    Fitted fitted = new HbiFitter(settings, workers, progress::cancelled).fit(people);
    if (progress.cancelled()) {
      return Optional.empty();
    }
    show(0, people.size(), people.size());
    return Optional.of(fitted);
  }

  private Optional<Fitted> byMaximisation(List<Person> people) {
    List<HierarchicalFitter.Fitted> byModel = new ArrayList<>();
    HierarchicalFitter fitter = new HierarchicalFitter(settings, workers, progress::cancelled);
    int shown = 0;
    for (Policy policy : settings.policies()) {
      byModel.add(fitter.fit(people, policy));
      if (progress.cancelled()) {
        return Optional.empty();
      }
      shown = show(shown, people.size() * byModel.size() / settings.models().size(), people.size());
    }
    return Optional.of(new Fitted(byPerson(people.size(), byModel), group(byModel)));
  }

  /// Progress is counted in people, so a model is its share of them.
  private int show(int shown, int done, int of) {
    for (int i = shown + 1; i <= done; i++) {
      progress.fitted(i, of);
    }
    return done;
  }

  private static List<PersonFit> byPerson(int people, List<HierarchicalFitter.Fitted> byModel) {
    List<PersonFit> fits = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      for (HierarchicalFitter.Fitted model : byModel) {
        fits.add(model.fits().get(i));
      }
    }
    return fits;
  }

  private static GroupFit group(List<HierarchicalFitter.Fitted> byModel) {
    return new GroupFit(
        byModel.stream().flatMap(model -> model.estimates().stream()).toList(),
        byModel.stream().flatMap(model -> model.model().stream()).toList(),
        byModel.stream().flatMap(model -> model.differences().stream()).toList(),
        OptionalDouble.empty());
  }
}
