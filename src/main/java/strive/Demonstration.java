package strive;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
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
import strive.study.CreateResult;
import strive.study.Fits;
import strive.study.Studies;
import strive.study.StudyId;
import strive.study.StudySummary;

/// `./strive run --demo`: a study on the default protocol in which 24 simulated people take part,
/// of three beliefs about how well they will do. They come over HTTP like everybody else and are
/// fitted by the ordinary job; nothing is prepared. A demonstration that was broken off is
/// completed at the next start, a complete one is left as it is.
@Component
@ConditionalOnBooleanProperty("strive.demo")
class Demonstration {

  private static final String NAME = "Demonstration";
  private static final String PROTOCOL = "paired-associates.yaml";
  private static final int PEOPLE = 24;
  private static final int AT_ONCE = 12;
  private static final long SEED = 20_260;

  /// Bias of the expectation: calibrated, over-, underconfident. People vary around it.
  private static final List<Double> BELIEFS = List.of(0.0, 0.15, -0.15);

  private static final Map<String, Double> SPREAD =
      Map.of("pmax", 0.4, "kappa", 0.25, "beta", 0.25, "b", 0.03);

  private final Studies studies;
  private final Fits fits;
  private volatile boolean stopping;

  Demonstration(Studies studies, Fits fits) {
    this.studies = studies;
    this.fits = fits;
  }

  /// Begins once the server answers, after it has said where it is.
  @EventListener
  @Order
  void begin(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext context
        && context.getWebServer() != null) {
      URI server = URI.create("http://localhost:" + context.getWebServer().getPort());
      Thread.ofPlatform().daemon().name("demonstration").start(() -> run(server));
    }
  }

  /// A server that stops closes what the demonstration looks at; the next start goes on.
  @PreDestroy
  void stop() {
    stopping = true;
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
        say("ready: " + page);
      }
    } catch (CommandFault fault) {
      say("not complete, start again to complete it: " + fault.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private StudySummary study() {
    return studies.list().stream()
        .filter(study -> study.name().equals(NAME))
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

  private static void takePart(URI server, StudySummary study) throws InterruptedException {
    int done = study.simulated().finished();
    if (done >= PEOPLE) {
      return;
    }
    say(PEOPLE - done + " simulated people take part");
    new Crew(server, study.linkCode(), Pace.COMPRESSED, AT_ONCE).send(members(done), _ -> {});
  }

  /// Beliefs take turns, so that an unfinished crew is mixed too.
  private static List<Crew.Member> members(int from) {
    RandomGenerator seeds = new SplittableRandom(SEED);
    long[] seed = seeds.longs(PEOPLE).toArray();
    return IntStream.range(from, PEOPLE)
        .mapToObj(i -> new Crew.Member(Policies.MISCALIBRATED, centre(i), SPREAD, seed[i]))
        .toList();
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
