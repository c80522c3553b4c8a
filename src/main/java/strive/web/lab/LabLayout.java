package strive.web.lab;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.PushConfiguration;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.spring.security.AuthenticationContext;
import strive.web.security.PasswordView;

/// What stands around every page of the laboratory. It is open like the Theory Lab within it;
/// whether
/// a page may be seen is each page's own matter.
@Layout
@AnonymousAllowed
public final class LabLayout extends AppLayout {

  private static final long serialVersionUID = 1;
  private static final String THEORY = "theory";
  private static final LabAssets ASSETS = LabAssets.read();

  private final DrawerToggle toggle = new DrawerToggle();
  private final Main page = new Main();

  /// The frame, with the laboratory's own pages for whoever is signed in.
  public LabLayout(AuthenticationContext authentication) {
    setPrimarySection(Section.DRAWER);
    var mark = new Div("Strive");
    mark.addClassName("strive-mark");
    var navigation = new SideNav();
    navigation.getElement().setAttribute("aria-label", "Laboratory");
    boolean member = authentication.isAuthenticated();
    if (member) {
      var studies = new SideNavItem("Studies", StudiesView.class);
      studies.setMatchNested(true);
      navigation.addItem(studies, new SideNavItem("Jobs", JobsView.class));
    }
    navigation.addItem(new SideNavItem("Theory Lab", THEORY));
    var end = member ? account(authentication) : signIn();
    end.addClassName("strive-side-end");
    var drawer = new Div(mark, navigation, end);
    drawer.addClassName("strive-drawer");
    addToDrawer(drawer);
    toggle.setAriaLabel("Menu");
    setContent(page);
  }

  /// The button for the menu stands above the page; where the menu is always there, the style sheet
  /// hides it.
  @Override
  public void showRouterLayoutContent(HasElement content) {
    page.removeAll();
    page.add(toggle);
    page.getElement().appendChild(content.getElement());
  }

  private static Div account(AuthenticationContext authentication) {
    var out = new Button("Sign out", _ -> authentication.logout());
    out.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    return new Div(
        new Span("Signed in as " + authentication.getPrincipalName().orElse("nobody")),
        new Anchor(PasswordView.ROUTE, "Change password"),
        out);
  }

  /// Loads the page anew, for the reason below.
  private static Div signIn() {
    var link = new Anchor("sign-in", "Sign in");
    link.setRouterIgnore(true);
    return new Div(link);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    // Not on the page for signing in: its connection would close with the session of before, and
    // the answer to that takes away the new session.
    PushConfiguration push = event.getUI().getPushConfiguration();
    push.setTransport(Transport.WEBSOCKET_XHR);
    push.setPushMode(PushMode.AUTOMATIC);
    ASSETS.scripts().forEach(script -> event.getUI().getPage().addJsModule(script));
  }
}
