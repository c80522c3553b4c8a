package strive.web.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import strive.study.Fits;
import strive.study.JobId;
import strive.study.JobState;
import strive.study.JobView;
import strive.study.StudyId;

class JobProgressViewModelTest {

  private static final Instant BEGAN = Instant.parse("2026-11-21T14:00:00Z");

  @Test
  void aFitAtWorkSaysHowFarItIsAndHowLongItStillTakes() {
    var model = shown(job(JobState.RUNNING, 6, false), 30).orElseThrow();

    assertThat(model.words()).isEqualTo("Person 7 of 24, about 1 min");
    assertThat(model.share()).isEqualTo(OptionalDouble.of(0.25));
    assertThat(model.atWork()).isTrue();
  }

  @Test
  void aCancelledFitSaysThatTheEarlierResultIsUnchanged() {
    JobView cancelled = job(JobState.CANCELLED, 6, true);
    JobView earlier = job(JobState.DONE, 24, false);
    var model = JobProgressViewModel.of("fit", List.of(cancelled, earlier), BEGAN).orElseThrow();

    assertThat(model.words())
        .isEqualTo("The last fit was cancelled. The earlier result is unchanged.");
    assertThat(shown(cancelled, 30).orElseThrow().words())
        .as("without an earlier result")
        .isEqualTo("The last fit was cancelled.");
    assertThat(model.atWork()).isFalse();
  }

  @Test
  void betweenTheWishAndTheEndItIsStopping() {
    var model = shown(job(JobState.RUNNING, 6, true), 30).orElseThrow();

    assertThat(model.words()).isEqualTo("Stopping");
    assertThat(model.stopping()).isTrue();
  }

  @Test
  void aResultSpeaksForItself() {
    assertThat(shown(job(JobState.DONE, 24, false), 30)).isEmpty();
    assertThat(JobProgressViewModel.of("fit", List.of(), BEGAN)).isEmpty();
  }

  @Test
  void beforeTheNumberOfPeopleIsKnownThereIsNoShare() {
    assertThat(shown(job(JobState.QUEUED, 0, false), 0).orElseThrow().words())
        .isEqualTo("Waiting for a worker");
  }

  private static Optional<JobProgressViewModel> shown(JobView job, int seconds) {
    return JobProgressViewModel.of("fit", List.of(job), BEGAN.plusSeconds(seconds));
  }

  private static JobView job(JobState state, int done, boolean cancel) {
    return new JobView(
        new JobId(1),
        new StudyId(1),
        Fits.KIND,
        state,
        "{}",
        done,
        24,
        "Person " + (done + 1) + " of 24",
        cancel,
        BEGAN,
        Optional.of(BEGAN),
        Optional.empty());
  }
}
