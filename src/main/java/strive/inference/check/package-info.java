/// Does a fit account for the data? Predictive checks (simulate the fitted people again and
/// compare) and cross-validation by episode (predict an episode from the others), after
/// Palminteri, Wyart & Koechlin, Trends Cogn. Sci. 21 (2017) 425, Wilson & Collins, eLife 8 (2019)
/// e49547, and Gelman, Meng & Stern, Stat. Sinica 6 (1996) 733.
@NullMarked
package strive.inference.check;

import org.jspecify.annotations.NullMarked;
