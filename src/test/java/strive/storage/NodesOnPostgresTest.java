package strive.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import strive.study.JobId;
import strive.study.JobProgress;
import strive.study.JobState;
import strive.study.JobWork;
import strive.study.StudyId;
import strive.study.Workshop;

/// Two nodes with a worker each, over one PostgreSQL server: connections, services and schedulers
/// of their own, as in two processes.
class NodesOnPostgresTest {

  /// Quick enough that a node is missed after about a second.
  private static final JobEngine.Pulse QUICK = new JobEngine.Pulse(Duration.ofMillis(250), 4);

  private static final int JOBS = 24;

  private final ServerDatabase oneDatabase = PostgresServer.connections();
  private final ServerDatabase otherDatabase = PostgresServer.connections();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private Workshop one;
  private Workshop other;
  private StudyId study;

  @BeforeEach
  void twoNodes() {
    one = Workshop.over(oneDatabase, QUICK);
    other = Workshop.over(otherDatabase, QUICK);
    study = one.laboratory.aStudy().id();
  }

  @AfterEach
  void close() {
    goOn.countDown();
    one.close();
    other.close();
    oneDatabase.close();
    otherDatabase.close();
  }

  @Test
  void shareTheQueueAndDoEachJobOnce() {
    Map<String, Integer> times = new ConcurrentHashMap<>();
    Set<String> working = ConcurrentHashMap.newKeySet();
    var both = new CountDownLatch(2);
    for (Workshop node : List.of(one, other)) {
      String name = node == one ? "one" : "other";
      node.jobs.register(
          "share",
          (job, _) -> {
            if (working.add(name)) {
              both.countDown();
            }
            await(both); // the first job of each node waits until the other node has one too
            return new JobWork.Finished(name, () -> times.merge(job.settings(), 1, Integer::sum));
          });
    }
    List<JobId> jobs = new ArrayList<>();
    for (int i = 0; i < JOBS; i++) {
      jobs.add(one.jobs.submit(study, "share", "job " + i));
    }

    one.open();
    other.open();

    jobs.forEach(job -> one.await(job, JobState.DONE));
    assertThat(working).containsExactlyInAnyOrder("one", "other");
    assertThat(times).hasSize(JOBS).allSatisfy((_, count) -> assertThat(count).isEqualTo(1));
    assertThat(jobs.stream().map(job -> one.view(job).message()).distinct())
        .containsExactlyInAnyOrder("one", "other");
  }

  @Test
  void aJobOfOneNodeIsCancelledOnTheOther() {
    one.jobs.register("long", (_, progress) -> untilToldToStop(progress));
    one.open();
    JobId id = other.jobs.submit(study, "long", "");
    await(begun);

    other.jobs.cancel(id);

    assertThat(one.await(id, JobState.CANCELLED).message())
        .isEqualTo("Cancelled. Nothing was changed.");
  }

  @Test
  void aJobOfANodeThatIsGoneIsTakenOver() {
    one.jobs.register(
        "long",
        (_, _) -> {
          begun.countDown();
          await(goOn);
          return new JobWork.Finished("too late", () -> {});
        });
    one.open();
    JobId id = one.jobs.submit(study, "long", "");
    await(begun);

    oneDatabase.close(); // as when the machine is gone: no sign of life, nothing written any more
    var messages = new ArrayList<String>();
    other.jobs.register(
        "long",
        (job, _) -> {
          messages.add(other.view(job.id()).message());
          return new JobWork.Finished("taken over", () -> {});
        });
    other.open();

    assertThat(other.await(id, JobState.DONE).message()).isEqualTo("taken over");
    assertThat(messages).containsExactly("Begun again after a restart.");
  }

  @Test
  void theSameWorkAskedForOnBothNodesAtOnceIsOneJob() throws Exception {
    try (ExecutorService members = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 10; round++) {
        String settings = "round " + round;
        var together = new CyclicBarrier(2);
        List<Callable<JobId>> wishes = new ArrayList<>();
        for (Workshop node : List.of(one, other)) {
          wishes.add(
              () -> {
                together.await();
                return node.jobs.submit(study, "share", settings);
              });
        }
        List<Future<JobId>> asked = members.invokeAll(wishes);
        assertThat(asked.getFirst().get()).isEqualTo(asked.getLast().get());
      }
    }
  }

  private JobWork.Ending untilToldToStop(JobProgress progress) {
    begun.countDown();
    while (!progress.shouldStop()) {
      Thread.onSpinWait();
    }
    return new JobWork.Stopped();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupt) {
      throw new IllegalStateException("nobody may interrupt a worker", interrupt);
    }
  }
}
