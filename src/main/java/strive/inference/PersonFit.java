package strive.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import strive.policy.ParameterValues;

/// One model fitted to one person.
///
/// A person of whom there is nothing to fit has no estimates and no numbers, and a failed light
/// with the reason.
///
/// @param participant id
/// @param condition assigned condition
/// @param model id of the policy
/// @param method how it was fitted
/// @param estimates all parameters of the model in their order, fixed ones too
/// @param logLikelihood exact, with its binomial coefficients
/// @param parameters number of free parameters, d
/// @param choices number of effort choices that counted
/// @param testedBlocks number of tested blocks that counted; BIC uses n = choices + testedBlocks
/// @param blocksLeftOut blocks after a gap, which the likelihood could not use
/// @param aic `2 d - 2 l`
/// @param aicc `aic + 2 d (d + 1) / (n - d - 1)`; empty unless n > d + 1
/// @param bic `d ln n - 2 l`
/// @param logEvidence what the method says it is ([Method#evidence()])
/// @param light how far it can be trusted
/// @param reasons why it is not simply converged, one sentence each without a full stop
/// @param notes what else a reader should know, such as too few choices
/// @param biasCostCorrelation correlation of the estimates of b and log beta (or F and log beta)
/// @param biasMaximumCorrelation correlation of the estimates of b (or F) and p_max
/// @param search how the optimum was found
public record PersonFit(
    String participant,
    String condition,
    String model,
    Method method,
    List<Estimate> estimates,
    OptionalDouble logLikelihood,
    int parameters,
    int choices,
    int testedBlocks,
    int blocksLeftOut,
    OptionalDouble aic,
    OptionalDouble aicc,
    OptionalDouble bic,
    OptionalDouble logEvidence,
    Light light,
    List<String> reasons,
    List<String> notes,
    OptionalDouble biasCostCorrelation,
    OptionalDouble biasMaximumCorrelation,
    SearchRecord search) {

  public PersonFit {
    estimates = List.copyOf(estimates);
    reasons = List.copyOf(reasons);
    notes = List.copyOf(notes);
  }

  /// The same fit, at best weak when there are such reasons.
  PersonFit weakFor(List<String> more) {
    List<String> all = new ArrayList<>(reasons);
    all.addAll(more);
    return new PersonFit(
        participant,
        condition,
        model,
        method,
        estimates,
        logLikelihood,
        parameters,
        choices,
        testedBlocks,
        blocksLeftOut,
        aic,
        aicc,
        bic,
        logEvidence,
        light == Light.CONVERGED && !more.isEmpty() ? Light.WEAK : light,
        all,
        notes,
        biasCostCorrelation,
        biasMaximumCorrelation,
        search);
  }

  /// n of BIC and AICc.
  public int observations() {
    return choices + testedBlocks;
  }

  /// The estimate of this name, if the model has it.
  public Optional<Estimate> estimate(String parameter) {
    return estimates.stream().filter(e -> e.parameter().equals(parameter)).findFirst();
  }

  /// All values by name; none when there was nothing to fit.
  public ParameterValues values() {
    ParameterValues values = ParameterValues.NONE;
    for (Estimate estimate : estimates) {
      values = values.with(estimate.parameter(), estimate.value());
    }
    return values;
  }

  /// Reasons and notes together, in the order in which they are shown.
  public List<String> remarks() {
    List<String> all = new ArrayList<>(reasons);
    all.addAll(notes);
    return all;
  }
}
