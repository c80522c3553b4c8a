/// The application and its wiring, which alone sees every room.
@NullMarked
package strive;

import org.jspecify.annotations.NullMarked;
