-- Fits are no longer the only results of work in the background. The same text runs on H2 and on PostgreSQL.

CREATE TABLE job_result (
  job_id      BIGINT PRIMARY KEY REFERENCES job,  -- a job that runs again replaces its result
  study_id    BIGINT NOT NULL REFERENCES study,
  kind        VARCHAR(20) NOT NULL,               -- as the job's
  settings    VARCHAR(20000) NOT NULL,            -- JSON, as the job's
  version     VARCHAR(60) NOT NULL,               -- of the software that computed it
  fingerprint VARCHAR(64) NOT NULL,               -- SHA-256 of what it was computed from
  finished    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  took_ms     BIGINT NOT NULL,
  result      TEXT NOT NULL                       -- JSON
);
CREATE INDEX job_result_of_study ON job_result (study_id, kind, finished);

INSERT INTO job_result (job_id, study_id, kind, settings, version, fingerprint, finished, took_ms, result)
  SELECT job_id, study_id, 'fit', settings, version, fingerprint, fitted, took_ms, result FROM fit;

DROP TABLE fit;
