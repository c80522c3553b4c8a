package strive.web.lab;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/// The bare address of the server leads to the studies.
@Route("")
@PermitAll
public final class HomeView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event.forwardTo(StudiesView.class);
  }
}
