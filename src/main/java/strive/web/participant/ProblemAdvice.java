package strive.web.participant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import strive.study.StorageBusyException;

/// Faults inside the participants' calls.
@RestControllerAdvice(assignableTypes = ParticipantApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<Object> busy(StorageBusyException busy) {
    LOG.warn("A participant's call was put off: {}", busy.getMessage());
    return Problem.busy().answer();
  }

  @ExceptionHandler
  ResponseEntity<Object> ours(RuntimeException fault) {
    LOG.error("A participant's call failed", fault);
    return Problem.ours().answer();
  }
}
