package strive.inference.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import strive.inference.Method;

/// The sizes of the power curve: tenths of the study, with the conditions in proportion, each of at
/// least two people. The last one is the whole study. A smaller study is made of the first people
/// of each condition, who are as random as any, so that the curve costs no further fit; a
/// hierarchical estimate depends on everybody, and there is the whole study only.
///
/// @param groups people of each condition
@SuppressWarnings("ArrayRecordComponent") // a working value, never compared
record SampleSizes(int[] groups) {

  private static final int STEPS = 10;
  private static final int LEAST = 2;

  static List<SampleSizes> of(DesignSettings settings) {
    int first = settings.method() == Method.HIERARCHICAL ? STEPS : 1;
    List<SampleSizes> sizes = new ArrayList<>();
    for (int step = first; step <= STEPS; step++) {
      double share = (double) step / STEPS;
      var size =
          new SampleSizes(
              settings.groups().stream()
                  .mapToInt(group -> scaled(group.participants(), share))
                  .toArray());
      if (sizes.isEmpty() || size.people() > sizes.getLast().people()) {
        sizes.add(size);
      }
    }
    return sizes;
  }

  private static int scaled(int participants, double share) {
    return Math.max(LEAST, (int) StrictMath.rint(share * participants));
  }

  int people() {
    return Arrays.stream(groups).sum();
  }
}
