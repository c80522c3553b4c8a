/// Estimation, comparison of models and of people with the exact optimum.
@NullMarked
package strive.inference;

import org.jspecify.annotations.NullMarked;
