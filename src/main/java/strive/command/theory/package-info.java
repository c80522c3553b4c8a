/// The commands of the theory: learning schedules and block optima, computed without a server.
@NullMarked
package strive.command.theory;

import org.jspecify.annotations.NullMarked;
