package strive.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command prints the test values of the inference page, and says where a table is at fault.
class CompareCommandTest {

  private static final Offset<Double> PRINTED = within(5.1e-11);
  private static final double[][] SIX = {
    {0, -2, -5}, {0, -1, -3}, {-3, 0, -1}, {0, -4, -4}, {0, -.5, -2}, {-1, 0, -6}
  };

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int compare(String... arguments) {
    CommandLine line = StriveCommand.line(List.of(new CompareCommand()));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    String[] all = new String[arguments.length + 1];
    all[0] = "compare";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return line.execute(all);
  }

  private JsonNode answer() {
    return JsonMapper.shared().readTree(out.toString());
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static String table(double[][] evidence) {
    StringBuilder text = new StringBuilder("model,note,participant,log_evidence\n");
    for (int k = 0; k < evidence[0].length; k++) {
      for (int i = 0; i < evidence.length; i++) {
        text.append("m%d,,P%d,%s%n".formatted(k + 1, i + 1, evidence[i][k]));
      }
    }
    return text.toString();
  }

  @Test
  void validationSixPeopleAndThreeModels() throws IOException {
    assertThat(compare(file("evidence.csv", table(SIX)))).as(err::toString).isZero();

    JsonNode json = answer();
    assertThat(json.propertyNames()).containsExactly("models", "omnibus_risk", "participants");
    assertThat(json.get("participants").asInt()).isEqualTo(6);
    assertThat(json.get("omnibus_risk").asDouble()).isCloseTo(.4825566899, PRINTED);
    JsonNode first = json.get("models").get(0);
    assertThat(first.propertyNames())
        .containsExactly(
            "model", "alpha", "expected_frequency", "exceedance", "protected_exceedance");
    assertThat(first.get("model").asString()).isEqualTo("m1");
    assertThat(first.get("alpha").asDouble()).isCloseTo(4.9639598513, PRINTED);
    assertThat(first.get("expected_frequency").asDouble()).isCloseTo(4.9639598513 / 9, PRINTED);
    assertThat(first.get("exceedance").asDouble()).isCloseTo(.7621762802, PRINTED);
    assertThat(first.get("protected_exceedance").asDouble()).isCloseTo(.5552352473, PRINTED);
  }

  @Test
  void validationTheSameUnderAnotherPrior() throws IOException {
    // 1/3 to as many digits as a double has
    assertThat(compare(file("evidence.csv", table(SIX)), "--prior", "0.33333333333333333"))
        .isZero();

    assertThat(answer().get("models").get(2).get("alpha").asDouble())
        .isCloseTo(.3450830293, PRINTED);
    assertThat(answer().get("omnibus_risk").asDouble()).isCloseTo(.5302767101, PRINTED);
  }

  @Test
  void familiesShareTheirPriorAndAreComparedToo() throws IOException {
    String families = file("families.csv", "model,family\nm1,one\nm2,many\nm3,many\nm9,else\n");

    assertThat(compare(file("evidence.csv", table(SIX)), "--families", families)).isZero();

    JsonNode one = answer().get("families").get(0);
    JsonNode many = answer().get("families").get(1);
    JsonNode models = answer().get("models");
    assertThat(one.get("family").asString()).isEqualTo("one");
    assertThat(many.get("alpha").asDouble())
        .isEqualTo(models.get(1).get("alpha").asDouble() + models.get(2).get("alpha").asDouble());
    // Two families with a prior of 1 each, and six people.
    assertThat(one.get("alpha").asDouble() + many.get("alpha").asDouble())
        .isCloseTo(8, within(1e-12));
    assertThat(one.get("exceedance").asDouble() + many.get("exceedance").asDouble())
        .isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | :1:1: the file is empty",
        "participant,model,log_evidence | :1:1: no data row below the header",
        "participant,model~P1,a | :1:1: missing column: log_evidence",
        "participant,model,model,log_evidence | :1:19: column model stands there twice",
        "participant,model,log_evidence~P1,a | :2:1: the row has 2 cells, the header 3",
        "participant,model,log_evidence~P1,a,NaN | :2:6: log_evidence must be a finite number",
        "participant,model,log_evidence~P1,a,-1~,a,-1 | :3:1: participant is empty",
        "participant,model,log_evidence~P1,a,-1~P1,a,-2 | :3:4: participant P1 has a twice",
        "participant,model,log_evidence~P1,a,-1~P1,b,-2~P2,b,0"
            + " | :4:1: participant P2 has no row of a",
      })
  void aFaultyTableIsExitOneWithItsPlace(String text, String message) throws IOException {
    String file = file("evidence.csv", text.replace('~', '\n'));

    assertThat(compare(file)).isEqualTo(1);
    assertThat(err.toString()).startsWith(file + message).hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aModelWithoutAFamilyIsAFault() throws IOException {
    String families = file("families.csv", "model,family\nm1,one\n");

    assertThat(compare(file("evidence.csv", table(SIX)), "--families", families)).isEqualTo(1);
    assertThat(err.toString()).startsWith(families + ":1:1: no family of m2, m3");
  }

  @Test
  void aMissingFileIsExitOneAndAnImpossiblePriorExitTwo() throws IOException {
    assertThat(compare(folder.resolve("none.csv").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("there is no such file").hasLineCount(1);

    assertThat(compare(file("evidence.csv", table(SIX)), "--prior", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--prior must be above 0 and at most 1000000, got 0.0");
  }
}
