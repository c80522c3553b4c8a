package strive.web.lab;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.stereotype.Component;

/// The one place that answers a fault of ours on a page: the log gets the details, the person one
/// sentence.
@Component
public class LabErrors implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1;
  private static final Logger LOG = System.getLogger(LabErrors.class.getName());
  private static final int SHOWN_MS = 10_000;

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addSessionInitListener(init -> init.getSession().setErrorHandler(LabErrors::answer));
  }

  private static void answer(ErrorEvent event) {
    if (isGone(event.getThrowable())) {
      LOG.log(Level.DEBUG, "a browser went away before it had everything");
      return;
    }
    LOG.log(Level.ERROR, "a page could not do what was asked", event.getThrowable());
    UI ui = UI.getCurrent();
    if (ui != null) {
      var _ =
          ui.access(
              () ->
                  Notification.show(
                      "That did not work; it is a fault of ours. Your data are safe. Please try again.",
                      SHOWN_MS,
                      Notification.Position.BOTTOM_START));
    }
  }

  /// Whether the browser broke off a download: nobody's fault, and nobody is there to read of it.
  static boolean isGone(Throwable fault) {
    return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
        .anyMatch(one -> one instanceof ClientAbortException);
  }
}
