package strive.inference.design;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the study takes of people and of the budget, under the assumed effect.
///
/// @param minutes of a person between quick and slow, over people
/// @param quickest minutes of the person who practises least, if they are quick
/// @param slowest minutes of the person who practises most, if they are slow
/// @param points of a person, over people
/// @param bonus of a person (units of money), over people; empty where none is paid
/// @param total bonus of all people of a study (units of money), over studies
/// @param currency of both (ISO 4217), empty where none is paid
public record Outlay(
    Quantiles minutes,
    double quickest,
    double slowest,
    Quantiles points,
    Optional<Quantiles> bonus,
    Optional<Quantiles> total,
    String currency) {

  private static final double HUNDREDTHS = 100;

  /// @param studies sessions of the people of each study, at least one person each
  static Outlay of(List<List<Session>> studies) {
    List<Session> all = studies.stream().flatMap(List::stream).toList();
    boolean paid = all.getFirst().bonus().isPresent();
    double[] totals = studies.stream().mapToDouble(one -> sum(bonuses(one))).toArray();
    return new Outlay(
        Quantiles.of(all.stream().mapToDouble(Session::minutes).toArray()),
        all.stream().mapToDouble(Session::quickMinutes).min().orElseThrow(),
        all.stream().mapToDouble(Session::slowMinutes).max().orElseThrow(),
        Quantiles.of(all.stream().mapToDouble(Session::points).toArray()),
        paid ? Optional.of(Quantiles.of(bonuses(all))) : Optional.empty(),
        paid ? Optional.of(Quantiles.of(totals)) : Optional.empty(),
        all.getFirst().currency());
  }

  private static double[] bonuses(List<Session> sessions) {
    return sessions.stream().mapToDouble(one -> one.bonus().orElse(0) / HUNDREDTHS).toArray();
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }
}
