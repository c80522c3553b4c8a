package strive;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import strive.command.CommandFault;
import strive.command.bots.Crew;
import strive.command.bots.Pace;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.protocol.RunState;
import strive.study.CreateResult;
import strive.study.Fits;
import strive.study.RunToken;
import strive.study.RunView;
import strive.study.Runs;
import strive.study.Studies;
import strive.study.StudyId;
import strive.study.StudySummary;
import strive.study.ViewResult;

/// `./strive run --demo`: a study on the default protocol in which 24 simulated people take part,
/// of three beliefs about how well they will do. They come over HTTP like everybody else and are
/// fitted by the ordinary job; nothing is prepared. A demonstration that was broken off is
/// completed at the next start, a complete one is left as it is. It is known by the tokens of its
/// runs, which follow from its link and the seeds of its people: a study that only has the same
/// name is somebody else's.
@Component
@ConditionalOnBooleanProperty("strive.demo")
class Demonstration {

  private static final Logger LOG = System.getLogger(Demonstration.class.getName());
  private static final String NAME = "Demonstration";
  private static final String PROTOCOL = "paired-associates.yaml";
  private static final int PEOPLE = 24;
  private static final int AT_ONCE = 12;
  private static final Duration LONGEST_END = Duration.ofSeconds(5);
  private static final List<Long> SEEDS =
      new SplittableRandom(20_260).longs(PEOPLE).boxed().toList();

  /// Bias of the expectation: calibrated, over-, underconfident. People vary around it.
  private static final List<Double> BELIEFS = List.of(0.0, 0.15, -0.15);

  private static final Map<String, Double> SPREAD =
      Map.of("pmax", 0.4, "kappa", 0.25, "beta", 0.25, "b", 0.03);

  private final Studies studies;
  private final Runs runs;
  private final Fits fits;
  private volatile boolean stopping;
  private volatile @Nullable Thread thread;

  Demonstration(Studies studies, Runs runs, Fits fits) {
    this.studies = studies;
    this.runs = runs;
    this.fits = fits;
  }

  /// Begins once the server answers, after it has said where it is.
  @EventListener
  @Order
  void begin(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext context
        && context.getWebServer() != null) {
      URI server = URI.create("http://localhost:" + context.getWebServer().getPort());
      thread = Thread.ofPlatform().daemon().name("demonstration").start(() -> run(server));
    }
  }

  /// A server that stops closes what the demonstration looks at; the next start goes on.
  @PreDestroy
  void stop() throws InterruptedException {
    stopping = true;
    Thread working = thread;
    if (working != null) {
      working.interrupt();
      working.join(LONGEST_END);
    }
  }

  private void run(URI server) {
    try {
      StudySummary study = study();
      String page = server + "/studies/" + study.id().value() + "/comparison";
      takePart(server, study);
      if (fits.latest(study.id()).isEmpty()) {
        fit(study.id());
      }
      if (!stopping) {
        say(fits.latest(study.id()).isPresent() ? "ready: " + page : "not fitted, see " + page);
      }
    } catch (CommandFault fault) {
      say("not complete, start again to complete it: " + fault.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException fault) {
      if (!stopping) {
        LOG.log(Level.ERROR, "the demonstration broke off", fault);
        say("not complete by a fault of ours, which the log tells; start again to complete it");
      }
    }
  }

  private StudySummary study() {
    return studies.list().stream()
        .filter(study -> study.simulated().started() > 0)
        .filter(study -> SEEDS.stream().anyMatch(seed -> runs.knows(token(study, seed))))
        .findFirst()
        .orElseGet(this::create);
  }

  private StudySummary create() {
    return switch (studies.create(NAME, PROTOCOL, protocol())) {
      case CreateResult.Created(StudyId id) -> studies.find(id).orElseThrow();
      case CreateResult.Faulty(var faults) ->
          throw new IllegalStateException("the shipped protocol is faulty: " + faults.getFirst());
      case CreateResult.BadName(String reason) -> throw new IllegalStateException(reason);
    };
  }

  private static String protocol() {
    try (InputStream text = Demonstration.class.getResourceAsStream("protocol/" + PROTOCOL)) {
      if (text == null) {
        throw new IllegalStateException(PROTOCOL + " is not packaged");
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(PROTOCOL + " cannot be read", e);
    }
  }

  private void takePart(URI server, StudySummary study) throws InterruptedException {
    List<Crew.Member> missing = missing(study);
    if (missing.isEmpty()) {
      return;
    }
    say(missing.size() + " simulated people take part");
    new Crew(server, study.linkCode(), Pace.COMPRESSED, AT_ONCE).send(missing, _ -> {});
  }

  /// Those who have not finished. Beliefs take turns, so that an unfinished crew is mixed too.
  private List<Crew.Member> missing(StudySummary study) {
    return IntStream.range(0, SEEDS.size())
        .filter(i -> !hasFinished(token(study, SEEDS.get(i))))
        .mapToObj(
            i ->
                new Crew.Member(
                    Policies.MISCALIBRATED,
                    centre(i),
                    SPREAD,
                    SEEDS.get(i),
                    Optional.of(tokenText(study, SEEDS.get(i)))))
        .toList();
  }

  private boolean hasFinished(RunToken token) {
    return runs.view(token) instanceof ViewResult.Found(RunView run)
        && run.state() == RunState.FINISHED;
  }

  private static RunToken token(StudySummary study, long seed) {
    return RunToken.of(tokenText(study, seed)).orElseThrow();
  }

  /// Whoever knows the link can work this out, and could then only disturb a simulated run.
  private static String tokenText(StudySummary study, long seed) {
    var random = new SplittableRandom(seed ^ study.linkCode().hashCode());
    return "%016x%016x".formatted(random.nextLong(), random.nextLong());
  }

  private static ParameterValues centre(int person) {
    return new ParameterValues(
        Map.of(
            "pmax", 0.93,
            "kappa", 0.5,
            "beta", 0.8,
            "b", BELIEFS.get(person % BELIEFS.size()),
            "sigma", 0.08));
  }

  private void fit(StudyId study) throws InterruptedException {
    say("all have finished; their data are being fitted");
    fits.submit(study, fits.usual(study));
    while (!stopping && fits.active(study).isPresent()) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private static void say(String what) {
    System.out.println("Demonstration: " + what);
  }
}
