package strive.web.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import org.junit.jupiter.api.Test;
import strive.study.StudyId;

class ModelPagesTest extends LabPages {

  @Test
  void withoutAFitBothPagesSayWhatIsMissing() {
    StudyId study = aStudy("Models, nobody yet");

    navigate("studies/" + study + "/models", ModelsView.class);
    sees("No fit yet. Nobody has finished.");
    navigate("studies/" + study + "/parameters", ParametersView.class);
    sees("No fit yet. Nobody has finished.");
  }

  @Test
  void theModelsPageAnswersAndSaysHowSureThatIs() {
    StudyId study = aStudy("Models");
    aFinishedPerson(study, 3);
    aFinishedPerson(study, 1);
    fit(study);

    navigate("studies/" + study + "/models", ModelsView.class);

    sees("protected exceedance", "Bayesian omnibus risk", "2 people: too few to say");
    sees("How frequent each model is", "miscalibrated", "Fitted by maximum likelihood");
    sees("Each person", "Families of models", "with an expectation: ");
  }

  @Test
  @SuppressWarnings({"rawtypes", "unchecked"}) // a class has no type arguments
  void anotherChoiceOfFamiliesIsComparedAtOnce() {
    StudyId study = aStudy("Families");
    aFinishedPerson(study, 3);
    fit(study);
    navigate("studies/" + study + "/models", ModelsView.class);

    test(find(Select.class).withCaption("Families").single())
        .selectItem("Exact optimum, continuous loop, or rules");

    sees("rules: constant, trend, proportional, random");
  }

  @Test
  void theParametersPageShowsEverybodyWithHowFarTheyCanBeTrusted() {
    StudyId study = aStudy("Parameters");
    aFinishedPerson(study, 3);
    fit(study);

    navigate("studies/" + study + "/parameters", ParametersView.class);

    sees("Mean b", "By person", "P-001", "kappa", "converged", "weak", "failed");
  }

  @Test
  @SuppressWarnings({"rawtypes", "unchecked"}) // a class has no type arguments
  void anotherModelAndScaleAreShownWithoutAnotherFit() {
    StudyId study = aStudy("Other model");
    aFinishedPerson(study, 3);
    fit(study);
    navigate("studies/" + study + "/parameters", ParametersView.class);

    test(find(Select.class).withCaption("Model").single()).selectItem("constant");
    sees("Mean a (level of effort)");

    test(find(Checkbox.class).withCaption("Transformed scale").single()).click();
    sees("Mean a (level of effort)");
    assertThat(lab.fits().history(study)).hasSize(1);
  }
}
