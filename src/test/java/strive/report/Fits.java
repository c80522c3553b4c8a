package strive.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import strive.inference.Benchmark;
import strive.inference.BlockPrediction;
import strive.inference.Engagement;
import strive.inference.EpisodePrediction;
import strive.inference.Estimate;
import strive.inference.FitSettings;
import strive.inference.GroupFit;
import strive.inference.Light;
import strive.inference.Method;
import strive.inference.ModelSummary;
import strive.inference.PersonFit;
import strive.inference.Predictions;
import strive.inference.SearchRecord;
import strive.inference.StudyFit;
import strive.policy.Schedule;

/// Fits for tests of what is written.
final class Fits {

  private static final OptionalDouble NONE = OptionalDouble.empty();

  private Fits() {}

  /// One person of whom much is undefined.
  static StudyFit withUndefinedNumbers() {
    PersonFit person =
        new PersonFit(
            "P-1",
            "a",
            "miscalibrated",
            Method.MLE,
            List.of(new Estimate("b", -0.1, NONE, NONE, NONE, true, false)),
            OptionalDouble.of(-12.5),
            6,
            10,
            16,
            0,
            OptionalDouble.of(37),
            NONE,
            OptionalDouble.of(40.5),
            OptionalDouble.of(-20.25),
            Light.WEAK,
            List.of("the bias lies on its bound"),
            List.of(),
            NONE,
            NONE,
            SearchRecord.NONE);
    Schedule curve = new Schedule(List.of(1.0), List.of(0.5), 0.2);
    BlockPrediction block =
        new BlockPrediction(
            1,
            1,
            false,
            1,
            OptionalDouble.of(1),
            OptionalDouble.of(0.9),
            OptionalDouble.of(0.3),
            OptionalDouble.of(0.5),
            NONE,
            NONE,
            NONE,
            NONE);
    return new StudyFit(
        FitSettings.defaults().withModels(List.of("miscalibrated")),
        List.of(person),
        List.of(
            new ModelSummary(
                "miscalibrated",
                NONE,
                NONE,
                NONE,
                OptionalDouble.of(37),
                OptionalDouble.of(40.5),
                1)),
        NONE,
        Benchmark.IMPOSED,
        List.of(
            new Predictions(
                "P-1",
                "a",
                "miscalibrated",
                List.of(
                    new EpisodePrediction(1, 1, false, 0.4, curve, curve, curve, List.of(block))))),
        List.of(
            new Engagement(
                "P-1",
                "a",
                1,
                0.4,
                OptionalDouble.of(0.5),
                OptionalDouble.of(-0.1),
                OptionalInt.of(4),
                OptionalInt.of(11),
                OptionalInt.empty(),
                OptionalDouble.of(5),
                OptionalDouble.of(6),
                OptionalDouble.of(0.9),
                4.5,
                NONE,
                OptionalDouble.of(0.1),
                OptionalDouble.of(0.05))),
        List.of(),
        GroupFit.NONE,
        NONE,
        List.of());
  }
}
