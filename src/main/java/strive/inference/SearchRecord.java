package strive.inference;

import java.util.List;

/// How an optimum was found.
///
/// @param starts how many starts were used
/// @param agreeing how many of them ended at the best optimum
/// @param bestStart place of the start that found it, from 1; 1 is the typical person
/// @param evaluations of the log-likelihood with its gradient, all starts together
/// @param gradientNorm largest component of the projected gradient at the optimum, transformed
///     scale
/// @param eigenvalues of the observed information on the transformed scale, ascending; empty where
///     it could not be computed
public record SearchRecord(
    int starts,
    int agreeing,
    int bestStart,
    int evaluations,
    double gradientNorm,
    List<Double> eigenvalues) {

  public SearchRecord {
    eigenvalues = List.copyOf(eigenvalues);
  }

  /// No search took place.
  public static final SearchRecord NONE = new SearchRecord(0, 0, 0, 0, 0, List.of());
}
