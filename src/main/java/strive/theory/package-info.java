/// Learning problems, the cost of learning and optimal schedules, as in Njaradi, Carrasco-Davis,
/// Latham and Saxe, arXiv 2601.07830.
@NullMarked
package strive.theory;

import org.jspecify.annotations.NullMarked;
