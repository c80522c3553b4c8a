/// Reproducible studies of the methods themselves: a settings file, a seed, and the result files
/// that stand beside it in the repository. Running a study again gives the same bytes.
///
/// Numbers in result files have ten significant digits; durations never stand there.
@NullMarked
package strive.analysis;

import org.jspecify.annotations.NullMarked;
