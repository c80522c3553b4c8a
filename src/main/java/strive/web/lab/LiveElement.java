package strive.web.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Instant;

/// Says that a page follows what happens, and since when it does not: only the browser can tell
/// that the connection is lost. The element `strive-live` writes the words.
@Tag("strive-live")
final class LiveElement extends Component {

  private static final long serialVersionUID = 1;

  /// The page shows what was stored at this time.
  void updated(Instant at) {
    getElement().setProperty("at", Numbers.time(at));
  }
}
