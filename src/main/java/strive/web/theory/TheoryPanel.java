package strive.web.theory;

import com.vaadin.flow.component.html.Div;

/// The right-hand side of a tab.
abstract class TheoryPanel extends Div {

  private static final long serialVersionUID = 1;

  /// Something has moved: what is under way in the background is for nothing.
  abstract void moved();

  /// Shows what follows from the settings, now or as soon as it is computed.
  abstract void show(TheorySettings settings);
}
