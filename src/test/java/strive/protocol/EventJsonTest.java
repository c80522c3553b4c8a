package strive.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventJsonTest {

  private static String canonical(String text) {
    return ((EventJson.WellFormed) EventJson.parse(text)).canonical();
  }

  @Test
  void theSameEventHasTheSameCanonicalTextHoweverItsKeysAreOrdered() {
    assertThat(canonical("{\"type\":\"a\",\"at\":1,\"x\":{\"c\":1,\"b\":[2]}}"))
        .isEqualTo(canonical("{\"x\":{\"b\":[2],\"c\":1},\"at\":1,\"type\":\"a\"}"));
  }

  @Test
  void theCanonicalTextOfWhatWasStoredIsWhatWasStored() {
    String stored = canonical("{\"type\":\"ä\",\"at\":1,\"x\":[1.0,2.5e-7,\"\\u0000 é \\ud800\"]}");

    assertThat(stored).isASCII().isEqualTo(canonical(stored));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          7                              | an event must be a JSON object
          []                             | an event must be a JSON object
          {                              | an event must be JSON
          {}                             | an event needs a text "type" of 1 to 40 characters
          {"type":7,"at":1}              | an event needs a text "type" of 1 to 40 characters
          {"type":"","at":1}             | an event needs a text "type" of 1 to 40 characters
          {"type":"a"}                   | an event needs a whole number "at", milliseconds since 1970
          {"type":"a","at":1.5}          | an event needs a whole number "at", milliseconds since 1970
          {"type":"a","at":1e999}        | an event needs a whole number "at", milliseconds since 1970
          {"type":"a","at":1,"x":1e999}  | the numbers of an event must be finite
          {"type":"a","at":1,"x":[{"y":-1e999}]} | the numbers of an event must be finite
          """)
  void whatIsNoEventIsMalformedWithAReason(String text, String reason) {
    assertThat(EventJson.parse(text))
        .isInstanceOfSatisfying(
            EventJson.Malformed.class,
            malformed -> assertThat(malformed.reason()).startsWith(reason));
  }

  @Test
  void typeAndSizeHaveTheirLimits() {
    assertThat(EventJson.parse("{\"type\":\"" + "a".repeat(40) + "\",\"at\":1}"))
        .isInstanceOf(EventJson.WellFormed.class);
    assertThat(EventJson.parse("{\"type\":\"" + "a".repeat(41) + "\",\"at\":1}"))
        .isInstanceOf(EventJson.Malformed.class);
    assertThat(EventJson.parse("{\"type\":\"a\",\"at\":1,\"x\":\"" + "y".repeat(17_000) + "\"}"))
        .isInstanceOf(EventJson.Malformed.class);
    assertThat(EventJson.parse("{\"type\":\"a\",\"at\":1,\"x\":" + "9".repeat(400) + "}"))
        .isInstanceOf(EventJson.Malformed.class);
  }
}
