package strive.storage;

import javax.sql.DataSource;
import strive.study.RunsContract;

class RunsOnPostgresTest extends RunsContract {

  @Override
  protected DataSource database() {
    return PostgresServer.database();
  }
}
