package strive.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import strive.protocol.EventJson.WellFormed;
import strive.protocol.PlanJson;
import strive.story.ParticipantCalls.Answer;
import strive.study.Laboratory;
import tools.jackson.databind.JsonNode;

/// People who take part one after the other, several at once, until the server is gone; they
/// remember everything that it told them. Whoever was broken off goes on when they are let in
/// again.
final class Crowd {

  private static final int AT_ONCE = 12;
  private static final int BATCH = 3;
  private static final int CARDS = 2;

  private final String link;
  private final RandomGenerator random;
  private final Queue<Guest> brokenOff = new ConcurrentLinkedQueue<>();
  private final Queue<Guest> all = new ConcurrentLinkedQueue<>();

  Crowd(String link, RandomGenerator random) {
    this.link = link;
    this.random = random;
  }

  /// One person, and what the server has told them.
  static final class Guest {
    final String token;
    volatile @Nullable String participant;
    volatile List<WellFormed> way = List.of();
    volatile long writer;
    volatile long acknowledged;
    volatile @Nullable String code;

    Guest(String token) {
      this.token = token;
    }

    /// Holds the server to what it said before, and remembers what it says now.
    void hear(JsonNode run) {
      String name = run.path("participant").asString();
      long stored = run.path("acknowledged").asLong();
      assertThat(name).isEqualTo(participant == null ? name : participant);
      assertThat(run.path("writer").asLong()).isGreaterThanOrEqualTo(writer);
      assertThat(stored).isBetween(acknowledged, Math.min(acknowledged + BATCH, most()));
      if (code != null) {
        assertThat(run.path("code").asString()).isEqualTo(code);
      }
      if (participant == null) {
        way = Laboratory.wholeWay(PlanJson.readPlan(run.path("plan").toString()), CARDS);
        participant = name;
      }
      writer = run.path("writer").asLong();
      acknowledged = stored;
    }

    private long most() {
      return participant == null ? 0 : way.size();
    }
  }

  /// Everybody who was told that their run has started.
  List<Guest> started() {
    return all.stream().filter(guest -> guest.participant != null).toList();
  }

  /// Lets people in until `enough` answers have come, then does `then`, which ends the server.
  ///
  /// @throws AssertionError when the server does not keep to what it said
  void takePart(URI server, int enough, Callable<?> then) throws Exception {
    var answers = new Semaphore(0);
    try (var calls = new ParticipantCalls(server);
        ExecutorService doors = Executors.newVirtualThreadPerTaskExecutor()) {
      var people = new ArrayList<Future<Integer>>();
      for (int door = 0; door < AT_ONCE; door++) {
        people.add(doors.submit(() -> new Door(calls, answers).letIn()));
      }
      answers.acquire(enough);
      then.call();
      for (Future<Integer> person : people) {
        person.get();
      }
    } catch (ExecutionException fault) {
      throw new AssertionError("the server broke its word", fault.getCause());
    }
  }

  /// Where one person after the other comes in.
  private final class Door {
    private final ParticipantCalls calls;
    private final Semaphore answers;

    Door(ParticipantCalls calls, Semaphore answers) {
      this.calls = calls;
      this.answers = answers;
    }

    /// How many finished before the server was gone.
    int letIn() throws InterruptedException {
      for (int finished = 0; ; finished++) {
        Guest guest = next();
        try {
          takePart(guest);
        } catch (IOException gone) {
          brokenOff.add(guest);
          return finished;
        } catch (RuntimeException | Error fault) {
          answers.release(Integer.MAX_VALUE / 2 / AT_ONCE); // nobody need wait any more
          throw fault;
        }
      }
    }

    private void takePart(Guest guest) throws IOException, InterruptedException {
      guest.hear(good(calls.start(link, guest.token)));
      guest.hear(good(calls.claim(guest.token)));
      while (guest.acknowledged < guest.way.size()) {
        int from = (int) guest.acknowledged;
        int to = Math.min(from + BATCH, guest.way.size());
        JsonNode stored =
            good(calls.events(guest.token, guest.writer, from + 1, guest.way.subList(from, to)));
        assertThat(stored.path("acknowledged").asLong()).isEqualTo(to);
        guest.acknowledged = to;
      }
      String code =
          good(calls.finish(guest.token, guest.writer, guest.acknowledged)).path("code").asString();
      assertThat(code).isEqualTo(guest.code == null ? code : guest.code);
      guest.code = code;
    }

    private JsonNode good(Answer answer) {
      assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
      answers.release();
      return answer.json();
    }
  }

  private Guest next() {
    Guest known = brokenOff.poll();
    if (known != null) {
      return known;
    }
    byte[] token = new byte[16];
    synchronized (random) {
      random.nextBytes(token);
    }
    var guest = new Guest(HexFormat.of().formatHex(token));
    all.add(guest);
    return guest;
  }
}
