package strive.command.bots;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import strive.command.CommandFault;
import strive.policy.Parameter;
import strive.policy.ParameterValues;
import strive.policy.Policy;
import strive.policy.SimulatedStudy;
import strive.protocol.Plan;

/// Several simulated participants, some of them at once.
///
/// @param server such as `http://localhost:8080`
/// @param link code of the study's link
/// @param pace how fast they live
/// @param atOnce how many take part at the same time, at least 1
public record Crew(URI server, String link, Pace pace, int atOnce) {

  /// A person to send.
  ///
  /// @param policy how effort is chosen
  /// @param centre parameter values of people like this one; p0 may be left out, then nothing is
  ///     known at the start of an episode and p0 is chance
  /// @param spread standard deviation by name of parameter, on the transformed scale
  /// @param seed of this person's chance
  /// @param token of the run, 32 hex digits, for somebody who goes on where an earlier one of the
  ///     same seed was broken off; without one the run is new
  public record Member(
      Policy policy,
      ParameterValues centre,
      Map<String, Double> spread,
      long seed,
      Optional<String> token) {

    /// Copies its map.
    public Member {
      spread = Map.copyOf(spread);
    }

    /// This person's own parameters.
    ParameterValues parameters(Plan plan, RandomGenerator random) {
      double chance = chance(plan);
      ParameterValues complete =
          centre.find(Parameter.INITIAL.name()).isPresent()
              ? centre
              : centre.with(Parameter.INITIAL.name(), chance);
      return SimulatedStudy.vary(policy, complete, spread, chance, 1, random).getFirst();
    }

    private static double chance(Plan plan) {
      return 1.0 / plan.episodes().getFirst().testsOf(1).getFirst().options().size();
    }
  }

  /// A person who has taken part.
  ///
  /// @param participant id that the server gave
  /// @param truth parameters the person really had
  /// @param code of completion
  /// @param points earned
  /// @param events sent and acknowledged
  public record Finished(
      String participant, ParameterValues truth, String code, int points, long events) {}

  /// @throws IllegalArgumentException when nobody may take part
  public Crew {
    if (atOnce < 1) {
      throw new IllegalArgumentException("at least 1 must take part at once, got " + atOnce);
    }
  }

  /// Sends them all.
  ///
  /// @param finished is told of each as it finishes, from several threads
  /// @return all of them, in the order of `members`
  /// @throws CommandFault when the link cannot be used or the server refused one; the others have
  ///     taken part then
  public List<Finished> send(List<Member> members, Consumer<Finished> finished)
      throws InterruptedException {
    try (var api = new ParticipantApi(server);
        var threads = Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
      checkLink(api);
      List<Future<Finished>> runs = new ArrayList<>();
      for (Member member : members) {
        var bot = new Bot(api, pace, InstantSource.system(), member);
        runs.add(
            threads.submit(
                () -> {
                  Finished one = bot.takePart(link);
                  finished.accept(one);
                  return one;
                }));
      }
      return resultsUnlessStopped(runs, threads);
    }
  }

  /// Whoever waits for them can be interrupted; then nobody goes on.
  private static List<Finished> resultsUnlessStopped(
      List<Future<Finished>> runs, ExecutorService threads) throws InterruptedException {
    try {
      return results(runs);
    } catch (InterruptedException stopped) {
      threads.shutdownNow();
      throw stopped;
    }
  }

  private void checkLink(ParticipantApi api) throws InterruptedException {
    Reply landing = api.landing(link);
    if (!landing.isSuccess()) {
      throw new CommandFault("the link " + link + " cannot be used: " + landing.words());
    }
    if (!landing.body().path("open").asBoolean(false)) {
      String why = landing.body().path("message").asString("it is closed");
      throw new CommandFault("the link " + link + " cannot be used: " + why);
    }
  }

  private static List<Finished> results(List<Future<Finished>> runs) throws InterruptedException {
    List<Finished> results = new ArrayList<>();
    Map<String, Throwable> failures = new LinkedHashMap<>();
    for (Future<Finished> run : runs) {
      try {
        results.add(run.get());
      } catch (ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        if (!(cause instanceof CommandFault)) {
          throw new IllegalStateException("a simulated person failed", cause);
        }
        failures.putIfAbsent(String.valueOf(cause.getMessage()), cause);
      }
    }
    if (!failures.isEmpty()) {
      throw new CommandFault(
          "%d of %d did not finish: %s"
              .formatted(
                  runs.size() - results.size(), runs.size(), String.join("; ", failures.keySet())));
    }
    return results;
  }
}
