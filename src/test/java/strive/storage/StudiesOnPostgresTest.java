package strive.storage;

import javax.sql.DataSource;
import strive.study.StudiesContract;

class StudiesOnPostgresTest extends StudiesContract {

  @Override
  protected DataSource database() {
    return PostgresServer.database();
  }
}
