/// The Theory Lab: one open page on which sliders move the theory's optimum. It touches no data.
///
/// [TheorySettings][strive.web.theory.TheorySettings] hold everything that can be chosen and are
/// the
/// page's address; view models compute what is shown; panels show it. What takes longer than a
/// moment is computed by [SpareTime][strive.web.theory.SpareTime].
@NullMarked
package strive.web.theory;

import org.jspecify.annotations.NullMarked;
