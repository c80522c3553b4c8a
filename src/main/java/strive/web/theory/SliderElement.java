package strive.web.theory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.DebouncePhase;
import java.util.function.BiConsumer;

/// A dial on the page; the element `strive-slider` moves it.
///
/// Its numbers come at most every [#PAUSE_MS] while it moves, and never faster than the server
/// answers: the page's connection holds back what is new until the last answer is there, and of
/// what
/// it then sends at once the page shows the last alone.
@Tag("strive-slider")
final class SliderElement extends Component {

  private static final long serialVersionUID = 1;
  private static final int PAUSE_MS = 40;

  /// @param chosen gets each number, and whether the hand has let go
  SliderElement(Dial dial, double value, BiConsumer<Double, Boolean> chosen) {
    getElement()
        .setProperty("label", dial.label())
        .setProperty("symbol", dial.symbol())
        .setProperty("lowest", dial.lowest())
        .setProperty("highest", dial.highest())
        .setProperty("step", dial.step())
        .setProperty("logarithmic", dial.step() == 0)
        .setProperty("value", value);
    if (dial == Dial.BIAS) {
      getElement()
          .setProperty("signed", true)
          .setProperty("low", "−1 under")
          .setProperty("high", "over +1");
    }
    if (dial == Dial.HIGHEST) {
      getElement().setProperty("high", "20: no limit");
    }
    getElement()
        .addEventListener(
            "slider-chosen",
            event -> {
              double number = event.getEventData().get("event.detail.value").asDouble();
              boolean last = event.getEventData().get("event.detail.final").asBoolean();
              // The browser is not to be trusted: anybody can send any number.
              if (dial.allows(number)) {
                chosen.accept(number, last);
              }
            })
        .addEventData("event.detail.value")
        .addEventData("event.detail.final")
        .debounce(
            PAUSE_MS, DebouncePhase.LEADING, DebouncePhase.INTERMEDIATE, DebouncePhase.TRAILING);
  }
}
