package strive.web.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import strive.study.LiveStudy;
import strive.study.StudyState;
import strive.study.StudySummary;

/// A study as it happens: where everybody is, what needs a look, the link.
@Route("studies/:study")
@PermitAll
public final class OverviewView extends StudyPage {

  private static final long serialVersionUID = 1;
  private static final int UNDO_MS = 10_000;

  private final HeatMapElement heat = new HeatMapElement();
  private final Div figures = Html.card("");
  private final Div map = new Div();
  private final Div looks = new Div();
  private final Div link = new Div();
  private transient @Nullable StudyState linkFor;

  /// Asked when the page is opened: later changes come by push, without a request.
  private final String address = base();

  /// The page; its study comes with the address.
  public OverviewView(Lab lab) {
    super(lab, "Overview");
    heat.onOpen(participant -> UI.getCurrent().navigate(path("/people/" + participant)));
    figures.addClassNames("strive-figures", "strive-spaced");
    var side = new Div(looks, link);
    side.addClassName("strive-stack");
    var columns = new Div(map, side);
    columns.addClassName("strive-cols");
    content().add(figures, columns);
  }

  @Override
  List<Component> actions(StudySummary study) {
    var actions = new ArrayList<Component>();
    switch (study.state()) {
      case OPEN -> actions.add(new Button("Pause", _ -> change(StudyState.PAUSED)));
      case PAUSED -> {
        var open = new Button("Open", _ -> change(StudyState.OPEN));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        actions.add(open);
        actions.add(
            new Button(
                "Close for good",
                _ -> new CloseStudyDialog(study, () -> change(StudyState.CLOSED)).open()));
      }
      case CLOSED -> {
        // Nothing follows.
      }
    }
    return actions;
  }

  private void change(StudyState to) {
    StudyState from = summary().state();
    lab().studies().change(id(), to);
    refresh();
    if (to != StudyState.CLOSED) {
      offerUndo(to, from);
    }
  }

  private void offerUndo(StudyState to, StudyState from) {
    var note = new Notification();
    note.setDuration(UNDO_MS);
    String words = to == StudyState.PAUSED ? "Paused. Nobody new can start." : "Open again.";
    var undo =
        new Button(
            "Undo",
            _ -> {
              note.close();
              lab().studies().change(id(), from);
              refresh();
            });
    var row = new Div(new Span(words), undo);
    row.addClassName("strive-row");
    note.add(row);
    note.open();
  }

  @Override
  void show(StudySummary study) {
    LiveStudy live = lab().monitor().of(study.id()).orElseThrow();
    OverviewViewModel model = OverviewViewModel.of(live);
    sayLive(live.at());
    figures.removeAll();
    model
        .figures()
        .forEach(
            figure -> figures.add(new Div(Html.bold(figure.value()), new Span(figure.name()))));
    showMap(model);
    looks.removeAll();
    looks.add(looks(model));
    if (study.state() != linkFor) {
      linkFor = study.state();
      link.removeAll();
      link.add(link(study));
    }
  }

  /// The map stays where it is and only gets new data, so that a row that has the focus keeps it.
  private void showMap(OverviewViewModel model) {
    boolean nobody = model.heat().groups().isEmpty();
    heat.show(model.heat());
    if (nobody == heat.getParent().isPresent() || map.getChildren().findAny().isEmpty()) {
      map.removeAll();
      map.add(
          nobody
              ? Html.card(
                  "Effort, block by block",
                  new Paragraph("Nobody has started yet. Send people the link on this page."))
              : Html.card("Effort, block by block", heat));
    }
  }

  private Component looks(OverviewViewModel model) {
    var card = Html.card("");
    card.add(Html.head("Needs a look", Integer.toString(model.looks().size())));
    if (model.looks().isEmpty()) {
      card.add(Html.muted("Nothing at the moment."));
    }
    var list = new UnorderedList();
    list.addClassName("strive-looks");
    for (OverviewViewModel.Look look : model.looks()) {
      var item =
          new ListItem(
              new Anchor(path("/people/" + look.participant()), Html.bold(look.title())),
              Html.muted(look.detail()));
      list.add(item);
    }
    card.add(list);
    return card;
  }

  private Component link(StudySummary study) {
    String url = address + "/p/" + study.linkCode();
    var field = new Span(url);
    field.addClassName("strive-link-field");
    var copy = new Button("Copy");
    // Only the browser may write to the clipboard, and only while the click lasts.
    copy.getElement()
        .executeJs("this.addEventListener('click', () => navigator.clipboard?.writeText($0))", url);
    copy.addClickListener(_ -> copy.setText("Copied"));
    var row = new Div(field, copy);
    row.addClassName("strive-row");
    String note =
        study.state() == StudyState.OPEN
            ? "Whoever opens it can take part."
            : "Nobody new can start while the study is "
                + words(study.state()).toLowerCase(Locale.ROOT)
                + ".";
    return Html.card("Link for participants", row, Html.muted(note));
  }

  /// The address by which this page was reached, so that the link works from where the lab is.
  private static String base() {
    var request = VaadinServletRequest.getCurrent();
    if (request == null) {
      return "";
    }
    StringBuffer url = request.getHttpServletRequest().getRequestURL();
    int end = url.indexOf("/", url.indexOf("//") + 2);
    return url.substring(0, end < 0 ? url.length() : end);
  }
}
