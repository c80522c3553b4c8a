package strive.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import strive.protocol.EventJson.WellFormed;
import strive.protocol.PlanJson;
import strive.storage.EmbeddedDatabase;
import strive.story.ParticipantCalls;
import strive.story.ParticipantCalls.Answer;
import strive.story.ServerProcess;
import strive.study.CreateResult;
import strive.study.Laboratory;

/// How long a batch of three events takes from the moment it is due until the server has
/// acknowledged it, at a fixed rate. A batch that has to wait because an earlier one of its person
/// is late counts from when it was due. The client shares the machine with the server.
public final class AnswersIn {

  private static final int PEOPLE = 100;
  private static final int RATE = 200;
  private static final int BATCH = 3;
  private static final int WARM_UP_SECONDS = 10;
  private static final int CARDS = 10;

  private final ParticipantCalls calls;
  private final int seconds;

  private AnswersIn(ParticipantCalls calls, int seconds) {
    this.calls = calls;
    this.seconds = seconds;
  }

  /// Measures for as many seconds as the argument says, 60 unless given.
  public static void main(String[] arguments) throws Exception {
    ServerProcess.build();
    int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
    Path folder = Files.createTempDirectory("strive-answers-in");
    String link = aStudy(folder);
    try (var server = ServerProcess.launch(folder, ServerProcess.freePort());
        var calls = new ParticipantCalls(server.address())) {
      print(new AnswersIn(calls, seconds).latencies(link));
      System.out.printf(
          Locale.ROOT,
          "database file %.1f MB%n",
          Files.size(folder.resolve(EmbeddedDatabase.FILE)) / 1e6);
    }
  }

  private static String aStudy(Path folder) throws IOException {
    String protocol = Files.readString(Path.of("protocols", "paired-associates.yaml"));
    try (var database = new EmbeddedDatabase(folder);
        var laboratory = Laboratory.over(database)) {
      var created =
          (CreateResult.Created)
              laboratory.studies.create("Answers in", "paired-associates.yaml", protocol);
      return laboratory.studies.find(created.id()).orElseThrow().linkCode();
    }
  }

  /// One person and the way that they will go.
  private record Guest(String token, List<WellFormed> way) {}

  private long[] latencies(String link)
      throws IOException, InterruptedException, ExecutionException {
    List<Guest> guests = guests(link);
    long begin = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<long[]>> all = new ArrayList<>();
      for (int person = 0; person < PEOPLE; person++) {
        Guest guest = guests.get(person);
        long first = begin + TimeUnit.SECONDS.toNanos(1) * person / RATE;
        all.add(threads.submit(() -> send(guest, first)));
      }
      var latencies = new ArrayList<long[]>();
      for (Future<long[]> one : all) {
        latencies.add(one.get());
      }
      return latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    }
  }

  private List<Guest> guests(String link) throws IOException, InterruptedException {
    var random = new SplittableRandom(1);
    var guests = new ArrayList<Guest>();
    for (int person = 0; person < PEOPLE; person++) {
      byte[] bytes = new byte[16];
      random.nextBytes(bytes);
      String token = HexFormat.of().formatHex(bytes);
      Answer run = calls.start(link, token);
      String plan = run.json().path("plan").toString();
      guests.add(new Guest(token, Laboratory.wholeWay(PlanJson.readPlan(plan), CARDS)));
    }
    return guests;
  }

  /// Sends a person's batches, each when it is due, and returns how long they took (ns).
  private long[] send(Guest guest, long first) throws IOException, InterruptedException {
    long every = TimeUnit.SECONDS.toNanos(1) * PEOPLE / RATE;
    int warmUp = WARM_UP_SECONDS * RATE / PEOPLE;
    var took = new long[seconds * RATE / PEOPLE];
    for (int batch = 0; batch < warmUp + took.length; batch++) {
      long due = first + batch * every;
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
      int from = batch * BATCH;
      Answer answer =
          calls.events(guest.token(), 1, from + 1, guest.way().subList(from, from + BATCH));
      if (answer.status() != 200) {
        throw new IllegalStateException("a batch was refused: " + answer.text());
      }
      if (batch >= warmUp) {
        took[batch - warmUp] = System.nanoTime() - due;
      }
    }
    return took;
  }

  private static void print(long[] sorted) {
    System.out.printf(
        Locale.ROOT,
        "%d batches of %d events at %d a second: median %.1f ms, p90 %.1f, p99 %.1f, worst %.1f%n",
        sorted.length,
        BATCH,
        RATE,
        quantile(sorted, 0.5),
        quantile(sorted, 0.9),
        quantile(sorted, 0.99),
        quantile(sorted, 1));
  }

  private static double quantile(long[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
  }
}
