/// Whether a design can tell what it is used for: people are simulated who follow a known model,
/// fitted as if they were real, and held against the truth (Wilson and Collins, eLife 8 (2019)
/// e49547; Palminteri, Wyart and Koechlin, Trends in Cognitive Sciences 21 (2017) 425-433).
///
/// *Parameter recovery* asks whether the parameters come back, *model recovery* whether the model
/// does. Both run on any list of designs: the one of a protocol, or each person's own of a data
/// file ([strive.policy.StudyDesign#of]). Everything follows from the seed, whatever the number of
/// threads.
@NullMarked
package strive.inference.recovery;

import org.jspecify.annotations.NullMarked;
