/// Simulated participants over HTTP.
@NullMarked
package strive.command.bots;

import org.jspecify.annotations.NullMarked;
