/// One setting of the theory: a problem, what effort costs and what is believed, and the schedules
/// that
/// follow. What commands, pages and studies ask for.
@NullMarked
package strive.theory.setting;

import org.jspecify.annotations.NullMarked;
