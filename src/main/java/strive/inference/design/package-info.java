/// What a study of a given design could find, before anybody takes part: the study is simulated
/// many times with assumed parameters, fitted as real data would be, and tested.
///
/// Estimates and truths are compared on the transformed scale of each parameter (logarithm for
/// rates, costs and noise, scaled logit for p_0 and p_max, b itself), on which people are assumed
/// to be normal. Sources: Wilson & Collins, eLife 8 (2019) e49547 for simulation before data;
/// Student, Biometrika 6 (1908) 1-25 and Welch, Biometrika 34 (1947) 28-35 for the tests; Wilson,
/// JASA 22 (1927) 209-212 for intervals of proportions.
@NullMarked
package strive.inference.design;

import org.jspecify.annotations.NullMarked;
