/// Reproducible studies of the theory: closed loop, optimum, beliefs, memory, rivals and gain.
///
/// Each kind is a record of its settings that reads itself from a settings file and gives a result.
@NullMarked
package strive.analysis.theory;

import org.jspecify.annotations.NullMarked;
