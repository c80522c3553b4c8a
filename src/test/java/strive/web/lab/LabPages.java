package strive.web.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import strive.Application;
import strive.protocol.EventJson;
import strive.protocol.Origin;
import strive.protocol.PlanJson;
import strive.storage.JdbcAccountStore;
import strive.study.Account;
import strive.study.Batch;
import strive.study.CreateResult;
import strive.study.Laboratory;
import strive.study.PasswordHash;
import strive.study.RunToken;
import strive.study.Runs;
import strive.study.StudyId;
import strive.study.StudySummary;
import strive.study.ViewResult;

/// The laboratory's pages over the real application and a database of their own, without a browser:
/// what a member who is signed in reads on them and does there.
@SpringBootTest(classes = Application.class)
public abstract class LabPages extends SpringBrowserlessTest {

  /// A member who has chosen a password.
  protected static final String MEMBER = "okafor";

  /// The password that members sign in with at first.
  protected static final String ONE_TIME = "ABCD-EFGH-JKMN-PQRS";

  private static final Random TOKENS = new Random(7);

  @Autowired protected Lab lab;
  @Autowired private Runs runs;
  @Autowired private PasswordHash hash;
  @Autowired private org.springframework.jdbc.core.simple.JdbcClient database;

  @DynamicPropertySource
  static void ownDatabase(DynamicPropertyRegistry properties) throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target"), "lab-pages");
    properties.add("strive.data", folder::toString);
  }

  @BeforeEach
  void memberSignsIn() {
    signIn(MEMBER, false);
  }

  @AfterEach
  void nobodyIsSignedIn() {
    SecurityContextHolder.clearContext();
  }

  /// Somebody with an account is signed in.
  protected final void signIn(String name, boolean mustChange) {
    var accounts = new JdbcAccountStore(database);
    if (accounts.find(name).isEmpty()) {
      accounts.add(new Account(name, hash.of(ONE_TIME), mustChange, Instant.EPOCH));
    }
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(name, null, List.of()));
  }

  /// A new study on the short protocol.
  final StudyId aStudy(String name) {
    var created =
        (CreateResult.Created) lab.studies().create(name, "demo.yaml", Laboratory.yaml("[all]"));
    return created.id();
  }

  /// A person who has taken part from the beginning to the end, with this many cards a block.
  final void aFinishedPerson(StudyId study, int cards) {
    finished(aRun(study, Origin.PERSON), cards);
  }

  /// A simulated person who has done the same.
  final void aFinishedProgram(StudyId study, int cards) {
    finished(aRun(study, Origin.SIMULATED), cards);
  }

  private void finished(RunToken token, int cards) {
    List<EventJson.WellFormed> way = way(token, cards);
    record(token, way);
    runs.finish(token, 1, way.size());
  }

  /// A person who has only just begun.
  final void aPersonAtWork(StudyId study) {
    RunToken token = aRun(study, Origin.PERSON);
    record(token, way(token, 2).subList(0, 20));
  }

  private RunToken aRun(StudyId study, Origin origin) {
    StudySummary summary = lab.studies().find(study).orElseThrow();
    RunToken token =
        RunToken.of("%016x%016x".formatted(TOKENS.nextLong(), TOKENS.nextLong())).orElseThrow();
    runs.start(summary.linkCode(), token, origin);
    return token;
  }

  private List<EventJson.WellFormed> way(RunToken token, int cards) {
    var found = (ViewResult.Found) runs.view(token);
    return Laboratory.wholeWay(PlanJson.readPlan(found.run().plan()), cards);
  }

  private void record(RunToken token, List<EventJson.WellFormed> way) {
    for (int from = 0; from < way.size(); from += Batch.MAX_EVENTS) {
      int to = Math.min(way.size(), from + Batch.MAX_EVENTS);
      runs.record(token, new Batch(1, from + 1, way.subList(from, to)));
    }
  }

  /// The plans of a study's runs can no longer be read.
  final void damagePlans(StudyId study) {
    database
        .sql(
            "UPDATE run_plan SET plan_json = '{broken' WHERE run_id IN (SELECT id FROM run WHERE study_id = ?)")
        .param(study.value())
        .update();
  }

  /// Fits a study by its ordinary job.
  final void fit(StudyId study) {
    lab.fits().submit(study, lab.fits().usual(study));
    await().until(() -> lab.fits().latest(study).isPresent());
  }

  /// Everything that can be read on the page, in its order.
  protected final String page() {
    return words(UI.getCurrent());
  }

  private static String words(Component component) {
    String inside = component.getChildren().map(LabPages::words).collect(Collectors.joining(" "));
    return inside.isBlank() ? component.getElement().getTextRecursively() : inside;
  }

  /// The page says this.
  protected final void sees(String... words) {
    assertThat(page()).contains(words);
  }
}
