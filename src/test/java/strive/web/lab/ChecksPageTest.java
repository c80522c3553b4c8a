package strive.web.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import strive.inference.FitProgress;
import strive.inference.FitSettings;
import strive.inference.Outcome;
import strive.inference.check.CheckSettings;
import strive.inference.check.PredictiveChecker;
import strive.inference.check.StudyCheck;
import strive.study.FitRequest;
import strive.study.Include;
import strive.study.StoredFit;
import strive.study.StudyId;

/// The page of checks of a study.
class ChecksPageTest extends LabPages {

  private static final FitSettings TWO_MODELS =
      FitSettings.defaults().withModels(List.of("constant", "trend"));

  private StoredFit aFit(StudyId study) {
    lab.fits().submit(study, new FitRequest(TWO_MODELS, Include.PEOPLE));
    await().until(() -> lab.fits().latest(study).isPresent());
    return lab.fits().latest(study).orElseThrow();
  }

  private void opens(StudyId study) {
    navigate("studies/" + study + "/checks", ChecksView.class);
  }

  @Test
  void beforeAFitThePageSaysWhatIsMissing() {
    StudyId study = aStudy("No fit to check");

    opens(study);

    sees("No fit yet. Nobody has finished.");
  }

  @Test
  void aFitThatNobodyCheckedOffersToCheckIt() {
    StudyId study = aStudy("Not checked");
    aFinishedPerson(study, 3);
    aFit(study);

    opens(study);

    sees("Check 1 person", "No check of this fit yet.", "Not done for this fit yet.");
  }

  @Test
  void aCheckAnswersInWordsWithItsSettings() {
    StudyId study = aStudy("Checked");
    aFinishedPerson(study, 3);
    aFinishedPerson(study, 5);
    StoredFit fit = aFit(study);
    opens(study);

    test(find(IntegerField.class).withCaption("Simulations a person").single()).setValue(50);
    test(find(IntegerField.class).withCaption("Seed").single()).setValue(9);
    test(find(Button.class).withText("Check 2 people").single()).click();
    await().until(() -> lab.checks().latest(fit).isPresent());
    opens(study);

    sees(
        "The model that fits best,",
        "Blocks of the effort curve inside 95 %:",
        "mean effort",
        "final performance",
        "observed 0.",
        "predicted 0.",
        "50 simulations of everybody by each model",
        "the fitted values; seed 9.",
        "Check again");
    assertThat(page()).containsAnyOf("inside", "outside");
  }

  @Test
  void modelsThatAreNotChosenAreNotShown() {
    StudyId study = aStudy("Chosen models");
    aFinishedPerson(study, 3);
    StoredFit fit = aFit(study);
    lab.checks().submit(fit, new CheckSettings(20, 1, CheckSettings.Source.FITTED));
    await().until(() -> lab.checks().latest(fit).isPresent());
    opens(study);
    CheckboxGroup<?> models = find(CheckboxGroup.class).single();
    assertThat(statistics()).contains("constant", "trend");

    @SuppressWarnings("unchecked")
    var choice = (CheckboxGroup<String>) models;
    choice.setValue(Set.of("trend"));

    assertThat(statistics()).contains("trend").doesNotContain("constant");
  }

  /// What stands in the table between its head and the sentence below it.
  private String statistics() {
    String page = page();
    return page.substring(page.indexOf("people inside"), page.indexOf("simulations of everybody"));
  }

  @Test
  void crossValidationStandsInATableAndNamesWhoHasNoPart() {
    StudyId study = aStudy("Validated");
    aFinishedPerson(study, 3);
    aFinishedPerson(study, 6);
    StoredFit fit = aFit(study);
    opens(study);

    test(find(Button.class).withText("Cross-validate").single()).click();
    await().until(() -> lab.checks().latestValidation(fit).isPresent());
    opens(study);

    sees("held-out log-likelihood", "difference ± SE", "Cross-validate again");
    boolean flagged =
        lab.checks().latestValidation(fit).orElseThrow().result().people().stream()
            .anyMatch(one -> !one.reason().isEmpty());
    assertThat(page().contains("only one episode")).isEqualTo(flagged);
  }

  @Test
  void aCheckBelongsToItsFitAndANewerFitHasNoneYet() {
    StudyId study = aStudy("Two fits");
    aFinishedPerson(study, 3);
    StoredFit first = aFit(study);
    lab.checks().submit(first, new CheckSettings(20, 1, CheckSettings.Source.FITTED));
    await().until(() -> lab.checks().latest(first).isPresent());
    lab.fits()
        .submit(study, new FitRequest(TWO_MODELS.withModels(List.of("trend")), Include.PEOPLE));
    await()
        .until(
            () -> !lab.fits().latest(study).map(StoredFit::job).equals(Optional.of(first.job())));

    opens(study);
    sees("No check of this fit yet.");

    UI.getCurrent()
        .navigate(
            "studies/" + study + "/checks", QueryParameters.of("fit", first.job().toString()));
    sees("An earlier fit", "The model that fits best,");
  }

  @Test
  void whatIsKeptReadsBackAsItWas() {
    StudyId study = aStudy("Kept");
    aFinishedPerson(study, 4);
    StoredFit fit = aFit(study);
    lab.checks().submit(fit, new CheckSettings(30, 5, CheckSettings.Source.FITTED));
    await().until(() -> lab.checks().latest(fit).isPresent());

    var stored = lab.checks().latest(fit).orElseThrow();

    assertThat(stored.fit()).isEqualTo(fit.job());
    assertThat(stored.fingerprint()).isEqualTo(fit.fingerprint());
    assertThat(stored.result().settings())
        .isEqualTo(new CheckSettings(30, 5, CheckSettings.Source.FITTED));
    Outcome<StudyCheck> again =
        new PredictiveChecker(stored.result().settings(), 1)
            .check(lab.fits().people(study, fit), fit.fit(), FitProgress.SILENT);
    assertThat(again).isEqualTo(new Outcome.Finished<>(stored.result()));
  }
}
