package strive.web.lab;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/// An address without a page: it says so inside the frame, so that nobody is stranded.
@ParentLayout(LabLayout.class)
@PageTitle("Not found · Strive")
@PermitAll
public final class LostView extends Div implements HasErrorParameter<NotFoundException> {

  private static final long serialVersionUID = 1;

  /// The page; what is missing comes with the error.
  public LostView() {
    addClassName("strive-page");
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> missing) {
    removeAll();
    var title = new Div(new H1("Not found"));
    title.addClassName("strive-title");
    String words =
        missing.getException() instanceof NothingHereException known
            ? String.valueOf(known.getMessage())
            : "There is no page at this address.";
    add(title, Html.card("", new Paragraph(words), new Anchor("studies", "All studies")));
    return HttpServletResponse.SC_NOT_FOUND;
  }
}
