package strive.web.lab;

import strive.protocol.DurationEstimate;
import strive.protocol.Protocol;

/// A protocol in one line.
final class ProtocolWords {

  private static final int ENOUGH_CHOICES = 40;

  private ProtocolWords() {}

  static String summary(Protocol protocol) {
    DurationEstimate duration = DurationEstimate.of(protocol);
    String line =
        "“%s”: %d %s, %d effort choices, imposed cost β = %s, %d to %d minutes."
            .formatted(
                protocol.title(),
                protocol.scoredEpisodes(),
                protocol.scoredEpisodes() == 1 ? "episode" : "episodes",
                protocol.effortChoices(),
                Numbers.two(protocol.task().imposedCost()),
                duration.minMinutes(),
                duration.maxMinutes());
    return protocol.effortChoices() < ENOUGH_CHOICES
        ? line + " Fewer than 40 effort choices a person cannot tell cost from expectation."
        : line;
  }
}
