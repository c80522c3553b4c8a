package strive.inference.check;

/// What is compared place by place.
public enum Curve {
  /// Mean effort in each block.
  EFFORT("effort", "block"),
  /// Share of episodes that were quit at each block; T + 1 stands for never.
  QUIT_BLOCK("quit_block", "quit block (– never)"),
  /// Share of episodes whose final performance lies in each tenth of the scale.
  FINAL_PERFORMANCE("final_performance", "share correct in the last block");

  private final String id;
  private final String place;

  Curve(String id, String place) {
    this.id = id;
    this.place = place;
  }

  /// How files call it.
  public String id() {
    return id;
  }

  /// What its places are, in words.
  public String place() {
    return place;
  }
}
