/// Schedules of effort: the closed-loop controller, its self-consistent expectation, open-loop
/// solutions, numerical optima and rivals. Sections 1, 2, 4, 5 and 6 of the effort-performance
/// model
/// (Njaradi, Carrasco-Davis, Latham and Saxe, arXiv 2601.07830).
///
/// Time is in the units of the horizon; effort is a learning rate, in units of one over time and
/// curvature.
@NullMarked
package strive.theory.schedule;

import org.jspecify.annotations.NullMarked;
