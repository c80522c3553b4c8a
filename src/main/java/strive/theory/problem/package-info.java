/// Learning problems: a performance that climbs its own gradient, as in section 3 of the
/// effort-performance model (Njaradi, Carrasco-Davis, Latham and Saxe, arXiv 2601.07830).
///
/// A problem gives performance, gradient and products with the Hessian; time and effort belong to
/// the schedule. Performance is in its own units (minus a loss, plus a ceiling).
@NullMarked
package strive.theory.problem;

import org.jspecify.annotations.NullMarked;
