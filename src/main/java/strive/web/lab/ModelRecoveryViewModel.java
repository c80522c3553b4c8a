package strive.web.lab;

import java.util.List;
import strive.inference.design.Proportion;
import strive.inference.recovery.ModelPair;
import strive.inference.recovery.RecoveredModels;

/// What a recovery of models says, in words.
record ModelRecoveryViewModel(RecoveredModels recovered) {

  /// A pair in a table.
  ///
  /// @param models both
  /// @param found shares of the people of each whom it describes better, with their intervals
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
    if (separable().isEmpty()) {
      return "";
    }
    long found = separable().stream().filter(ModelPair::found).count();
    return "In %d of these each model is found in at least 80 %% of its people, in %d one is found too seldom%s."
        .formatted(
            found,
            lost().size(),
            unsure().isEmpty() ? "" : ", and %d are not sure".formatted(unsure().size()));
  }

  private List<ModelPair> separable() {
    return recovered.pairs().stream().filter(ModelPair::separable).toList();
  }

  /// Pairs that can be told apart but are found too seldom.
  List<Row> lost() {
    return rows(separable().stream().filter(ModelPair::seldom).toList());
  }

  /// Pairs that can be told apart, of which so few people do not say whether they are found often
  /// enough.
  List<Row> unsure() {
    return rows(separable().stream().filter(pair -> !pair.found() && !pair.seldom()).toList());
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
        found(pair.ofOne().found()) + ", " + found(pair.ofOther().found()),
        Numbers.decimals(pair.ofOne().imitation().difference(), 3)
            + ", "
            + Numbers.decimals(pair.ofOther().imitation().difference(), 3));
  }

  private static String found(Proportion share) {
    return "%s [%s, %s]"
        .formatted(
            Numbers.two(share.share()), Numbers.two(share.lower()), Numbers.two(share.upper()));
  }
}
