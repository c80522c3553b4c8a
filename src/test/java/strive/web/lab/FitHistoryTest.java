package strive.web.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import strive.inference.FitSettings;
import strive.inference.Method;
import strive.policy.Policies;
import strive.study.FitRecord;
import strive.study.FitRequest;
import strive.study.Fits;
import strive.study.Include;
import strive.study.JobId;
import strive.study.JobState;
import strive.study.JobView;
import strive.study.ResultStore.ResultHead;
import strive.study.StudyId;

class FitHistoryTest {

  private static final Instant BEGAN = Instant.parse("2026-11-21T14:00:00Z");
  private static final StudyId STUDY = new StudyId(1);

  private static FitRecord atWork(int done) {
    return new FitRecord(
        job(3, JobState.RUNNING, done, "Model 1 of 2: step " + done),
        request(Method.HIERARCHICAL, List.of("miscalibrated+lapse", "random")),
        Optional.empty(),
        false);
  }

  private static FitRecord ended(long id, boolean stale, long tookMs) {
    var head =
        new ResultHead(
            new JobId(id), STUDY, Fits.KIND, "{}", "0.1.0", "abc", BEGAN.plusSeconds(9), tookMs);
    return new FitRecord(
        job(id, JobState.DONE, 24, "24 people, 12 models, 2.0 s"),
        request(Method.MLE, Policies.ids()),
        Optional.of(head),
        stale);
  }

  private static FitRequest request(Method method, List<String> models) {
    return new FitRequest(
        FitSettings.defaults().withMethod(method).withModels(models), Include.PEOPLE);
  }

  private static JobView job(long id, JobState state, int done, String message) {
    return new JobView(
        new JobId(id),
        STUDY,
        Fits.KIND,
        state,
        "{}",
        done,
        24,
        message,
        false,
        BEGAN,
        Optional.of(BEGAN),
        Optional.empty());
  }

  private static FitHistory history(FitRecord... records) {
    return FitHistory.of(
        List.of(records), Optional.of(new JobId(2)), BEGAN.plus(Duration.ofSeconds(12)));
  }

  @Test
  void aFitAtWorkTellsHowFarItIsAndWhatItDoes() {
    FitHistory.Row row = history(atWork(6)).rows().getFirst();

    assertThat(row.message()).isEqualTo("Model 1 of 2: step 6, about 37 s");
    assertThat(row.method()).isEqualTo("Hierarchical");
    assertThat(row.models()).isEqualTo("miscalibrated, random");
    assertThat(row.options()).isEqualTo("lapse");
    assertThat(row.hasResult()).isFalse();
  }

  @Test
  void aResultTellsHowItWasMadeAndWhetherItsDataAreStillTheSame() {
    FitHistory history = history(ended(2, false, 2_040), ended(1, true, 125_000));

    FitHistory.Row newest = history.rows().getFirst();
    assertThat(newest.models()).isEqualTo("all 12");
    assertThat(newest.message()).isEqualTo("24 people, 12 models, 2.0 s");
    assertThat(newest.version()).isEqualTo("0.1.0");
    assertThat(newest.stale()).contains(false);
    assertThat(newest.newest()).isTrue();
    assertThat(newest.title()).startsWith("Fit 2: maximum likelihood, all 12, 21 Nov 2026");
    FitHistory.Row older = history.rows().getLast();
    assertThat(older.stale()).contains(true);
    assertThat(older.newest()).isFalse();
    assertThat(history.results()).containsExactly(newest, older);
  }

  @Test
  void whatChangesWhileAFitIsAtWorkDoesNotUnsettleTheRows() {
    assertThat(history(atWork(6)).settled()).isEqualTo(history(atWork(7)).settled());
    assertThat(history(atWork(6))).isNotEqualTo(history(atWork(7)));
    assertThat(history(ended(2, false, 1)).settled()).isEqualTo(history(ended(2, false, 1)));
    assertThat(history(ended(2, true, 1)).settled())
        .isNotEqualTo(history(ended(2, false, 1)).settled());
  }
}
