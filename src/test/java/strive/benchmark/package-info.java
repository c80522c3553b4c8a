/// Programs that measure and print; nothing is asserted, because machines differ. The commands
/// that repeat them, and what they printed, stand in `docs/benchmarks.md`.
@NullMarked
package strive.benchmark;

import org.jspecify.annotations.NullMarked;
