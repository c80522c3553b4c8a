/// Reproducible studies: their settings files and their runner.
@NullMarked
package strive.analysis;

import org.jspecify.annotations.NullMarked;
