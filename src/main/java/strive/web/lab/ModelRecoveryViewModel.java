package strive.web.lab;

import java.util.List;
import strive.inference.recovery.ModelPair;
import strive.inference.recovery.RecoveredModels;

/// What a recovery of models says, in words.
record ModelRecoveryViewModel(RecoveredModels recovered) {

  /// A pair in a table.
  ///
  /// @param models both
  /// @param found shares of the people of each whom it describes better
  /// @param differences mean absolute difference of effort between each and the other that imitates
  ///     it
  record Row(String models, String found, String differences) {}

  /// The sentence that stands first.
  String finding() {
    int separable = separable().size();
    return "%d of %d pairs of models can be told apart on this design."
        .formatted(separable, recovered.pairs().size());
  }

  /// The number behind it.
  String numbers() {
    long lost = separable().stream().filter(pair -> !pair.found()).count();
    return separable().isEmpty()
        ? ""
        : "In %d of these each model is found in at least 80 %% of its people."
            .formatted(separable().size() - lost);
  }

  private List<ModelPair> separable() {
    return recovered.pairs().stream().filter(ModelPair::separable).toList();
  }

  /// Pairs that can be told apart but are found too seldom.
  List<Row> lost() {
    return rows(separable().stream().filter(pair -> !pair.found()).toList());
  }

  /// Pairs that cannot be told apart.
  List<Row> notSeparable() {
    return rows(recovered.pairs().stream().filter(pair -> !pair.separable()).toList());
  }

  private static List<Row> rows(List<ModelPair> pairs) {
    return pairs.stream().map(ModelRecoveryViewModel::row).toList();
  }

  private static Row row(ModelPair pair) {
    return new Row(
        pair.one() + ", " + pair.other(),
        Numbers.two(pair.ofOne().found()) + ", " + Numbers.two(pair.ofOther().found()),
        Numbers.decimals(pair.ofOne().imitation().difference(), 3)
            + ", "
            + Numbers.decimals(pair.ofOther().imitation().difference(), 3));
  }
}
