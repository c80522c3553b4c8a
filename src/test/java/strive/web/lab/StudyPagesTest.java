package strive.web.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.NumberField;
import org.junit.jupiter.api.Test;
import strive.study.StudyId;
import strive.study.StudyState;

class StudyPagesTest extends LabPages {

  @Test
  void theOverviewCountsWhoIsWhere() {
    StudyId study = aStudy("Counted");
    aFinishedPerson(study, 3);
    aPersonAtWork(study);

    navigate("studies/" + study, OverviewView.class);

    sees("1 finished", "1 working now", "0 stopped", "Whoever opens it can take part.");
  }

  @Test
  void aPausedStudyCanBeClosedForGoodAfterAQuestion() {
    StudyId study = aStudy("To close");
    navigate("studies/" + study, OverviewView.class);

    test(find(Button.class).withText("Pause").single()).click();
    assertThat(state(study)).isEqualTo(StudyState.PAUSED);
    test(find(Button.class).withText("Close for good").single()).click();
    assertThat(state(study)).isEqualTo(StudyState.PAUSED);
    test(find(ConfirmDialog.class).single()).confirm();

    assertThat(state(study)).isEqualTo(StudyState.CLOSED);
    sees("Closed", "Nobody new can start while the study is closed.");
  }

  @Test
  void pausingCanBeUndone() {
    StudyId study = aStudy("To undo");
    navigate("studies/" + study, OverviewView.class);

    test(find(Button.class).withText("Pause").single()).click();
    test(find(Button.class).withText("Undo").single()).click();

    assertThat(state(study)).isEqualTo(StudyState.OPEN);
  }

  private StudyState state(StudyId study) {
    return lab.studies().find(study).orElseThrow().state();
  }

  @Test
  void theComparisonSaysWhatIsMissingBeforeAFit() {
    StudyId study = aStudy("Nobody yet");
    navigate("studies/" + study + "/comparison", ComparisonView.class);
    sees("No fit yet. Nobody has finished.");

    aFinishedPerson(study, 3);
    navigate("studies/" + study + "/comparison", ComparisonView.class);
    sees("No fit yet. 1 person has finished.");
    assertThat(find(Button.class).withText("Fit 1 person").single().isEnabled()).isTrue();
  }

  @Test
  void theComparisonAnswersAfterAFitAndTellsWhenDataHaveChanged() {
    StudyId study = aStudy("Fitted");
    aFinishedPerson(study, 3);
    fit(study);

    navigate("studies/" + study + "/comparison", ComparisonView.class);
    sees("too few to say", "Model comparison", "Parameters, miscalibrated", "P-001");
    assertThat(page()).doesNotContain("Data have changed");

    aFinishedPerson(study, 0);
    navigate("studies/" + study + "/comparison", ComparisonView.class);
    sees("Data have changed", "Fit again");
  }

  @Test
  void aComparisonOfSimulatedPeopleStaysWhenTheFirstPersonStarts() {
    StudyId study = aStudy("Simulated first");
    aFinishedProgram(study, 3);
    fit(study);
    aPersonAtWork(study);

    navigate("studies/" + study + "/comparison", ComparisonView.class);
    sees("Data have changed", "Parameters, miscalibrated", "P-001");

    test(find(NumberField.class).withCaption("Benchmark cost β").single()).setValue(0.25);
    sees("at a benchmark cost of β = 0.25");
  }

  @Test
  void anotherBenchmarkCostIsNamedInTheVerdict() {
    StudyId study = aStudy("Benchmark");
    aFinishedPerson(study, 3);
    fit(study);
    navigate("studies/" + study + "/comparison", ComparisonView.class);
    sees("at the imposed cost");

    test(find(NumberField.class).withCaption("Benchmark cost β").single()).setValue(0.25);

    sees("at a benchmark cost of β = 0.25");
  }

  @Test
  void aPersonsPageShowsTheRecordBeforeAFitAndTheParametersAfterOne() {
    StudyId study = aStudy("One person");
    aFinishedPerson(study, 3);
    navigate("studies/" + study + "/people/P-001", PersonView.class);
    sees("P-001", "finished", "stored, none missing", "No fit yet.");

    fit(study);
    navigate("studies/" + study + "/people/P-001", PersonView.class);
    sees("Engagement", "kappa", "Mean effort");
  }

  @Test
  void neighboursAreOneStepAway() {
    StudyId study = aStudy("Three people");
    aPersonAtWork(study);
    aPersonAtWork(study);
    aPersonAtWork(study);

    navigate("studies/" + study + "/people/P-002", PersonView.class);

    assertThat(find(Anchor.class).withClassName("strive-button").all())
        .extracting(Anchor::getText)
        .containsExactly("← P-001", "P-003 →");
  }

  @Test
  void peopleStandInATableWithWhatEachHasDone() {
    StudyId study = aStudy("Table");
    aFinishedPerson(study, 3);

    navigate("studies/" + study + "/people", PeopleView.class);

    sees("P-001", "finished", "5 of 5");
  }

  @Test
  void theDataPageSaysHowMuchThereIs() {
    StudyId study = aStudy("Data");
    aFinishedPerson(study, 3);

    navigate("studies/" + study + "/data", DataView.class);

    sees("1 person", "events", "Download workbook (Excel)", "Blocks (CSV)");
  }

  @Test
  void aProtocolIsFrozenOnceSomebodyHasStarted() {
    StudyId study = aStudy("Protocol");
    navigate("studies/" + study + "/protocol", ProtocolView.class);
    sees("Not frozen: nobody has started", "sha256");

    aPersonAtWork(study);
    navigate("studies/" + study + "/protocol", ProtocolView.class);
    sees("Frozen since the first run");
  }

  @Test
  void aFitStandsAmongTheJobs() {
    StudyId study = aStudy("Job");
    aFinishedPerson(study, 3);
    fit(study);

    navigate(JobsView.class);

    sees("Job", "done", "1 person, 12 models");
  }

  @Test
  void anAddressWithoutAPageSaysSoInItsOwnWords() {
    navigate("nonsense", LostView.class);

    sees("Not found", "There is no page at this address.", "All studies");
    assertThat(page()).doesNotContain("nonsense");
  }

  @Test
  void aPageThatCannotOpenSaysWhatIsSafeAndNothingOfTheFault() {
    StudyId study = aStudy("Damaged");
    aPersonAtWork(study);
    damagePlans(study);

    navigate("studies/" + study + "/people/P-001", FaultView.class);

    sees("This page did not open", "Your data are safe", "All studies", "Signed in as " + MEMBER);
    assertThat(page()).doesNotContainIgnoringCase("exception").doesNotContain("{broken");
  }

  @Test
  void anUnknownStudySaysSoInsideTheFrame() {
    navigate("studies/999999", LostView.class);

    sees("Not found", "There is no such study.", "All studies");
  }
}
