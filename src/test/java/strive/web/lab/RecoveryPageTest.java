package strive.web.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import strive.analysis.ProtocolDesign;
import strive.inference.FitProgress;
import strive.inference.FitSettings;
import strive.inference.Outcome;
import strive.inference.recovery.ParameterRecovery;
import strive.inference.recovery.Population;
import strive.inference.recovery.RecoveredParameters;
import strive.inference.recovery.RecoveryPlan;
import strive.inference.recovery.UsualPeople;
import strive.policy.Policies;
import strive.study.JobId;
import strive.study.JobState;
import strive.study.Laboratory;
import strive.study.RecoveryRequest;
import strive.study.StoredRecovery;
import strive.study.StudyId;

/// The page of recovery of a study.
class RecoveryPageTest extends LabPages {

  private void opens(StudyId study) {
    navigate("studies/" + study + "/recovery", RecoveryView.class);
  }

  private RecoveryRequest asked(StudyId study, int people, String... models) {
    FitSettings usual = lab.recoveries().usual(study);
    return new RecoveryRequest(
        new FitSettings(List.of(models), 3, 1, usual.fixed()), people, 1, Optional.empty());
  }

  private StoredRecovery<RecoveredParameters> recovered(StudyId study, RecoveryRequest request) {
    JobId job = lab.recoveries().submitParameters(study, request);
    await()
        .until(
            () -> lab.recoveries().latestParameters(study).map(StoredRecovery::job),
            Optional.of(job)::equals);
    return lab.recoveries().latestParameters(study).orElseThrow();
  }

  @Test
  void aStudyWithoutDataCanAskWhatItsDesignCouldTell() {
    StudyId study = aStudy("Planned");

    opens(study);

    sees("Recover parameters", "Recover models", "Not done for this study yet.");
    assertThat(find(Button.class).withText("Recover parameters").single().isEnabled()).isTrue();
  }

  @Test
  void parametersAnswerInWordsWithTheirSettings() {
    StudyId study = aStudy("Recovered");
    opens(study);

    test(find(IntegerField.class).withCaption("People").single()).setValue(8);
    test(find(Button.class).withText("Recover parameters").single()).click();
    await().until(() -> lab.recoveries().latestParameters(study).isPresent());
    opens(study);

    sees(
        "On this design",
        "log beta",
        "within 1.96 SE",
        "8 people, usual people on the protocol of this study",
        "maximum likelihood, up to 10 starts; seed 1.");
    assertThat(find(IntegerField.class).withCaption("People").single().getValue())
        .as("the form begins with what was asked for")
        .isEqualTo(8);
    // Nobody can know the material of this protocol beforehand.
    assertThat(page()).doesNotContain("p0");
  }

  @Test
  void modelsAnswerWithBothMatricesAndThePairsThatCannotBeToldApart() {
    StudyId study = aStudy("Compared");
    lab.recoveries()
        .submitModels(study, asked(study, 3, "optimal", "optimal-continuous", "constant"));
    await().until(() -> lab.recoveries().latestModels(study).isPresent());

    opens(study);

    sees(
        "of 3 pairs of models can be told apart on this design.",
        "Confusion",
        "Inversion",
        "Not separable",
        "optimal, optimal-continuous");
    assertThat(find(FigureElement.class).all()).hasSize(2);
  }

  @Test
  void whatIsKeptReadsBackAsItWasAndCanBeRepeated() {
    StudyId study = aStudy("Kept");
    RecoveryRequest request = asked(study, 4, "optimal");

    StoredRecovery<RecoveredParameters> stored = recovered(study, request);

    assertThat(stored.request()).isEqualTo(request);
    assertThat(stored.fingerprint())
        .isEqualTo(lab.studies().find(study).orElseThrow().protocolHash());
    Population usual =
        UsualPeople.population(
            Policies.OPTIMAL,
            UsualPeople.of(Policies.OPTIMAL),
            java.util.Map.of(),
            java.util.Map.of());
    Outcome<RecoveredParameters> again =
        ParameterRecovery.run(
            usual,
            new RecoveryPlan(
                List.of(ProtocolDesign.of(lab.studies().protocol(study))),
                4,
                1,
                request.settings()),
            1,
            FitProgress.SILENT);
    assertThat(again).isEqualTo(new Outcome.Finished<>(stored.result()));
  }

  @Test
  void peopleOfTheNewestFitAreSimulatedOnTheirOwnEpisodes() {
    StudyId study = aStudy("As fitted");
    aFinishedPerson(study, 3);
    aFinishedPerson(study, 5);
    fit(study);
    JobId fit = lab.fits().newest(study).orElseThrow();
    RecoveryRequest usual = asked(study, 4, "constant");

    StoredRecovery<RecoveredParameters> stored =
        recovered(study, new RecoveryRequest(usual.settings(), 4, 1, Optional.of(fit)));
    opens(study);

    sees("with the parameters and episodes of those of fit " + fit);
    assertThat(stored.fingerprint()).isEqualTo(lab.fits().of(fit).orElseThrow().fingerprint());
    assertThat(stored.result().lights()).hasSize(4);
  }

  @Test
  void aModelThatTheFitDoesNotHaveIsARefusalInWords() {
    StudyId study = aStudy("Another model");
    aFinishedPerson(study, 3);
    fit(study);
    RecoveryRequest asked = asked(study, 4, "miscalibrated+lapse");
    JobId job =
        lab.recoveries()
            .submitParameters(
                study, new RecoveryRequest(asked.settings(), 4, 1, lab.fits().newest(study)));
    await().until(() -> lab.jobs().find(job).orElseThrow().state().isEnd());

    opens(study);

    sees("The last recovery stopped: The fit does not have the model miscalibrated+lapse.");
  }

  @Test
  void aStudyOfRecoveryCanBeCancelled() {
    StudyId study = aStudy("Cancelled");
    JobId job =
        lab.recoveries()
            .submitModels(study, asked(study, 2000, "optimal", "miscalibrated", "discounted"));
    await().until(() -> lab.jobs().find(job).orElseThrow().done() > 0);
    opens(study);
    assertThat(find(Button.class).withText("Recover models").single().isEnabled()).isFalse();

    test(find(Button.class).withText("Cancel").single()).click();

    await().until(() -> lab.jobs().find(job).orElseThrow().state() == JobState.CANCELLED);
    opens(study);
    sees("The last model recovery was cancelled.");
    assertThat(page()).doesNotContain("earlier result");
  }

  @Test
  void anotherProtocolMarksWhatWasFoundOnTheEarlierOne() {
    StudyId study = aStudy("Changed");
    recovered(study, asked(study, 4, "constant"));
    opens(study);
    assertThat(page()).doesNotContain("Protocol has changed");

    lab.studies().replaceProtocol(study, "demo.yaml", Laboratory.yaml("[one, two]"));
    opens(study);

    sees("Protocol has changed");
  }
}
