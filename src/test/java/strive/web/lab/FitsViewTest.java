package strive.web.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import strive.inference.FitSettings;
import strive.inference.Fixed;
import strive.inference.Method;
import strive.study.FitRequest;
import strive.study.Include;
import strive.study.JobId;
import strive.study.JobState;
import strive.study.JobWork;
import strive.study.StoredFit;
import strive.study.StudyId;

/// The page on which fits are asked for, watched, opened and compared.
class FitsViewTest extends LabPages {

  private final CountDownLatch goOn = new CountDownLatch(1);

  @AfterEach
  void nobodyWaits() {
    goOn.countDown();
  }

  private void open(StudyId study) {
    navigate("studies/" + study + "/fits", FitsView.class);
  }

  private void click(String button) {
    test(find(Button.class).withText(button).single()).click();
  }

  /// A fit with these settings, once it is done.
  private JobId fitted(StudyId study, FitSettings settings) {
    JobId job = lab.fits().submit(study, new FitRequest(settings, Include.PEOPLE));
    await().until(() -> lab.fits().of(job).isPresent());
    return job;
  }

  private static FitSettings settings(Method method) {
    return new FitSettings(List.of("constant", "trend"), 3, 1, List.of()).withMethod(method);
  }

  @Test
  void beforeAnybodyHasFinishedThereIsNothingToStart() {
    open(aStudy("Fits of nobody"));

    sees("No fit yet.", "Each person alone, with what is known of the parameters beforehand.");
    assertThat(find(Button.class).withText("Start the fit").single().isEnabled()).isFalse();
  }

  @Test
  void aFitIsAskedForInWordsAndStandsInTheHistory() {
    StudyId study = aStudy("A fit by hand");
    aFinishedPerson(study, 3);
    open(study);
    sees("This person made 5 effort choices. Fewer than 40 cannot tell cost from expectation");

    click("None");
    CheckboxGroup<?> models = find(CheckboxGroup.class).withCaption("Models").single();
    test(models).selectItem("constant");
    test(models).selectItem("trend");
    test(find(IntegerField.class).withCaption("Seed").single()).setValue(8);
    click("Start the fit");
    await().until(() -> lab.fits().latest(study).isPresent());

    StoredFit fit = lab.fits().latest(study).orElseThrow();
    assertThat(fit.request().settings().method()).as("as advised").isEqualTo(Method.MAP);
    assertThat(fit.request().settings().models()).containsExactly("constant", "trend");
    assertThat(fit.request().settings().seed()).isEqualTo(8);
    assertThat(fit.request().settings().fixed())
        .as("the protocol says that nobody knows the material")
        .containsExactly(Fixed.atChance("p0"));
    open(study);
    sees("Maximum a posteriori", "constant, trend", "done", "shown", "as now", "8, 10");
    assertThat(find(Anchor.class).withText("Comparison").all())
        .extracting(Anchor::getHref)
        .contains("studies/" + study + "/comparison?fit=" + fit.job());
  }

  @Test
  void aWishThatCannotBeFulfilledIsAnsweredAndAsksForNothing() {
    StudyId study = aStudy("No model");
    aFinishedPerson(study, 3);
    open(study);

    click("None");
    click("Start the fit");

    sees("Choose at least one model.");
    assertThat(lab.fits().history(study)).isEmpty();
  }

  @Test
  void aNumberOutOfItsLimitsIsRefusedAtItsField() {
    StudyId study = aStudy("Out of limits");
    aFinishedPerson(study, 3);
    open(study);
    IntegerField seed = find(IntegerField.class).withCaption("Seed").single();
    IntegerField starts = find(IntegerField.class).withCaption("Most starts of a search").single();
    seed.setValue(-1);
    starts.clear();

    click("Start the fit");

    assertThat(seed.isInvalid()).isTrue();
    assertThat(seed.getErrorMessage()).isEqualTo("A whole number from 0");
    assertThat(starts.isInvalid()).isTrue();
    assertThat(starts.getErrorMessage()).isEqualTo("From 1 to 1,000");
    assertThat(lab.fits().history(study)).isEmpty();
  }

  @Test
  void whatTheProtocolSaysOfTheStartCanBeOverruled() {
    StudyId study = aStudy("Free start");
    aFinishedPerson(study, 3);
    open(study);

    test(find(Checkbox.class)
            .withCaption("p₀ at chance: nobody knows the material beforehand")
            .single())
        .click();
    RadioButtonGroup<?> method = find(RadioButtonGroup.class).withCaption("Method").single();
    test(method).selectItem("MLE");
    click("Start the fit");

    await().until(() -> lab.fits().latest(study).isPresent());
    assertThat(lab.fits().latest(study).orElseThrow().request().settings().fixed()).isEmpty();
  }

