/// An experiment definition, the plan of one run, its events, and the one function from events to
/// blocks.
@NullMarked
package strive.protocol;

import org.jspecify.annotations.NullMarked;
