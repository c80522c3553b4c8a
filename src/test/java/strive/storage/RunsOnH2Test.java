package strive.storage;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import strive.study.RunsContract;

class RunsOnH2Test extends RunsContract {

  private static EmbeddedDatabase database;

  @BeforeAll
  static void open(@TempDir Path folder) {
    database = new EmbeddedDatabase(folder);
  }

  @AfterAll
  static void shut() {
    database.close();
  }

  @Override
  protected DataSource database() {
    return database;
  }
}
