package strive.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import strive.protocol.Event;
import strive.protocol.EventJson;
import strive.protocol.Origin;
import strive.protocol.Plan;
import strive.protocol.PlanJson;
import strive.protocol.Position;
import strive.protocol.SomeRun;
import strive.protocol.Walk;
import strive.storage.GroupCommit;
import strive.storage.JdbcStores;

/// The services of a laboratory over a real database, with a clock that tests move.
public final class Laboratory implements AutoCloseable {

  /// A short protocol of one condition.
  public static final Path DEMO = Path.of("protocols", "demo.yaml");

  /// Laboratories of one JVM share databases, so each draws other links and tokens.
  private static final AtomicLong SEEDS = new AtomicLong();

  public final SettableClock clock = new SettableClock();
  public final GroupCommit writes;
  public final Stores stores;
  public final Studies studies;
  public final Runs runs;
  public final Monitor monitor;
  public final StudyData data;
  private final Random random = new Random(SEEDS.incrementAndGet());

  private Laboratory(DataSource source) {
    // Many threads start runs, and java.util.Random is safe for them.
    var surroundings = new Surroundings(clock, random, "test");
    writes = new GroupCommit(source);
    stores = JdbcStores.of(source);
    studies = new Studies(stores, writes, surroundings);
    runs = new Runs(stores, writes, surroundings);
    monitor = new Monitor(stores, clock);
    data = new StudyData(stores);
  }

  /// A laboratory whose tables are made when they are missing.
  public static Laboratory over(DataSource source) {
    Flyway.configure().dataSource(source).load().migrate();
    return new Laboratory(source);
  }

  /// Text of the demonstration protocol, with these conditions.
  public static String yaml(String conditions) {
    try {
      String text = Files.readString(DEMO);
      assertThat(text).contains("conditions: [all]");
      return text.replace("conditions: [all]", "conditions: " + conditions);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /// A new study on the demonstration protocol.
  public StudySummary aStudy() {
    return aStudy("[all]");
  }

  /// A new study on the demonstration protocol with these conditions.
  public StudySummary aStudy(String conditions) {
    CreateResult result = studies.create("A study", "demo.yaml", yaml(conditions));
    return studies.find(((CreateResult.Created) result).id()).orElseThrow();
  }

  /// A token that nobody has used.
  public RunToken aToken() {
    return RunToken.of("%016x%016x".formatted(random.nextLong(), random.nextLong())).orElseThrow();
  }

  /// A person's new run.
  public RunToken aRun(StudySummary study) {
    return aRun(study, Origin.PERSON);
  }

  /// A new run.
  public RunToken aRun(StudySummary study, Origin origin) {
    RunToken token = aToken();
    assertThat(runs.start(study.linkCode(), token, origin)).isInstanceOf(StartResult.Started.class);
    return token;
  }

  /// The run of a token.
  public RunView view(RunToken token) {
    return ((ViewResult.Found) runs.view(token)).run();
  }

  /// Every event from the beginning of the plan to its end, with this many cards in each block.
  public static List<EventJson.WellFormed> wholeWay(Plan plan, int cards) {
    var random = new SplittableRandom(plan.seed());
    var events = new ArrayList<EventJson.WellFormed>();
    Position at = Position.start(plan);
    while (!at.phase().isEnd()) {
      Event event = SomeRun.next(plan, at, random, cards);
      events.add(new EventJson.WellFormed(event, EventJson.canonical(event)));
      at = ((Walk.Moved) Walk.after(plan, at, event)).position();
    }
    return events;
  }

  /// Every event of a token's run from the beginning to the end.
  public List<EventJson.WellFormed> wholeWay(RunToken token) {
    return wholeWay(PlanJson.readPlan(view(token).plan()), 3);
  }

  /// Sends events `from` (from 1) to `to` of a way, as one tab does.
  public RecordResult send(RunToken token, List<EventJson.WellFormed> way, int from, int to) {
    RecordResult result = new RecordResult.Acknowledged(0);
    for (int first = from; first <= to; first += Batch.MAX_EVENTS) {
      int last = Math.min(to, first + Batch.MAX_EVENTS - 1);
      result = runs.record(token, new Batch(1, first, way.subList(first - 1, last)));
    }
    return result;
  }

  @Override
  public void close() {
    writes.close();
  }
}
