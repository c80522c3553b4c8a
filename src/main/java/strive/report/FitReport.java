package strive.report;

import strive.inference.StudyFit;

/// A fit as an export shows it.
///
/// @param summary how and when it was fitted, in a sentence
/// @param fit its results
public record FitReport(String summary, StudyFit fit) {}
