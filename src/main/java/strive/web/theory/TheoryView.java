package strive.web.theory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The Theory Lab, open to anyone who can reach the server: it touches no data. The address holds
/// all settings, so a copied link opens the same state.
@Route(Address.ROUTE)
@PageTitle("Theory Lab · Strive")
@AnonymousAllowed
public final class TheoryView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1;

  private final transient SpareTime spareTime;
  private final Div faults = new Div();
  private final Nav tabs = new Nav();
  private final Div columns = new Div();
  private final List<Anchor> links = new ArrayList<>();
  private transient TheorySettings settings = TheorySettings.USUAL;
  private @Nullable Controls controls;
  private @Nullable TheoryPanel panel;
  private boolean due;

  /// The page; its settings come with the address.
  public TheoryView(SpareTime spareTime) {
    this.spareTime = spareTime;
    addClassNames("strive-page", "strive-theory");
    tabs.addClassName("strive-tabs");
    tabs.getElement().setAttribute("aria-label", "Theory");
    columns.addClassName("strive-theory-cols");
    faults.getElement().setAttribute("role", "alert");
    add(title(), tabs, faults, columns);
  }

  private static Component title() {
    var note = new Span("How much effort is worth it, and what a wrong belief costs");
    note.addClassName("strive-muted");
    var space = new Span();
    space.addClassName("strive-grow");
    var title = new Div(new H1("Theory Lab"), note, space, new CopyLinkElement());
    title.addClassName("strive-title");
    return title;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Address.Read read = Address.read(event.getLocation().getQueryParameters().getParameters());
    settings = read.settings();
    faults.removeAll();
    read.faults()
        .forEach(
            fault -> {
              var sentence = new Paragraph(fault);
              sentence.addClassName("strive-theory-fault");
              faults.add(sentence);
            });
    tabs();
    build();
  }

  private void tabs() {
    tabs.removeAll();
    links.clear();
    for (Tab tab : Tab.values()) {
      var link = new Anchor(Address.of(settings.with(tab)), tab.words());
      if (tab == settings.tab()) {
        link.getElement().setAttribute("aria-current", "page");
      }
      links.add(link);
      tabs.add(link);
    }
  }

  private void build() {
    if (panel != null) {
      panel.moved();
    }
    controls = new Controls(settings, new Choices());
    panel =
        switch (settings.tab()) {
          case SCHEDULE -> new SchedulePanel(spareTime);
          case MEMORY -> new MemoryPanel(spareTime);
          case RIVALS -> new RivalsPanel(spareTime);
          case BLOCK -> new BlockPanel();
        };
    panel.addClassName("strive-theory-panel");
    columns.removeAll();
    columns.add(controls, panel);
    showSoon();
  }

  /// Once for each answer to the browser, however many numbers a slider has sent: the last one
  /// wins.
  private void showSoon() {
    if (due) {
      return;
    }
    due = true;
    UI ui = UI.getCurrent();
    ui.beforeClientResponse(
        this,
        _ -> {
          due = false;
          if (panel != null) {
            panel.show(settings);
          }
        });
  }

  /// What the controls bring.
  private final class Choices implements Controls.Listener {
    @Override
    public void moved(UnaryOperator<TheorySettings> change, boolean last) {
      settings = change.apply(settings);
      if (panel != null) {
        panel.moved();
      }
      if (controls != null) {
        controls.say(settings);
      }
      if (last) {
        tellAddress();
      }
      showSoon();
    }

    @Override
    public void changed(UnaryOperator<TheorySettings> change) {
      settings = change.apply(settings);
      tellAddress();
      build();
    }
  }

  /// The browser's address and those of the tabs; nothing is loaded.
  private void tellAddress() {
    getElement().executeJs("history.replaceState(history.state, '', $0)", Address.of(settings));
    for (int i = 0; i < links.size(); i++) {
      links.get(i).setHref(Address.of(settings.with(Tab.values()[i])));
    }
  }
}
