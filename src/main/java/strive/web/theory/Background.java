package strive.web.theory;

/// Words about what is computed in the background.
final class Background {

  static final String BUSY =
      "Too many pages wait for the server's spare time. Move a slider to ask again.";

  static final String NOT_INTEGRATED = "The closed loop cannot be integrated at these settings.";

  private Background() {}
}
