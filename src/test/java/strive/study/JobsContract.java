package strive.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What work in the background promises, on any database.
public abstract class JobsContract {

  private Workshop workshop;
  private StudyId study;
  private final Queue<String> kept = new ConcurrentLinkedQueue<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  /// The database under test.
  protected abstract DataSource database();

  @BeforeEach
  void open() {
    workshop = Workshop.over(database());
    study = workshop.laboratory.aStudy().id();
  }

  @AfterEach
  void close() {
    goOn.countDown();
    workshop.close();
  }

  @Test
  void aJobRunsInTheBackgroundAndKeepsItsResult() {
    workshop.jobs.register("write", (job, _) -> finished(job));
    workshop.open();

    JobView done = workshop.await(submit("write", "a letter"), JobState.DONE);

    assertThat(kept).containsExactly("a letter");
    assertThat(done.message()).isEqualTo("written");
    assertThat(done.started()).isPresent();
    assertThat(done.ended()).isPresent();
    assertThat(workshop.jobs.active(study, Fits.KIND)).isEmpty();
    assertThat(workshop.jobs.newest(study)).containsExactly(done);
  }

  @Test
  void theSameWorkAskedForTwiceIsDoneOnce() throws InterruptedException {
    workshop.jobs.register("wait", (job, _) -> waited(job));
    workshop.open();
    JobId first = submit("wait", "the same");
    assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

    JobId second = submit("wait", "the same");
    goOn.countDown();
    workshop.await(first, JobState.DONE);

    assertThat(second).isEqualTo(first);
    assertThat(kept).containsExactly("the same");
    assertThat(submit("wait", "the same")).as("once it has ended").isNotEqualTo(first);
  }

  @Test
  void otherWorkWaitsItsTurn() throws InterruptedException {
    workshop.jobs.register("wait", (job, _) -> waited(job));
    workshop.open();
    JobId first = submit("wait", "first");
    assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

    JobId second = submit("wait", "second");

    assertThat(workshop.view(second).state()).isEqualTo(JobState.QUEUED);
    assertThat(workshop.jobs.active(study, "wait").map(JobView::id)).contains(first);
    goOn.countDown();
    workshop.await(second, JobState.DONE);
    assertThat(kept).containsExactly("first", "second");
  }

  @Test
  void aJobThatWaitsIsCancelledAtOnceAndNeverBegins() {
    workshop.jobs.register("write", (job, _) -> finished(job));
    JobId cancelled = submit("write", "not wanted");
    JobId next = submit("write", "wanted");

    workshop.jobs.cancel(cancelled);

    assertThat(workshop.view(cancelled).state()).isEqualTo(JobState.CANCELLED);
    workshop.open();
    workshop.await(next, JobState.DONE);
    assertThat(workshop.view(cancelled).state()).isEqualTo(JobState.CANCELLED);
    assertThat(kept).containsExactly("wanted");
  }

  @Test
  void aJobAtWorkHearsThatItIsCancelled() throws InterruptedException {
    workshop.jobs.register("long", (_, progress) -> untilToldToStop(progress));
    workshop.open();
    JobId id = submit("long", "");
    assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

    workshop.jobs.cancel(id);

    JobView ended = workshop.await(id, JobState.CANCELLED);
    assertThat(ended.message()).isEqualTo("Cancelled. Nothing was changed.");
    assertThat(ended.cancelRequested()).isTrue();
  }

  @Test
  void aJobThatFinishesWhileItIsCancelledKeepsNothing() throws InterruptedException {
    workshop.jobs.register("wait", (job, _) -> waited(job));
    workshop.open();
    JobId id = submit("wait", "too late");
    assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

    workshop.jobs.cancel(id);
    goOn.countDown();

    workshop.await(id, JobState.CANCELLED);
    assertThat(kept).isEmpty();
  }

  @Test
  void cancellingAJobThatHasEndedChangesNothing() {
    workshop.jobs.register("write", (job, _) -> finished(job));
    workshop.open();
    JobId id = submit("write", "kept");
    JobView done = workshop.await(id, JobState.DONE);

    workshop.jobs.cancel(id);
    workshop.jobs.cancel(new JobId(Long.MAX_VALUE));

    assertThat(workshop.view(id)).isEqualTo(done);
  }

  @Test
  void aFaultEndsOneJobInWordsAndTheNextOneRuns() {
    workshop.jobs.register(
        "broken",
        (_, _) -> {
          throw new IllegalStateException("a secret of the server");
        });
    workshop.jobs.register("write", (job, _) -> finished(job));
    workshop.open();
    JobId broken = submit("broken", "");
    JobId next = submit("write", "after it");

    JobView failed = workshop.await(broken, JobState.FAILED);
    workshop.await(next, JobState.DONE);

    assertThat(failed.message()).contains("Nothing was changed").doesNotContain("secret");
  }

