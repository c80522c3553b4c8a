package strive.web.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import org.junit.jupiter.api.Test;
import strive.analysis.PlannedStudy;
import strive.inference.FitProgress;
import strive.inference.Outcome;
import strive.inference.design.DesignResult;
import strive.study.CreateResult;
import strive.study.JobState;
import strive.study.JobView;
import strive.study.Laboratory;
import strive.study.StoredDesign;
import strive.study.StudyId;

class DesignViewTest extends LabPages {

  private static String address(StudyId study) {
    return "studies/" + study + "/protocol/design";
  }

  private StudyId twoConditions(String name) {
    var created =
        (CreateResult.Created)
            lab.studies().create(name, "demo.yaml", Laboratory.yaml("[neutral, raised]"));
    return created.id();
  }

  private void set(String field, int value) {
    test(find(IntegerField.class).withCaption(field).single()).setValue(value);
  }

  private void set(String field, double value) {
    test(find(NumberField.class).withCaption(field).single()).setValue(value);
  }

  private void check() {
    test(find(Button.class).withText("Check the design").single()).click();
  }

  private StoredDesign result(StudyId study) {
    await().until(() -> lab.designs().latest(study).isPresent());
    return lab.designs().latest(study).orElseThrow();
  }

  @Test
  void theProtocolPageLeadsToTheCheckBeforeAnybodyTakesPart() {
    StudyId study = aStudy("To be checked");
    navigate("studies/" + study + "/protocol", ProtocolView.class);
    assertThat(find(Anchor.class).withText("Check the design").single().getHref())
        .isEqualTo(address(study));

    navigate(address(study), DesignView.class);

    sees("Design check", "5 effort choices", "What is assumed");
    assertThat(find(IntegerField.class).withCaption("People").single().getValue()).isEqualTo(60);
  }

  @Test
  void theAnswerComesFirstAndIsKeptWithWhatItWasMadeFrom() {
    StudyId study = twoConditions("Checked");
    navigate(address(study), DesignView.class);
    set("People in neutral", 3);
    set("People in raised", 4);
    set("Simulated studies", 3);
    set("Mean bias b", -0.2);
    set("Difference of b", 0.1);

    check();
    StoredDesign stored = result(study);
    navigate(address(study), DesignView.class);

    sees(
        "With 7 people this study finds a mean underconfidence of 0.19 in ",
        "It finds that b is 0.10 higher in raised than in neutral in ",
        "Careful",
        "5 effort choices a person: below 40",
        "Duration and bonus",
        "EUR a person",
        "Recovery",
        "--participants 'neutral=3,raised=4' --studies 3");
    assertThat(find(IntegerField.class).withCaption("People in raised").single().getValue())
        .isEqualTo(4);
    Outcome<DesignResult> again =
        PlannedStudy.check(lab.studies().protocol(study), stored.result().settings())
            .run(1, FitProgress.SILENT);
    assertThat(again).isEqualTo(new Outcome.Finished<>(stored.result()));
    assertThat(stored.protocolHash())
        .isEqualTo(lab.studies().find(study).orElseThrow().protocolHash());
  }

  @Test
  void whatIsNotPossibleIsSaidAndNothingIsAskedFor() {
    StudyId study = aStudy("Impossible");
    navigate(address(study), DesignView.class);
    IntegerField people = find(IntegerField.class).withCaption("People").single();
    NumberField bias = find(NumberField.class).withCaption("Mean bias b").single();
    people.setValue(1);
    bias.setValue(1.5);

    check();

    assertThat(people.isInvalid()).isTrue();
    assertThat(people.getErrorMessage()).isEqualTo("From 2 to 1,000,000");
    assertThat(bias.isInvalid()).isTrue();
    assertThat(bias.getErrorMessage()).isEqualTo("From −1 to 1");
    people.setValue(1_000_000);
    bias.setValue(0.1);
    check();
    assertThat(bias.isInvalid()).isFalse();
    sees("Not possible: studies x participants must be at most 1000000");
    assertThat(lab.jobs().newest(study)).isEmpty();
  }

  @Test
  void aLongCheckCanBeCancelled() {
    StudyId study = aStudy("Cancelled");
    navigate(address(study), DesignView.class);
    set("People", 200);
    set("Simulated studies", 4000);
    check();
    assertThat(find(Button.class).withText("Check the design").single().isEnabled()).isFalse();

    test(find(Button.class).withText("Cancel").single()).click();
    JobView job = lab.jobs().newest(study).getFirst();
    await().until(() -> lab.jobs().find(job.id()).orElseThrow().state() == JobState.CANCELLED);
    navigate(address(study), DesignView.class);

    sees("The last check was cancelled.");
    assertThat(lab.designs().latest(study)).isEmpty();
  }

  @Test
  void aCheckOfAnotherProtocolSaysSo() {
    StudyId study = aStudy("Changed");
    navigate(address(study), DesignView.class);
    set("People", 2);
    set("Simulated studies", 1);
    check();
    result(study);

    lab.studies().replaceProtocol(study, "demo.yaml", Laboratory.yaml("[one, two]"));
    navigate(address(study), DesignView.class);

    sees("The protocol has changed", "With 2 people");
    assertThat(find(IntegerField.class).withCaption("People in one").single().getValue())
        .isEqualTo(30);
  }
}
