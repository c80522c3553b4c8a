package strive.storage;

import javax.sql.DataSource;
import strive.study.JobsContract;

class JobsOnPostgresTest extends JobsContract {

  @Override
  protected DataSource database() {
    return PostgresServer.database();
  }
}
