package strive.web.lab;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import strive.study.RunCounts;
import strive.study.StudyState;
import strive.study.StudySummary;

/// The list of studies, and where a new one begins.
@Route("studies")
@PageTitle("Studies · Strive")
@PermitAll
public final class StudiesView extends Div {

  private static final long serialVersionUID = 1;
  private static final int FIRST_NUMBER = 3;

  private final transient Lab lab;

  /// The list as it is now.
  public StudiesView(Lab lab) {
    this.lab = lab;
    addClassName("strive-page");
    var create = new Button("Create a study", _ -> create());
    create.addThemeVariants(ButtonVariant.PRIMARY);
    var space = new Span();
    space.addClassName("strive-grow");
    var title = new Div(new H1("Studies"), space, create);
    title.addClassName("strive-title");
    add(title, list());
  }

  private void create() {
    new NewStudyDialog(lab, id -> UI.getCurrent().navigate("studies/" + id)).open();
  }

  private Div list() {
    List<StudySummary> studies = lab.studies().list();
    if (studies.isEmpty()) {
      return Html.card(
          "",
          new Paragraph("No study yet. Create one from a protocol and send its link to people."));
    }
    NativeTable table =
        Html.table(
            List.of("Study", "State", "Protocol", "Finished", "Working", "Stopped", "Created"),
            FIRST_NUMBER);
    for (StudySummary study : studies) {
      RunCounts counts = study.hasPeople() ? study.people() : study.simulated();
      boolean simulated = !study.hasPeople() && study.simulated().started() > 0;
      Html.row(
          table,
          FIRST_NUMBER,
          new Anchor("studies/" + study.id(), study.name()),
          Html.badge(
              StudyPage.words(study.state()), study.state() == StudyState.OPEN ? "ok" : "plain"),
          new Span(study.protocolTitle()),
          new Span(Numbers.whole(counts.finished()) + (simulated ? " simulated" : "")),
          new Span(Numbers.whole(counts.running())),
          new Span(Numbers.whole(counts.stopped())),
          new Span(Numbers.dayAndTime(study.created())));
    }
    return Html.card("", Html.scroll(table));
  }
}
