/// Expectations recalled from earlier episodes: section 7 of the effort-performance model (Njaradi,
/// Carrasco-Davis, Latham and Saxe, arXiv 2601.07830).
@NullMarked
package strive.theory.memory;

import org.jspecify.annotations.NullMarked;
