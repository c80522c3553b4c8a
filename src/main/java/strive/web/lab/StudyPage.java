package strive.web.lab;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import strive.study.StudyId;
import strive.study.StudyState;
import strive.study.StudySummary;

/// What all pages of one study share: where one is, the study's name and state, its tabs, and that
/// the page follows what happens.
abstract class StudyPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1;

  /// The pages of a study; the path below `/studies/{id}`.
  private enum Tab {
    OVERVIEW("Overview", "", Shows.STUDY),
    PEOPLE("People", "/people", Shows.STUDY),
    COMPARISON("Comparison", "/comparison", Shows.FIT),
    MODELS("Models", "/models", Shows.FIT),
    PARAMETERS("Parameters", "/parameters", Shows.FIT),
    CHECKS("Checks", "/checks", Shows.FIT),
    RECOVERY("Recovery", "/recovery", Shows.STUDY),
    FITS("Fits", "/fits", Shows.STUDY),
    DATA("Data", "/data", Shows.STUDY),
    PROTOCOL("Protocol", "/protocol", Shows.STUDY);

    private final String title;
    private final String path;
    private final Shows shows;

    Tab(String title, String path, Shows shows) {
      this.title = title;
      this.path = path;
      this.shows = shows;
    }
  }

  /// Whether a page is about one fit, so that the choice of the fit goes along with its link.
  private enum Shows {
    STUDY,
    FIT
  }

  private final String tab;
  private final transient Lab lab;
  private final Div top = new Div();
  private final Span badge = new Span();
  private final Div actions = new Div();
  private final Div content = new Div();
  private final Div status = new Div();
  private final LiveElement live = new LiveElement();
  private transient @Nullable StudySummary study;
  private transient @Nullable Registration following;
  private transient @Nullable Object actionsShown;
  private String person = "";

  StudyPage(Lab lab, String tab) {
    this.lab = lab;
    this.tab = tab;
    addClassName("strive-page");
    status.addClassName("strive-status");
    add(top, content);
  }

  /// Builds the page anew from what is stored.
  abstract void show(StudySummary summary);

  /// The buttons beside the title.
  List<Component> actions(StudySummary summary) {
    return List.of();
  }

  /// What those buttons depend on. They are made anew only when this changes: a live page must not
  /// take a button away from under a finger, or the focus from a keyboard.
  Object actionsDependOn(StudySummary summary) {
    return summary.state();
  }

  /// The state beside the title: the study's.
  Span badge(StudySummary summary) {
    StudyState state = summary.state();
    return Html.badge(words(state), state == StudyState.OPEN ? "ok" : "plain");
  }

  final Lab lab() {
    return lab;
  }

  final Div content() {
    return content;
  }

  final void say(String words) {
    status.setText(words);
  }

  final void sayLive(Instant at) {
    if (live.getParent().isEmpty()) {
      status.removeAll();
      status.add(live);
    }
    live.updated(at);
  }

  /// A page below a tab, such as one person's or the design check.
  final void below(String name) {
    person = name;
    top.removeAll();
  }

  final StudyId id() {
    return summary().id();
  }

  final StudySummary summary() {
    if (study == null) {
      throw new IllegalStateException("a study page is entered before it is used");
    }
    return study;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<StudySummary> found =
        event
            .getRouteParameters()
            .get("study")
            .filter(text -> text.matches("[0-9]{1,18}"))
            .flatMap(text -> lab.studies().find(new StudyId(Long.parseLong(text))));
    study = found.orElseThrow(() -> new NothingHereException("There is no such study."));
    refresh();
  }

  final void refresh() {
    study = lab.studies().find(summary().id()).orElseThrow();
    if (top.getChildren().findAny().isEmpty()) {
      top.add(crumbs(), title(), tabs());
    }
    Object dependsOn = List.of(person, actionsDependOn(summary()));
    if (!dependsOn.equals(actionsShown)) {
      actionsShown = dependsOn;
      badge.removeAll();
      badge.add(badge(summary()));
      actions.removeAll();
      actions.add(actions(summary()));
    }
    show(summary());
  }

  private Component crumbs() {
    var crumbs = new Nav(new Anchor("studies", "Studies"), new Span(" / "));
    crumbs.addClassName("strive-crumbs");
    crumbs.setAriaLabel("Where you are");
    if (person.isEmpty()) {
      crumbs.add(new Span(summary().name()));
    } else {
      crumbs.add(
          new Anchor(path(""), summary().name()),
          new Span(" / "),
          new Anchor(path(own().path), own().title),
          new Span(" / " + person));
    }
    return crumbs;
  }

  private Tab own() {
    return Arrays.stream(Tab.values())
        .filter(one -> one.title.equals(tab))
        .findFirst()
        .orElseThrow();
  }

  private Component title() {
    var space = new Span();
    space.addClassName("strive-grow");
    var title =
        new Div(new H1(person.isEmpty() ? summary().name() : person), badge, space, actions);
    title.addClassName("strive-title");
    actions.addClassName("strive-row");
    return title;
  }

  private Component tabs() {
    var tabs = new Nav();
    tabs.addClassName("strive-tabs");
    tabs.setAriaLabel("Pages of this study");
    for (Tab each : Tab.values()) {
      var link = new Anchor(path(each.path) + (each.shows == Shows.FIT ? query() : ""), each.title);
      if (each.title.equals(tab)) {
        link.getElement().setAttribute("aria-current", "page");
      }
      tabs.add(link);
    }
    var space = new Span();
    space.addClassName("strive-grow");
    tabs.add(space, status);
    return tabs;
  }

  /// What is chosen besides the study, as the end of an address; empty for nothing.
  String query() {
    return "";
  }

  final String path(String below) {
    return "studies/" + summary().id() + below;
  }

  static String words(StudyState state) {
    return switch (state) {
      case OPEN -> "Open";
      case PAUSED -> "Paused";
      case CLOSED -> "Closed";
    };
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    following = lab.feed().follow(id(), this, this::refresh);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (following != null) {
      following.remove();
    }
    super.onDetach(event);
  }

  @Override
  public String getPageTitle() {
    return (person.isEmpty() ? tab : person) + " · " + summary().name() + " · Strive";
  }
}
