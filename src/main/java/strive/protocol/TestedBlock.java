package strive.protocol;

/// A block whose test ended, with what was paid for it.
///
/// @param episode 1..K, 0 for practice
/// @param block within the episode, from 1
/// @param cards practised
/// @param correct right answers
/// @param tests answers
/// @param points paid (the server's score)
public record TestedBlock(int episode, int block, int cards, int correct, int tests, int points) {}