  @Test
  void aFitThatWaitsIsCancelledAndTheEarlierResultIsUnchanged() throws InterruptedException {
    StudyId study = aStudy("To cancel");
    aFinishedPerson(study, 3);
    JobId earlier = fitted(study, settings(Method.MLE));
    var begun = new CountDownLatch(1);
    lab.jobs()
        .register(
            "before",
            (_, _) -> {
              begun.countDown();
              awaitQuietly(goOn);
              return new JobWork.Stopped();
            });
    lab.jobs().submit(study, "before", "{}");
    assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
    JobId waiting = lab.fits().submit(study, new FitRequest(settings(Method.HBI), Include.PEOPLE));
    open(study);
    sees("waiting", "Waiting for a worker");

    test(find(Button.class).withAriaLabel("Cancel fit " + waiting).single()).click();

    sees("cancelled", "Cancelled before it began.", "The earlier result is unchanged.");
    assertThat(lab.jobs().find(waiting).orElseThrow().state()).isEqualTo(JobState.CANCELLED);
    assertThat(lab.fits().newest(study)).contains(earlier);
    navigate(JobsView.class);
    sees("Fit " + waiting, "Before", "at work");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupt) {
      throw new IllegalStateException("nobody may interrupt a worker", interrupt);
    }
  }

  @Test
  void twoFitsOfTheSameDataAreComparedLikeWithLike() {
    StudyId study = aStudy("Two fits");
    aFinishedPerson(study, 3);
    aFinishedPerson(study, 1);
    fitted(study, settings(Method.MLE));
    fitted(study, settings(Method.MAP));

    open(study);

    sees("Like with like", "Same data.", "maximum likelihood", "maximum a posteriori");
    sees("Δ log-likelihood", "Greatest", "do not mean the same by log evidence");
    assertThat(page()).doesNotContain("have changed");
  }

  @Test
  void fitsOfOtherDataAreNotLikeWithLike() {
    StudyId study = aStudy("Two data");
    aFinishedPerson(study, 3);
    JobId first = fitted(study, settings(Method.MLE));
    aFinishedPerson(study, 1);
    fitted(study, settings(Method.MLE).withModels(List.of("constant")));

    open(study);

    sees("have changed", "Not like with like", "The data differ", "Only in the second: P-002.");
    Select<?> second = find(Select.class).withCaption("to this one").single();
    test(second).selectItem(title(study, first));
    sees("These are the same fit.");
  }

  @Test
  void fitsWithoutASharedModelCannotBeCompared() {
    StudyId study = aStudy("Nothing shared");
    aFinishedPerson(study, 3);
    fitted(study, settings(Method.MLE).withModels(List.of("trend")));
    fitted(study, settings(Method.MLE).withModels(List.of("constant")));

    open(study);

    sees("Not comparable", "No model is in both fits, so they cannot be compared.");
    assertThat(page()).doesNotContain("Like with like", "best model", "Δ BIC");
  }

  @Test
  void aFitThatFinishesMeanwhileIsComparedUnlessSomebodyHasChosenOthers() {
    StudyId study = aStudy("A third fit");
    aFinishedPerson(study, 3);
    JobId one = fitted(study, settings(Method.MLE));
    JobId two = fitted(study, settings(Method.MAP));
    FitsView view = navigate("studies/" + study + "/fits", FitsView.class);
    JobId three = fitted(study, settings(Method.MLE).withModels(List.of("constant")));

    view.refresh();

    Select<?> first = find(Select.class).withCaption("Of this fit").single();
    Select<?> second = find(Select.class).withCaption("to this one").single();
    assertThat(List.of(job(first), job(second))).containsExactly(two, three);
    sees("Both fits have only one model in common");
    test(first).selectItem(title(study, one));
    JobId four = fitted(study, settings(Method.MAP).withModels(List.of("trend")));
    view.refresh();
    assertThat(List.of(job(first), job(second))).containsExactly(one, three);
    test(second).selectItem(title(study, four));
    assertThat(job(second)).isEqualTo(four);
  }

  private static JobId job(Select<?> select) {
    return ((FitHistory.Row) select.getValue()).job();
  }

  private String title(StudyId study, JobId job) {
    return FitHistory.of(lab.fits().records(study), lab.fits().newest(study), Instant.EPOCH)
        .results()
        .stream()
        .filter(row -> row.job().equals(job))
        .map(FitHistory.Row::title)
        .findFirst()
        .orElseThrow();
  }
}
