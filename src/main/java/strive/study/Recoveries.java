package strive.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import strive.analysis.ProtocolDesign;
import strive.behaviour.Person;
import strive.inference.FitSettings;
import strive.inference.Outcome;
import strive.inference.recovery.Distribution;
import strive.inference.recovery.ModelRecovery;
import strive.inference.recovery.ParameterRecovery;
import strive.inference.recovery.Population;
import strive.inference.recovery.RecoveredModels;
import strive.inference.recovery.RecoveredParameters;
import strive.inference.recovery.RecoveryPlan;
import strive.inference.recovery.UsualPeople;
import strive.policy.Policy;
import strive.protocol.Protocol;

/// Could this study tell what it is asked? Recovery of parameters and of models on its own design,
/// in the background.
public final class Recoveries {

  /// Kind of the jobs that recover parameters.
  public static final String KIND = "recovery";

  /// Kind of the jobs that recover models.
  public static final String MODELS = "model-recovery";

  private static final int KEPT = 20;
  private static final String GONE = "The fit whose people were to be simulated is not there.";

  private final KindOfJobs parameters;
  private final KindOfJobs models;
  private final Studies studies;
  private final Fits fits;
  private final int threads;
  private final Recent<JobId, StoredRecovery<RecoveredParameters>> ofParameters =
      new Recent<>(KEPT);
  private final Recent<JobId, StoredRecovery<RecoveredModels>> ofModels = new Recent<>(KEPT);

  /// A service over these; it registers itself for its kinds of jobs.
  ///
  /// @param threads fits at once
  public Recoveries(
      Jobs jobs,
      ResultStore results,
      Studies studies,
      Fits fits,
      int threads,
      Surroundings surroundings) {
    parameters = new KindOfJobs(KIND, jobs, results, surroundings, this::recoverParameters);
    models = new KindOfJobs(MODELS, jobs, results, surroundings, this::recoverModels);
    this.studies = studies;
    this.fits = fits;
    this.threads = threads;
  }

  /// How people of this study are fitted when nothing else is said.
  public FitSettings usual(StudyId study) {
    return ProtocolDesign.fit(FitSettings.defaults(), studies.protocol(study));
  }

  /// Asks for the recovery of the parameters of the only model. When the same is waiting or at work
  /// already, it is that job.
  public JobId submitParameters(StudyId study, RecoveryRequest request) {
    return parameters.submit(study, RecordJson.write(request));
  }

  /// Asks for the recovery of models, likewise.
  public JobId submitModels(StudyId study, RecoveryRequest request) {
    return models.submit(study, RecordJson.write(request));
  }

  /// Whether a recovery of parameters of this study is waiting or at work.
  public boolean isRecoveringParameters(StudyId study) {
    return parameters.active(study).isPresent();
  }

  /// Whether a recovery of models of this study is waiting or at work.
  public boolean isRecoveringModels(StudyId study) {
    return models.active(study).isPresent();
  }

  /// The newest recovery of parameters.
  public Optional<StoredRecovery<RecoveredParameters>> latestParameters(StudyId study) {
    return latest(parameters, ofParameters, study, RecoveredParameters.class);
  }

  /// The newest recovery of models.
  public Optional<StoredRecovery<RecoveredModels>> latestModels(StudyId study) {
    return latest(models, ofModels, study, RecoveredModels.class);
  }

  /// Whether the study has another design than the one that was used.
  public boolean isStale(StudyId study, StoredRecovery<?> stored) {
    return stored.request().fit().isEmpty() && !stored.fingerprint().equals(protocolHash(study));
  }

  private static <R extends Record> Optional<StoredRecovery<R>> latest(
      KindOfJobs kind,
      Recent<JobId, StoredRecovery<R>> held,
      StudyId study,
      Class<R> kindOfResult) {
    return kind.latest(study)
        .flatMap(
            job ->
                held.get(
                    job,
                    one ->
                        kind.find(one)
                            .map(
                                row ->
                                    StoredRecovery.of(
                                        row.head(), RecordJson.read(row.json(), kindOfResult)))));
  }

  private JobWork.Ending recoverParameters(JobView job, JobProgress progress) {
    return recover(
        job,
        parameters,
        UsualPeople::of,
        (people, plan) ->
            ParameterRecovery.run(people.getFirst(), plan, threads, watching(progress)));
  }

  private JobWork.Ending recoverModels(JobView job, JobProgress progress) {
    return recover(
        job,
        models,
        UsualPeople::apart,
        (people, plan) -> ModelRecovery.run(people, plan, threads, watching(progress)));
  }

  private static Watching watching(JobProgress progress) {
    return new Watching(progress, "Simulated person", "");
  }

  /// What is done with populations and plan.
  private interface Task<R> {
    Outcome<R> done(List<Population> people, RecoveryPlan plan);
  }

  private <R extends Record> JobWork.Ending recover(
      JobView job,
      KindOfJobs kind,
      Function<Policy, Map<String, Distribution>> usual,
      Task<R> task) {
    RecoveryRequest request = RecordJson.read(job.settings(), RecoveryRequest.class);
    Optional<StoredFit> fit = request.fit().flatMap(fits::of);
    if (request.fit().isPresent() && fit.isEmpty()) {
      return new JobWork.Unable(GONE);
    }
    Instant began = kind.now();
    String fingerprint = fit.map(StoredFit::fingerprint).orElseGet(() -> protocolHash(job.study()));
    try {
      List<Population> people =
          fit.isPresent() ? fitted(job.study(), fit.get(), request) : assumed(request, usual);
      return switch (task.done(people, plan(job.study(), request))) {
        case Outcome.Cancelled<R> _ -> new JobWork.Stopped();
        case Outcome.Finished<R>(R result) ->
            kind.finished(job, words(request), fingerprint, began, RecordJson.write(result));
      };
    } catch (IllegalArgumentException impossible) {
      return new JobWork.Unable(impossible.getMessage() + ".");
    }
  }

  private RecoveryPlan plan(StudyId study, RecoveryRequest request) {
    Protocol protocol = studies.protocol(study);
    return new RecoveryPlan(
        List.of(ProtocolDesign.of(protocol)),
        request.participants(),
        request.seed(),
        request.settings());
  }

  private static List<Population> assumed(
      RecoveryRequest request, Function<Policy, Map<String, Distribution>> usual) {
    List<Population> people = new ArrayList<>();
    for (Policy policy : request.settings().policies()) {
      people.add(UsualPeople.population(policy, usual.apply(policy), Map.of(), Map.of()));
    }
    return people;
  }

  private List<Population> fitted(StudyId study, StoredFit fit, RecoveryRequest request) {
    List<Person> people = fits.people(study, fit).stream().toList();
    List<Population> populations = new ArrayList<>();
    for (String model : request.settings().models()) {
      if (!fit.request().settings().models().contains(model)) {
        throw new IllegalArgumentException("The fit does not have the model " + model + ".");
      }
      populations.add(
          Population.Fitted.of(
              model,
              people,
              people.stream().map(one -> fit.fit().fit(one.id(), model).orElseThrow()).toList()));
    }
    return populations;
  }

  private String protocolHash(StudyId study) {
    return studies.find(study).orElseThrow().protocolHash();
  }

  private static String words(RecoveryRequest request) {
    int models = request.settings().models().size();
    return models == 1
        ? "%d people of %s"
            .formatted(request.participants(), request.settings().models().getFirst())
        : "%d people of each of %d models".formatted(request.participants(), models);
  }
}