  @Test
  void aResultThatCannotBeStoredEndsTheJob() {
    var tries = new AtomicInteger();
    workshop.jobs.register(
        "refused",
        (_, _) ->
            new JobWork.Finished(
                "never seen",
                () -> {
                  tries.incrementAndGet();
                  throw new IllegalArgumentException("too long");
                }));
    workshop.open();

    workshop.await(submit("refused", ""), JobState.FAILED);

    assertThat(tries).hasPositiveValue();
  }

  @Test
  void aKindThatThisVersionDoesNotKnowFailsInWords() {
    workshop.open();

    JobView failed = workshop.await(submit("weave", ""), JobState.FAILED);

    assertThat(failed.message()).isEqualTo("This version cannot do jobs of the kind weave.");
  }

  @Test
  void progressAndTimeLeftAreSeenWhileItWorks() throws InterruptedException {
    workshop.jobs.register(
        "count",
        (job, progress) -> {
          progress.at(14, 24, "Person 14 of 24");
          return waited(job);
        });
    workshop.open();
    JobId id = submit("count", "");
    assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

    JobView seen = workshop.view(id);

    assertThat(seen.state()).isEqualTo(JobState.RUNNING);
    assertThat(seen.done()).isEqualTo(14);
    assertThat(seen.total()).isEqualTo(24);
    assertThat(seen.message()).isEqualTo("Person 14 of 24");
    Instant started = seen.started().orElseThrow();
    // 14 took 28 s, so 10 more take 20 s.
    assertThat(seen.left(started.plusSeconds(28))).contains(Duration.ofSeconds(20));
  }

  @Test
  void aJobThatTheServersStopBreaksOffBeginsAgain() throws InterruptedException {
    workshop.jobs.register("long", (_, progress) -> untilToldToStop(progress));
    workshop.open();
    JobId id = submit("long", "after the restart");
    assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

    workshop.close();
    workshop = Workshop.over(database());
    assertThat(workshop.view(id).state()).isEqualTo(JobState.RUNNING);
    var messages = new ConcurrentLinkedQueue<String>();
    workshop.jobs.register(
        "long",
        (job, progress) -> {
          messages.add(workshop.view(job.id()).message());
          progress.at(1, 3, "Person 2 of 3");
          messages.add(workshop.view(job.id()).message());
          return finished(job);
        });
    workshop.open();

    workshop.await(id, JobState.DONE);
    assertThat(kept).containsExactly("after the restart");
    assertThat(messages)
        .containsExactly(
            "Begun again after a restart.", "Begun again after a restart. Person 2 of 3");
  }

  @Test
  void aJobThatWaitedWhenTheServerStoppedRunsAfterwards() {
    JobId id = submit("write", "from before");

    workshop.close();
    workshop = Workshop.over(database());
    workshop.jobs.register("write", (job, _) -> finished(job));
    workshop.open();

    workshop.await(id, JobState.DONE);
    assertThat(kept).containsExactly("from before");
  }

  @Test
  void aJobCancelledBeforeTheStopIsNotBegunAgain() throws InterruptedException {
    workshop.jobs.register("wait", (job, _) -> waited(job));
    workshop.open();
    JobId id = submit("wait", "not wanted");
    assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
    workshop.jobs.cancel(id);
    workshop.jobs.stop();
    goOn.countDown();

    workshop.close();
    workshop = Workshop.over(database());
    workshop.jobs.register("wait", (job, _) -> finished(job));
    workshop.open();

    workshop.await(id, JobState.CANCELLED);
    assertThat(kept).isEmpty();
  }

  private JobId submit(String kind, String settings) {
    return workshop.jobs.submit(study, kind, settings);
  }

  private JobWork.Ending finished(JobView job) {
    return new JobWork.Finished("written", () -> kept.add(job.settings()));
  }

  private JobWork.Ending waited(JobView job) {
    begun.countDown();
    try {
      goOn.await();
    } catch (InterruptedException interrupt) {
      throw new IllegalStateException("nobody may interrupt a worker", interrupt);
    }
    return finished(job);
  }

  private JobWork.Ending untilToldToStop(JobProgress progress) {
    begun.countDown();
    while (!progress.shouldStop()) {
      Thread.onSpinWait();
    }
    return new JobWork.Stopped();
  }
}
