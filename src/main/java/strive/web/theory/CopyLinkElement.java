package strive.web.theory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/// A button that copies the page's address; the element `strive-copy-link` does it in the browser.
@Tag("strive-copy-link")
final class CopyLinkElement extends Component {

  private static final long serialVersionUID = 1;
}
