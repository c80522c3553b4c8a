package strive.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import strive.storage.EmbeddedDatabase;
import strive.storage.JdbcAccountStore;
import strive.study.Accounts;
import strive.study.Laboratory;
import strive.study.PasswordChange;
import strive.study.PasswordHash;
import strive.study.Surroundings;

/// Signing in, on a real database and with the real hash.
class LabAuthenticationTest {

  private static final String OWN = "a good long password";
  private static final String HERE = "192.0.2.1";
  private static final String ELSEWHERE = "192.0.2.2";

  @TempDir private Path folder;
  private EmbeddedDatabase database;
  private Laboratory laboratory;
  private Accounts accounts;
  private LabAuthentication door;
  private String oneTime;

  @BeforeEach
  void open() {
    database = new EmbeddedDatabase(folder);
    laboratory = Laboratory.over(database);
    PasswordHash hash = new Argon2PasswordHash();
    accounts =
        new Accounts(
            new JdbcAccountStore(JdbcClient.create(database)),
            laboratory.writes,
            hash,
            new Surroundings(InstantSource.system(), new Random(1), "test"));
    oneTime = accounts.createAdministrator().orElseThrow();
    door = new LabAuthentication(accounts, hash);
  }

  @AfterEach
  void close() {
    laboratory.close();
    database.close();
  }

  private Authentication signIn(String name, String password, String address) {
    var request = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
    request.setDetails(new WebAuthenticationDetails(address, null));
    return door.authenticate(request);
  }

  private void wrongTries(int times, String name, String address) {
    for (int i = 0; i < times; i++) {
      assertThatThrownBy(() -> signIn(name, "not the password", address))
          .isInstanceOf(BadCredentialsException.class);
    }
  }

  @Test
  void theOneTimePasswordOpensUntilAnotherIsChosen() {
    assertThat(signIn("admin", oneTime, HERE).isAuthenticated()).isTrue();
    assertThat(accounts.mustChange("admin")).isTrue();

    assertThat(accounts.change("admin", oneTime, OWN)).isInstanceOf(PasswordChange.Changed.class);

    assertThat(accounts.mustChange("admin")).isFalse();
    assertThat(signIn("admin", OWN, HERE).isAuthenticated()).isTrue();
    assertThatThrownBy(() -> signIn("admin", oneTime, HERE))
        .isInstanceOf(BadCredentialsException.class);
  }

  @Test
  void thereIsOneOneTimePasswordAndOnlyOnce() {
    assertThat(accounts.createAdministrator()).isEmpty();
  }

  @Test
  void aPasswordThatIsShortOrTheSameOrEasyIsRefused() {
    assertThat(accounts.change("admin", "wrong", OWN)).isInstanceOf(PasswordChange.Refused.class);
    for (String wanted : new String[] {"short", oneTime, "aaaaaaaaaaaab", "x".repeat(129)}) {
      assertThat(accounts.change("admin", oneTime, wanted))
          .isInstanceOf(PasswordChange.Refused.class);
    }
    assertThat(accounts.mustChange("admin")).isTrue();
  }

  @Test
  void whoGuessesAnAccountIsStoppedWhereverTheyGuessFrom() {
    wrongTries(5, "admin", HERE);
    wrongTries(5, "admin", ELSEWHERE);

    assertThatThrownBy(() -> signIn("admin", oneTime, "192.0.2.3"))
        .isInstanceOf(LockedException.class);
  }

  @Test
  void whoGuessesNamesIsStoppedByTheirAddressAndOthersAreNot() {
    for (int i = 0; i < 10; i++) {
      wrongTries(1, "somebody" + i, HERE);
    }

    assertThatThrownBy(() -> signIn("admin", oneTime, HERE)).isInstanceOf(LockedException.class);
    assertThat(signIn("admin", oneTime, ELSEWHERE).isAuthenticated()).isTrue();
  }

  @Test
  void aPasswordTooLongToBeOneIsNeverHashed() {
    assertThatThrownBy(() -> signIn("admin", "x".repeat(1_000_000), HERE))
        .isInstanceOf(BadCredentialsException.class);
  }
}
