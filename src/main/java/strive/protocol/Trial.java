package strive.protocol;

import java.util.OptionalDouble;

/// One card shown or one test answer given.
///
/// @param episode 1..K, 0 for practice
/// @param block within the episode, from 1
/// @param kind card or test
/// @param trial within its kind and block, from 1
/// @param pair number of the pair in the episode, from 0
/// @param cue shown pseudo-word
/// @param target what belongs to it (the word, or the symbol's name)
/// @param response what was chosen, empty for cards
/// @param correct 1 right, 0 wrong, -1 for cards
/// @param onsetMs painted frame in which it appeared (ms since the page was loaded)
/// @param durationMs how long a card was shown, or the response time of an answer (ms)
/// @param droppedFrames frames that were late while it was shown
/// @param input key, mouse or touch; empty for cards
/// @param seq number of its event
public record Trial(
    int episode,
    int block,
    Kind kind,
    int trial,
    int pair,
    String cue,
    String target,
    String response,
    int correct,
    OptionalDouble onsetMs,
    OptionalDouble durationMs,
    int droppedFrames,
    String input,
    long seq) {

  /// What a trial is.
  public enum Kind {
    CARD,
    TEST
  }
}
