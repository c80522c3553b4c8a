package strive.command.bots;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import strive.command.CommandFault;
import strive.command.NamedNumbers;
import strive.command.TerminalProgress;
import strive.inference.FitProgress;
import strive.policy.Parameter;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.Policy;

/// `strive bots`: sends simulated participants through a study's link.
@Command(
    name = "bots",
    mixinStandardHelpOptions = true,
    description = "Sends simulated participants through a link, by the calls a browser makes.")
public final class BotsCommand implements Callable<Integer> {

  /// People of whom nothing else is said; near the middle of what people do on the default
  /// protocol.
  private static final Map<String, Double> TYPICAL =
      Map.ofEntries(
          Map.entry(Parameter.MAXIMUM.name(), 0.92),
          Map.entry(Parameter.RATE.name(), 0.5),
          Map.entry(Parameter.COST.name(), 0.8),
          Map.entry(Parameter.BIAS.name(), 0.0),
          Map.entry(Parameter.EXPECTATION.name(), 0.9),
          Map.entry(Parameter.PRIOR_EXPECTATION.name(), 0.9),
          Map.entry(Parameter.FIRST_EXPECTATION.name(), 0.9),
          Map.entry(Parameter.RECALL_WIDTH.name(), 1.0),
          Map.entry(Parameter.ADAPTATION.name(), 0.3),
          Map.entry(Parameter.DISCOUNT.name(), 0.9),
          Map.entry(Parameter.LEVEL.name(), 0.5),
          Map.entry(Parameter.SLOPE.name(), 0.0),
          Map.entry(Parameter.NOISE.name(), 0.1),
          Map.entry(Parameter.DISPERSION.name(), 0.1),
          Map.entry(Parameter.BASELINE.name(), 0.05),
          Map.entry(Parameter.FORGETTING.name(), 0.05),
          Map.entry(Parameter.LAPSE.name(), 0.05),
          Map.entry(Parameter.REPORT_NOISE.name(), 0.1));

  @Spec private CommandSpec spec;

  @Option(names = "--url", required = true, description = "server, such as http://localhost:8080")
  private URI url = URI.create("http://localhost");

  @Option(names = "--link", required = true, description = "code at the end of the study's link")
  private String link = "";

  @Option(names = "--count", required = true, description = "how many people")
  private int count;

  @Option(
      names = "--policy",
      defaultValue = "miscalibrated",
      description = "how they choose effort (${DEFAULT-VALUE})")
  private String policy = "";

  @Option(
      names = "--set",
      paramLabel = "name=value,…",
      converter = NamedNumbers.Reader.class,
      description = "parameters of the policy; p0 is chance unless given")
  private NamedNumbers set = NamedNumbers.NONE;

  @Option(
      names = "--spread",
      paramLabel = "name=sd,…",
      converter = NamedNumbers.Reader.class,
      description =
          "how far parameters vary between people (standard deviation in the transformed space)")
  private NamedNumbers spread = NamedNumbers.NONE;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "write the parameters that they really have (CSV)")
  private @Nullable Path truth;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "of their parameters and choices (${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--at-once",
      defaultValue = "12",
      description = "how many take part at the same time (${DEFAULT-VALUE})")
  private int atOnce;

  @Option(
      names = "--speed",
      defaultValue = "0",
      description =
          "times faster than a person, 1 is real time; 0, the default, as fast as the server answers")
  private double speed;

  @Override
  public Integer call() throws InterruptedException, IOException {
    check();
    List<Crew.Member> members = members(chosenPolicy());
    var done = new AtomicInteger();
    FitProgress progress = TerminalProgress.of("Person");
    List<Crew.Finished> finished =
        new Crew(url, link, new Pace(speed), atOnce)
            .send(members, _ -> progress.fitted(done.incrementAndGet(), count));
    if (truth != null) {
      writeTruth(truth, finished);
    }
    long events = finished.stream().mapToLong(Crew.Finished::events).sum();
    spec.commandLine().getOut().printf("%d finished, %d events stored%n", finished.size(), events);
    return 0;
  }

  private void check() {
    String scheme = url.getScheme();
    if (url.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw usage("--url must be an address such as http://localhost:8080, got " + url);
    }
    if (!link.matches("[A-Za-z0-9-]{1,64}")) {
      throw usage("--link must be the code at the end of a study's link, letters and digits");
    }
    if (count < 1 || atOnce < 1) {
      throw usage("--count and --at-once must be at least 1");
    }
    if (!(speed >= 0 && speed < Double.POSITIVE_INFINITY)) {
      throw usage("--speed must be at least 0, got " + speed);
    }
  }

  private Policy chosenPolicy() {
    return Policies.find(policy)
        .orElseThrow(
            () ->
                usage(
                    "--policy must be one of "
                        + String.join(", ", Policies.ids())
                        + ", got "
                        + policy));
  }

  private List<Crew.Member> members(Policy chosen) {
    Map<String, Double> centre = new LinkedHashMap<>();
    for (Parameter parameter : chosen.modelParameters()) {
      Double value = set.byName().getOrDefault(parameter.name(), TYPICAL.get(parameter.name()));
      if (value != null) {
        centre.put(parameter.name(), value);
      }
    }
    checkNames("--set", set, chosen);
    checkNames("--spread", spread, chosen);
    var seeds = new SplittableRandom(seed);
    var values = new ParameterValues(centre);
    return seeds
        .longs(count)
        .mapToObj(one -> new Crew.Member(chosen, values, spread.byName(), one, Optional.empty()))
        .toList();
  }

  private void checkNames(String option, NamedNumbers given, Policy chosen) {
    List<String> known = chosen.modelParameters().stream().map(Parameter::name).toList();
    for (String name : given.byName().keySet()) {
      if (!known.contains(name)) {
        throw usage(
            "%s: %s has no parameter %s; it has %s"
                .formatted(option, chosen.id(), name, String.join(", ", known)));
      }
    }
  }

  private static void writeTruth(Path file, List<Crew.Finished> finished) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("participant,parameter,value\n");
      for (Crew.Finished one :
          finished.stream().sorted(Comparator.comparing(Crew.Finished::participant)).toList()) {
        for (var value : one.truth().byName().entrySet()) {
          out.write(one.participant() + "," + value.getKey() + "," + value.getValue() + "\n");
        }
      }
    } catch (IOException e) {
      throw new CommandFault("cannot write " + file + ": " + e.getMessage());
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
