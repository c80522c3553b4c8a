package strive.protocol;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/// One choice of effort (or the set effort of a forced block), whether or not its block was
/// finished.
///
/// @param episode 1..K, 0 for practice
/// @param block within the episode, from 1
/// @param forced whether the protocol set it
/// @param cards chosen number of cards
/// @param effort chosen share of the cards, 0 to 1
/// @param start step on which the first arrow key put the marker, if one did
/// @param moves how often the marker was moved
/// @param ms from the screen to the choice (ms)
/// @param input key, mouse or touch
/// @param seq number of its event
public record Choice(
    int episode,
    int block,
    boolean forced,
    int cards,
    double effort,
    OptionalInt start,
    int moves,
    OptionalDouble ms,
    String input,
    long seq) {}
