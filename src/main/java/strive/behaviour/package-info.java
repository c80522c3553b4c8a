/// What people did: choices, blocks and episodes as immutable records. Effort is a share of the
/// practice budget (0 to 1), accuracy a share of test answers (0 to 1).
@NullMarked
package strive.behaviour;

import org.jspecify.annotations.NullMarked;
