/// The stores of `study` over JDBC, and the job engine.
@NullMarked
package strive.storage;

import org.jspecify.annotations.NullMarked;
