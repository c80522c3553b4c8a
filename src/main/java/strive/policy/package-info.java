/// The learner and the effort policies of the human block model, their likelihood and simulated
/// people.
@NullMarked
package strive.policy;

import org.jspecify.annotations.NullMarked;
