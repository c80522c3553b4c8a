package strive.inference;

/// What a group of people does beside the optimum: the title of a panel (design guide, section 4).
public enum Finding {
  QUITS_TOO_EARLY("Quits too early"),
  HOLDS_BACK("Holds back"),
  GOES_ON_TOO_LONG("Goes on too long"),
  CLOSE_TO_OPTIMAL("Close to optimal"),
  NO_CLEAR_DIFFERENCE("No clear difference"),
  TOO_FEW("Too few to say");

  private final String words;

  Finding(String words) {
    this.words = words;
  }

  /// The title.
  public String words() {
    return words;
  }
}
