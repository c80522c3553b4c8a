package strive.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import strive.inference.FitSettings;
import strive.inference.Intervals;

/// What an earlier version stored can still be read.
class FitJsonTest {

  private static final FitSettings SETTINGS =
      new FitSettings(List.of("trend"), 3, 5, List.of()).withIntervals(Intervals.NONE);

  @Test
  void settingsReadBackAsTheyWere() {
    FitRequest request = new FitRequest(SETTINGS, Include.PEOPLE);

    assertThat(FitJson.request(FitJson.write(request))).isEqualTo(request);
  }

  @Test
  void settingsFromBeforeIntervalsCouldBeLeftOutHadThem() {
    String before =
        FitJson.write(new FitRequest(SETTINGS, Include.PEOPLE))
            .replace(",\"intervals\":\"NONE\"", "");

    assertThat(before).doesNotContain("intervals");
    assertThat(FitJson.request(before).settings())
        .isEqualTo(SETTINGS.withIntervals(Intervals.PROFILE));
  }
}
