package strive.web.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;

class LabErrorsTest {

  @Test
  void aBrowserThatBreaksOffADownloadIsNobodysFault() {
    var gone = new ClientAbortException(new IOException("Broken pipe"));

    assertThat(LabErrors.isGone(gone)).isTrue();
    assertThat(LabErrors.isGone(new UncheckedIOException(gone))).isTrue();
  }

  @Test
  void aDiskThatFailsIsAFault() {
    assertThat(LabErrors.isGone(new UncheckedIOException(new IOException("No space left"))))
        .isFalse();
  }
}
