package strive.web.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.OptionalDouble;

/// A forest cell on a page; the element `strive-interval` draws it.
@Tag("strive-interval")
final class IntervalElement extends Component {

  private static final long serialVersionUID = 1;

  /// An estimate and half of its interval, where that is known.
  IntervalElement(double estimate, OptionalDouble half) {
    getElement().setProperty("estimate", estimate);
    if (half.isPresent()) {
      getElement().setProperty("low", estimate - half.getAsDouble());
      getElement().setProperty("high", estimate + half.getAsDouble());
    }
  }
}
