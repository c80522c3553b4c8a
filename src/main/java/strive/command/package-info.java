/// The command line.
@NullMarked
package strive.command;

import org.jspecify.annotations.NullMarked;
