package strive.web.participant;

import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import strive.study.RunProblem;
import strive.study.StudyState;

/// Why a call was refused, as RFC 9457 has it.
///
/// @param status of the answer
/// @param name last part of the type, for programs
/// @param title what kind of problem it is
/// @param detail what is wrong here and what to do, for people
/// @param facts numbers that the client needs to go on
record Problem(
    HttpStatus status, String name, String title, String detail, Map<String, Object> facts) {

  private static final String TYPE = "urn:strive:problem:";

  /// Copies its map.
  Problem {
    facts = Map.copyOf(facts);
  }

  static Problem malformed(String detail) {
    return new Problem(
        HttpStatus.BAD_REQUEST, "malformed", "The request cannot be read", detail, Map.of());
  }

  static Problem tooLarge() {
    return new Problem(
        HttpStatus.CONTENT_TOO_LARGE,
        "too-large",
        "The request is too large",
        "A request may have %d bytes. Send fewer events at once.".formatted(BoundedBody.MAX_BYTES),
        Map.of());
  }

  static Problem notJson() {
    return new Problem(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "not-json",
        "The request is not JSON",
        "Send the body with the content type application/json.",
        Map.of());
  }

  static Problem tooManyRequests() {
    return new Problem(
        HttpStatus.TOO_MANY_REQUESTS,
        "too-many-requests",
        "Too many requests",
        "Nothing is lost. Wait a second and send the same again.",
        Map.of());
  }

  static Problem busy() {
    return new Problem(
        HttpStatus.SERVICE_UNAVAILABLE,
        "busy",
        "The server is busy",
        "Nothing is lost. Wait a second and send the same again.",
        Map.of());
  }

  static Problem ours() {
    return new Problem(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "fault",
        "A fault of ours",
        "The server could not answer; its log says why. Send the same again later.",
        Map.of());
  }

  /// A refusal by the framework, which knows no name of ours.
  static Problem plain(HttpStatus status, String detail) {
    return new Problem(status, "", status.getReasonPhrase(), detail, Map.of());
  }

  static Problem of(RunProblem problem) {
    return switch (problem) {
      case RunProblem.UnknownLink _ ->
          new Problem(
              HttpStatus.NOT_FOUND,
              "unknown-link",
              "No such link",
              "No study has this link. Check it letter by letter, or ask who sent it.",
              Map.of());
      case RunProblem.StudyClosed(StudyState state) ->
          conflict("study-closed", "The study takes no new participants", closed(state), Map.of());
      case RunProblem.ForeignToken _ -> malformed("This token belongs to a run of another study.");
      case RunProblem.UnknownRun _ ->
          new Problem(
              HttpStatus.UNAUTHORIZED,
              "unknown-run",
              "No such run",
              "No run has this token.",
              Map.of());
      case RunProblem.OtherTab(long writer) ->
          conflict(
              "other-tab",
              "The study is open in another tab",
              "Another tab has claimed this run. Claim it again to go on here.",
              Map.of("writer", writer));
      case RunProblem.Gap(long expected) ->
          conflict(
              "gap",
              "Events are missing",
              "Nothing of the batch is stored. Send again from event " + expected + ".",
              Map.of("expected", expected));
      case RunProblem.ContentConflict(long seq, long acknowledged) ->
          conflict(
              "content-conflict",
              "Another event has this number",
              "Event " + seq + " is stored with other content; nothing of the batch is stored.",
              Map.of("seq", seq, "acknowledged", acknowledged));
      case RunProblem.RunEnded(long acknowledged) ->
          conflict(
              "run-ended",
              "The run is over",
              "The run has ended and takes no new events.",
              Map.of("acknowledged", acknowledged));
      case RunProblem.NotAllStored(long acknowledged) ->
          conflict(
              "not-all-stored",
              "Events are missing",
              "Send the events after number " + acknowledged + " first.",
              Map.of("acknowledged", acknowledged));
      case RunProblem.NotAtEnd(long acknowledged) ->
          conflict(
              "not-at-end",
              "The run is not at its end",
              "All " + acknowledged + " events are stored, but they do not lead to the end.",
              Map.of("acknowledged", acknowledged));
    };
  }

  /// One plain sentence for the participant whom the study cannot take.
  static String closed(StudyState state) {
    return state == StudyState.PAUSED
        ? "This study is taking a break. Please try again later."
        : "This study has ended. Thank you for your interest.";
  }

  private static Problem conflict(
      String name, String title, String detail, Map<String, Object> facts) {
    return new Problem(HttpStatus.CONFLICT, name, title, detail, facts);
  }

  ProblemDetail body() {
    ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
    body.setTitle(title);
    if (!name.isEmpty()) {
      body.setType(URI.create(TYPE + name));
    }
    facts.forEach(body::setProperty);
    return body;
  }

  ResponseEntity<Object> answer() {
    var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (status == HttpStatus.UNAUTHORIZED) {
      answer.header("WWW-Authenticate", "Bearer");
    }
    if (status == HttpStatus.TOO_MANY_REQUESTS || status == HttpStatus.SERVICE_UNAVAILABLE) {
      answer.header("Retry-After", "1");
    }
    return answer.body(body());
  }
}
