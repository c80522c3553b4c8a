package strive.web.theory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What one page wants to be computed in the background. A new wish drops the one before, and so
/// does leaving the page; only the answer to the last one is shown.
final class Wish {

  private final Component page;
  private final SpareTime spareTime;
  private SpareTime.@Nullable Computation current;

  /// @param page whose detaching drops what is computed
  Wish(Component page, SpareTime spareTime) {
    this.page = page;
    this.spareTime = spareTime;
    page.addDetachListener(_ -> drop());
  }

  /// Asks for something.
  ///
  /// @param limit time that it may take
  /// @param compute in the background; knows when to stop
  /// @param show on the page, unless something else was wished for meanwhile
  /// @return whether the server takes it
  <T> boolean ask(Duration limit, Function<SpareTime.Computation, T> compute, Consumer<T> show) {
    drop();
    Optional<UI> ui = page.getUI();
    if (ui.isEmpty()) {
      return false;
    }
    Optional<SpareTime.Computation> begun =
        spareTime.begin(limit, computation -> answer(ui.get(), computation, compute, show));
    current = begun.orElse(null);
    return begun.isPresent();
  }

  private <T> void answer(
      UI ui,
      SpareTime.Computation computation,
      Function<SpareTime.Computation, T> compute,
      Consumer<T> show) {
    T found;
    try {
      found = compute.apply(computation);
    } catch (RuntimeException fault) {
      // The page's own error handler tells the person and the log.
      enter(
          ui,
          () -> {
            throw fault;
          });
      return;
    }
    enter(
        ui,
        () -> {
          if (!computation.isDropped()) {
            show.accept(found);
          }
        });
  }

  /// A page that is gone needs nothing any more.
  private static void enter(UI ui, Runnable task) {
    ui.accessLater(task::run, () -> {}).run();
  }

  /// Nothing is wanted.
  void drop() {
    if (current != null) {
      current.drop();
      current = null;
    }
  }
}
