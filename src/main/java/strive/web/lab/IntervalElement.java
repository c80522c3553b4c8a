package strive.web.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.Optional;

/// A forest cell on a page; the element `strive-interval` draws it.
@Tag("strive-interval")
final class IntervalElement extends Component {

  private static final long serialVersionUID = 1;

  /// An estimate and its interval, where that is known.
  IntervalElement(double estimate, Optional<ComparisonViewModel.Range> interval) {
    getElement().setProperty("estimate", estimate);
    interval.ifPresent(
        range -> {
          getElement().setProperty("low", range.low());
          getElement().setProperty("high", range.high());
        });
  }
}
