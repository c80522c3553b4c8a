package strive.web.lab;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// A page that could not be opened by a fault of ours: it says so inside the frame, and the log
/// gets
/// the details. What goes wrong on a page that is open already is for [LabErrors].
@ParentLayout(LabLayout.class)
@PageTitle("Did not open · Strive")
@PermitAll
public final class FaultView extends Div implements HasErrorParameter<Exception> {

  private static final long serialVersionUID = 1;
  private static final Logger LOG = System.getLogger(FaultView.class.getName());

  /// The page; it says the same of every fault.
  public FaultView() {
    addClassName("strive-page");
    var title = new Div(new H1("This page did not open"));
    title.addClassName("strive-title");
    add(
        title,
        Html.card(
            "",
            new Paragraph(
                "That is a fault of ours. Your data are safe, and people who take part can go on. Load the page again; if it happens again, the server’s log says why."),
            new Anchor("studies", "All studies")));
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> fault) {
    LOG.log(
        Level.ERROR,
        "the page /" + event.getLocation().getPath() + " did not open",
        fault.getException());
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }
}
