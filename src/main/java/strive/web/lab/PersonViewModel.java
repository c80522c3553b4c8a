package strive.web.lab;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import strive.inference.Engagement;
import strive.inference.Estimate;
import strive.inference.Light;
import strive.inference.ShownModel;
import strive.inference.StudyFit;

/// What a person's page says first: what the person expects and what came of it.
///
/// @param finding in one sentence
/// @param numbers behind it, with what they compare to
record PersonViewModel(String finding, String numbers) {

  /// Of somebody in a fit; empty for whoever is not in it.
  static Optional<PersonViewModel> of(String participant, StudyFit fit) {
    List<Engagement> own =
        fit.engagement().stream().filter(one -> one.participant().equals(participant)).toList();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Optional<Estimate> bias =
        fit.fit(participant, ShownModel.of(fit))
            .filter(one -> one.light() != Light.FAILED)
            .flatMap(ComparisonViewModel::bias);
    return Optional.of(
        new PersonViewModel(
            bias.map(PersonViewModel::belief).orElse("The bias could not be estimated."),
            numbers(own)));
  }

  private static String belief(Estimate bias) {
    Optional<ComparisonViewModel.Range> interval = ComparisonViewModel.interval(bias);
    String estimate =
        "(b = %s%s)"
            .formatted(
                Numbers.signed(bias.value()),
                interval
                    .map(
                        r ->
                            " [%s, %s]"
                                .formatted(Numbers.signed(r.low()), Numbers.signed(r.high())))
                    .orElse(", no interval"));
    if (interval.filter(range -> range.high() < 0).isPresent()) {
      return "Expects too little " + estimate + ".";
    }
    if (interval.filter(range -> range.low() > 0).isPresent()) {
      return "Expects too much " + estimate + ".";
    }
    return "No clear bias of the expectation " + estimate + ".";
  }

  private static String numbers(List<Engagement> own) {
    String effort =
        "Mean effort %s, the exact optimum's %s at the imposed cost."
            .formatted(
                Numbers.two(mean(own, one -> OptionalDouble.of(one.engagement()))),
                Numbers.two(mean(own, Engagement::optimalEngagement)));
    OptionalDouble share = mean(own, Engagement::valueShare);
    return share.isEmpty()
        ? effort
        : effort
            + " Earned %s of the value that the optimum gains.".formatted(Numbers.percent(share));
  }

  private static OptionalDouble mean(
      List<Engagement> own, Function<Engagement, OptionalDouble> measure) {
    return own.stream().map(measure).flatMapToDouble(OptionalDouble::stream).average();
  }
}
