package strive.web.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import strive.study.Laboratory;

class StudiesViewTest extends LabPages {

  @Test
  void aStudyStandsInTheListWithItsState() {
    aStudy("Listed study");

    navigate(StudiesView.class);

    sees("Listed study", "Open", "Learning new words");
  }

  @Test
  void aNewStudyOpensOnItsOverview() {
    openDialog();
    test(find(TextField.class).withCaption("Name of the study").single()).setValue("Pilot 3");
    test(find(TextArea.class).withCaption("Protocol (YAML)").single())
        .setValue(Laboratory.yaml("[all]"));

    test(find(Button.class).withText("Create the study").single()).click();

    assertThat(getCurrentView()).isInstanceOf(OverviewView.class);
    sees("Pilot 3", "Nobody has started yet.", "/p/");
  }

  @Test
  void aBrokenProtocolListsEveryFaultWithItsLineAndCreatesNothing() {
    int before = lab.studies().list().size();
    openDialog();
    test(find(TextField.class).withCaption("Name of the study").single()).setValue("Broken");
    String broken =
        Laboratory.yaml("[all]").replace("title:", "titel:").replace("strive: 1", "strive: 99");
    test(find(TextArea.class).withCaption("Protocol (YAML)").single()).setValue(broken);

    test(find(Button.class).withText("Create the study").single()).click();

    assertThat(find(NativeButton.class).all())
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(fault -> assertThat(fault.getText()).matches("\\d+:\\d+ .+"))
        .anySatisfy(fault -> assertThat(fault.getText()).contains("titel"));
    assertThat(lab.studies().list()).hasSize(before);
  }

  @Test
  void aStudyWithoutANameIsRefusedAtItsField() {
    openDialog();

    test(find(Button.class).withText("Create the study").single()).click();

    TextField name = find(TextField.class).withCaption("Name of the study").single();
    assertThat(name.isInvalid()).isTrue();
    assertThat(name.getErrorMessage()).isNotBlank();
  }

  private void openDialog() {
    navigate(StudiesView.class);
    test(find(Button.class).withText("Create a study").single()).click();
  }
}
