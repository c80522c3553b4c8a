package strive.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;

/// What a run of known choices takes and brings, against reckoning by hand for the demonstration
/// protocol: one episode of 5 blocks, 4 pairs, 10 cards of 1 s, 100 points an answer, 100 points
/// for all cards, 1,000 points for 1 EUR, at most 2 EUR; 3 pages, 3 questions, 2 probes.
class ExpectedRunTest {

  private static Protocol demo() throws IOException {
    String text = Files.readString(Path.of("protocols/demo.yaml"));
    return ((ParsedProtocol.Valid) ProtocolReader.read("demo.yaml", text)).protocol();
  }

  private static Protocol demo(Protocol.EpisodeGroup episodes, Protocol.@Nullable Bonus bonus)
      throws IOException {
    Protocol demo = demo();
    return new Protocol(
        demo.strive(),
        demo.title(),
        demo.language(),
        demo.conditions(),
        demo.landing(),
        demo.task(),
        demo.consent(),
        demo.instructions(),
        demo.quiz(),
        demo.practice(),
        List.of(episodes),
        demo.probe(),
        demo.debrief(),
        bonus);
  }

  private static Protocol.EpisodeGroup forced(boolean charged) {
    return new Protocol.EpisodeGroup("", 1, 5, true, charged, List.of(), List.of());
  }

  private static Person person(int[] cards, int[] correct) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < cards.length; i++) {
      blocks.add(
          new Block(i + 1, false, cards[i] / 10.0, 0.1, correct[i], 4, OptionalDouble.empty()));
    }
    return new Person("P-1", "all", 0.25, List.of(new Episode(1, 5, 0.5, List.of(), blocks)));
  }

  /// Quick: 60 s of reading, pages 10 s each, questions 5 s twice, 10 s for the beginning of the
  /// set, 5 s for each of 2 probes, 23 cards of 1 s, and for each of 5 blocks two times 3.5 s and 4
  /// answers of 2.1 s. Slow: the same with 120, 25, 7, 25, 7, 23, 6 and 2.4.
  @Test
  void validationTheDurationByHand() throws IOException {
    Protocol demo = demo();
    assertThat(demo.instructions()).hasSize(4);
    assertThat(demo.quiz().questions()).hasSize(3);

    DurationEstimate.Minutes minutes =
        DurationEstimate.of(demo, person(new int[] {10, 6, 4, 3, 0}, new int[] {1, 2, 3, 4, 4}));

    double quick = 60 + 4 * 10 + 3 * 2 * 5 + 10 + 2 * 5 + 23 + 5 * (2 * 3.5 + 4 * 2.1);
    double slow = 120 + 4 * 25 + 3 * 2 * 7 + 25 + 2 * 7 + 23 + 5 * (2 * 6 + 4 * 2.4);
    assertThat(minutes.quick()).isCloseTo(quick / 60, within(1e-12));
    assertThat(minutes.slow()).isCloseTo(slow / 60, within(1e-12));
    assertThat(minutes.middling()).isCloseTo((quick + slow) / 120, within(1e-12));
  }

  /// 14 right answers bring 1,400 points; 10, 6, 4, 3 and 0 of 10 cards cost 100, 36, 16, 9 and 0.
  @Test
  void validationThePaymentByHand() throws IOException {
    Person person = person(new int[] {10, 6, 4, 3, 0}, new int[] {1, 2, 3, 4, 4});

    assertThat(Payment.of(demo(), person)).isEqualTo(new Payment(1239, OptionalLong.of(124)));
  }

  @Test
  void theBonusKeepsItsFloorAndItsCap() throws IOException {
    Person idle = person(new int[] {10, 10, 10, 10, 10}, new int[] {0, 0, 0, 0, 0});
    Person good = person(new int[] {0, 0, 0, 0, 0}, new int[] {4, 4, 4, 4, 4});

    assertThat(Payment.of(demo(), idle)).isEqualTo(new Payment(-500, OptionalLong.of(0)));
    assertThat(Payment.of(demo(), good)).isEqualTo(new Payment(2000, OptionalLong.of(200)));
    assertThat(
            Payment.of(
                    demo(demo().episodes().getFirst(), new Protocol.Bonus(1000, "EUR", 0.5, 1.5)),
                    good)
                .hundredths())
        .hasValue(150);
  }

  @Test
  void aProtocolWithoutABonusPaysNone() throws IOException {
    Protocol unpaid = demo(demo().episodes().getFirst(), null);

    assertThat(Payment.of(unpaid, person(new int[] {0, 0, 0, 0, 0}, new int[5])).hundredths())
        .isEmpty();
  }

  /// The cards of a forced episode are free where it is not charged.
  @Test
  void aForcedEpisodeCostsOnlyWhereItIsCharged() throws IOException {
    Person full = person(new int[] {10, 10, 10, 10, 10}, new int[] {2, 2, 2, 2, 2});

    assertThat(Payment.of(demo(forced(true), null), full).points()).isEqualTo(500);
    assertThat(Payment.of(demo(forced(false), null), full).points()).isEqualTo(1000);
  }
}
