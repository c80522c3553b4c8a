package strive.web.participant;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import strive.protocol.Origin;
import strive.study.Batch;
import strive.study.FinishResult;
import strive.study.LandingResult;
import strive.study.RecordResult;
import strive.study.RunProblem;
import strive.study.RunToken;
import strive.study.Runs;
import strive.study.StartResult;
import strive.study.ViewResult;

/// What a participant's page calls. Whoever calls shows the token of a run that the page made
/// itself: `Authorization: Bearer` and 32 lower-case hex digits.
@RestController
@RequestMapping("/api/p")
class ParticipantApi {

  private static final String BEARER = "Bearer ";

  private final Runs runs;
  private final RateLimits limits = new RateLimits();

  ParticipantApi(Runs runs) {
    this.runs = runs;
  }

  @GetMapping("/links/{code}")
  ResponseEntity<Object> landing(@PathVariable String code) {
    return switch (runs.landing(code)) {
      case LandingResult.Landing landing -> ok(Answers.Landing.of(landing));
      case RunProblem problem -> refused(problem);
    };
  }

  @PostMapping("/links/{code}/runs")
  ResponseEntity<Object> start(@PathVariable String code, HttpServletRequest request)
      throws IOException {
    Optional<RunToken> token = token(request);
    if (token.isEmpty()) {
      return Problem.malformed("The token must be \"Bearer \" and 32 lower-case hex digits.")
          .answer();
    }
    if (!limits.allows(token.get()) || !limits.allowsStart(code)) {
      return Problem.tooManyRequests().answer();
    }
    if (!isJson(request)) {
      return Problem.notJson().answer();
    }
    return switch (RequestJson.origin(BoundedBody.of(request))) {
      case RequestJson.Refused<Origin>(Problem problem) -> problem.answer();
      case RequestJson.Value<Origin>(Origin origin) ->
          answer(runs.start(code, token.get(), origin));
    };
  }

  private static ResponseEntity<Object> answer(StartResult result) {
    return switch (result) {
      case StartResult.Started(var run, boolean created) ->
          ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
              .body(Answers.Run.of(run));
      case RunProblem problem -> refused(problem);
    };
  }

  @GetMapping("/run")
  ResponseEntity<Object> view(HttpServletRequest request) {
    return withToken(request, token -> answer(runs.view(token)));
  }

  @PostMapping("/run/claim")
  ResponseEntity<Object> claim(HttpServletRequest request) throws IOException {
    return withBody(request, RequestJson::empty, (token, _) -> answer(runs.claim(token)));
  }

  private static ResponseEntity<Object> answer(ViewResult result) {
    return switch (result) {
      case ViewResult.Found(var run) -> ok(Answers.Run.of(run));
      case RunProblem problem -> refused(problem);
    };
  }

  @PostMapping("/run/events")
  ResponseEntity<Object> events(HttpServletRequest request) throws IOException {
    return withBody(request, RequestJson::batch, this::record);
  }

  private ResponseEntity<Object> record(RunToken token, Batch batch) {
    return switch (runs.record(token, batch)) {
      case RecordResult.Acknowledged(long seq) -> ok(new Answers.Acknowledged(seq));
      case RunProblem problem -> refused(problem);
    };
  }

  @PostMapping("/run/finish")
  ResponseEntity<Object> finish(HttpServletRequest request) throws IOException {
    return withBody(request, RequestJson::finish, this::finish);
  }

  private ResponseEntity<Object> finish(RunToken token, RequestJson.Finish wish) {
    return switch (runs.finish(token, wish.writer(), wish.events())) {
      case FinishResult.Finished finished -> ok(Answers.Finished.of(finished));
      case RunProblem problem -> refused(problem);
    };
  }

  /// Anything else under this path, so that no other part of the server answers it.
  @RequestMapping("/**")
  ResponseEntity<Object> unknownCall() {
    return Problem.plain(HttpStatus.NOT_FOUND, "There is no such call.").answer();
  }

  /// What a call does with its token and its body.
  @FunctionalInterface
  private interface Call<T> {
    ResponseEntity<Object> with(RunToken token, T body);
  }

  private <T> ResponseEntity<Object> withBody(
      HttpServletRequest request,
      Function<Optional<byte[]>, RequestJson.Read<T>> reader,
      Call<T> call)
      throws IOException {
    Optional<byte[]> body = BoundedBody.of(request);
    RequestJson.Read<T> read =
        isJson(request) ? reader.apply(body) : new RequestJson.Refused<>(Problem.notJson());
    return withToken(
        request,
        token ->
            switch (read) {
              case RequestJson.Value<T>(T value) -> call.with(token, value);
              // Whoever has no run hears that first, whatever was sent.
              case RequestJson.Refused<T>(Problem problem) ->
                  runs.knows(token) ? problem.answer() : refused(new RunProblem.UnknownRun());
            });
  }

  private static boolean isJson(HttpServletRequest request) {
    try {
      return MediaType.APPLICATION_JSON.isCompatibleWith(
          MediaType.parseMediaType(Objects.toString(request.getContentType(), "")));
    } catch (InvalidMediaTypeException noType) {
      return false;
    }
  }

  private ResponseEntity<Object> withToken(
      HttpServletRequest request, Function<RunToken, ResponseEntity<Object>> call) {
    Optional<RunToken> token = token(request);
    if (token.isEmpty()) {
      return refused(new RunProblem.UnknownRun());
    }
    return limits.allows(token.get())
        ? call.apply(token.get())
        : Problem.tooManyRequests().answer();
  }

  private static Optional<RunToken> token(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.startsWith(BEARER))
        .flatMap(header -> RunToken.of(header.substring(BEARER.length())));
  }

  private static ResponseEntity<Object> ok(Object body) {
    return ResponseEntity.ok(body);
  }

  private static ResponseEntity<Object> refused(RunProblem problem) {
    return Problem.of(problem).answer();
  }
}
