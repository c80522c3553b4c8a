package strive.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strive.inference.ConditionDifference;
import strive.inference.Method;
import strive.inference.StudyFit;
import strive.report.figure.SomeStudy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FitFilesTest {

  @TempDir private Path folder;

  private void write() throws IOException {
    FitFiles.write(
        Fits.withUndefinedNumbers(),
        new FitFiles.Origin("blocks.csv", "1.2.3", Instant.parse("2026-11-24T09:00:00Z")),
        folder);
  }

  private String content(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  @Test
  void theColumnsAreThoseOfTheContractAndUndefinedNumbersAreEmpty() throws IOException {
    write();

    assertThat(content("parameters.csv"))
        .isEqualTo(
            """
            participant,model,parameter,estimate,se,at_bound
            P-1,miscalibrated,b,-0.1,,true
            """);
    assertThat(content("fits.csv"))
        .isEqualTo(
            """
            participant,model,method,log_likelihood,parameters,observations,aic,aicc,bic,log_evidence,converged
            P-1,miscalibrated,mle,-12.5,6,26,37.0,,40.5,-20.25,weak
            """);
    assertThat(content("comparison.csv"))
        .isEqualTo(
            """
            model,expected_frequency,exceedance,protected_exceedance,mean_aic,mean_bic,best_for
            miscalibrated,,,,37.0,40.5,1
            """);
    assertThat(content("predictions.csv"))
        .isEqualTo(
            """
            participant,episode,block,effort,optimal_exact,optimal_replanned,predicted,performance,expectation
            P-1,1,1,1.0,1.0,1.0,0.9,0.5,
            """);
    assertThat(content("engagement.csv"))
        .isEqualTo(
            """
            participant,condition,episode,engagement,optimal_engagement,excess_effort,quit_block,optimal_quit_block,persistence,value,optimal_value,value_share,points,miscalibration_reported,miscalibration_fitted,disappointment
            P-1,a,1,0.4,0.5,-0.1,4,11,,5.0,6.0,0.9,4.5,,0.1,0.05
            """);
  }

  @Test
  void whatConditionsDifferByIsAFileWhereTheyAreCompared() throws IOException {
    write();
    assertThat(folder.resolve("differences.csv")).doesNotExist();

    StudyFit fit = SomeStudy.compared(Method.HIERARCHICAL);
    FitFiles.write(fit, new FitFiles.Origin("blocks.csv", "1.2.3", Instant.EPOCH), folder);

    ConditionDifference b = fit.group().differences().getFirst();
    assertThat(content("differences.csv"))
        .isEqualTo(
            """
            model,parameter,first,second,difference,se,df,p
            miscalibrated,b,lowered,raised,%s,%s,10,%s
            """
                .formatted(b.difference(), b.error(), b.p()));
  }

  @Test
  void settingsVersionSeedTimeAndDoubtsStandInJson() throws IOException {
    write();

    JsonNode json = JsonMapper.shared().readTree(content("fit.json"));
    assertThat(json.at("/settings/method").stringValue()).isEqualTo("mle");
    assertThat(json.at("/settings/seed").longValue()).isEqualTo(1);
    assertThat(json.at("/software_version").stringValue()).isEqualTo("1.2.3");
    assertThat(json.at("/fitted_at").stringValue()).isEqualTo("2026-11-24T09:00:00Z");
    assertThat(json.at("/log_evidence").stringValue()).startsWith("-BIC/2");
    assertThat(json.at("/doubtful/0/remarks/0").stringValue())
        .isEqualTo("the bias lies on its bound");
  }
}
