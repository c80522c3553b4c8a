package strive.policy;

import java.util.List;

/// Where the parameters of a model's options stand in its value arrays; -1 for an option that it
/// does not have.
final class OptionPlaces {

  final boolean perceived;
  final int dispersion;
  final int baseline;
  final int forgetting;
  final int lapse;
  final int reportNoise;

  OptionPlaces(Policy policy) {
    List<Parameter> parameters = policy.modelParameters();
    perceived = policy.options().has(ModelOption.PERCEIVED);
    dispersion = parameters.indexOf(Parameter.DISPERSION);
    baseline = parameters.indexOf(Parameter.BASELINE);
    forgetting = parameters.indexOf(Parameter.FORGETTING);
    lapse = parameters.indexOf(Parameter.LAPSE);
    reportNoise = parameters.indexOf(Parameter.REPORT_NOISE);
  }

  double dispersion(double[] values) {
    return valueAt(dispersion, values);
  }

  double baseline(double[] values) {
    return valueAt(baseline, values);
  }

  double forgetting(double[] values) {
    return valueAt(forgetting, values);
  }

  double lapse(double[] values) {
    return valueAt(lapse, values);
  }

  double reportNoise(double[] values) {
    return valueAt(reportNoise, values);
  }

  private static double valueAt(int place, double[] values) {
    return place < 0 ? 0 : values[place];
  }
}
