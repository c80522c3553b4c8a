package strive.web.lab;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import strive.study.Include;
import strive.study.StudySummary;

/// What the laboratory takes home: the workbook, the blocks as text.
@Route("studies/:study/data")
@PermitAll
public final class DataView extends StudyPage {

  private static final long serialVersionUID = 1;

  /// The page; its study comes with the address.
  public DataView(Lab lab) {
    super(lab, "Data");
  }

  @Override
  void show(StudySummary study) {
    content().removeAll();
    var people = lab().data().size(study.id(), Include.PEOPLE);
    String who =
        study.hasPeople() || study.simulated().started() == 0
            ? Numbers.people((int) people.runs())
            : Numbers.whole(people.runs()) + " simulated participants";
    var note =
        new Paragraph(
            who
                + ", "
                + Numbers.whole(people.events())
                + " events. The workbook holds blocks, trials, expectations, the newest fit and a codebook; its first sheet says what is in it, checked against the database."
                + (study.hasPeople() && fitHasSimulated(study)
                    ? " The newest fit has simulated people in it, so it is only in the workbook with simulated participants."
                    : ""));
    var links =
        new Div(
            Downloads.workbook(lab(), study, Include.PEOPLE, "Download workbook (Excel)"),
            Downloads.blocks(lab(), study, Include.PEOPLE, "Blocks (CSV)"));
    links.addClassName("strive-row");
    var stack = new Div(Html.card("Data of this study", note, links));
    stack.addClassName("strive-stack");
    if (study.hasPeople() && study.simulated().started() > 0) {
      var all =
          new Div(
              Downloads.workbook(lab(), study, Include.EVERYBODY, "Download workbook (Excel)"),
              Downloads.blocks(lab(), study, Include.EVERYBODY, "Blocks (CSV)"));
      all.addClassName("strive-row");
      stack.add(
          Html.card(
              "With simulated participants",
              new Paragraph(
                  Numbers.whole(study.simulated().started())
                      + " simulated runs are left out above. Here they are included and marked."),
              all));
    }
    content().add(stack);
  }

  private boolean fitHasSimulated(StudySummary study) {
    return lab()
        .fits()
        .latest(study.id())
        .filter(fit -> lab().fits().simulated(study.id(), fit) > 0)
        .isPresent();
  }
}
