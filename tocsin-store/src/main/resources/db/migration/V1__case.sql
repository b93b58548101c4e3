-- One case. The common column of SQLite and PostgreSQL: ids are handed out by the application, times are milliseconds
-- since 1970, enum values are the words of the result tables. BYTEA columns are sealed (AES-256-GCM, associated data
-- table|column|row) or keyed fingerprints; all other columns hold numbers, codes and words that name nobody.

CREATE TABLE setting (
    name   TEXT  NOT NULL PRIMARY KEY,
    sealed BYTEA NOT NULL
);

CREATE TABLE counter (
    name  TEXT   NOT NULL PRIMARY KEY,
    value BIGINT NOT NULL
);

CREATE TABLE person (
    number      INTEGER NOT NULL PRIMARY KEY,
    fingerprint BYTEA   NOT NULL UNIQUE,
    sealed      BYTEA   NOT NULL
);

CREATE TABLE leak_release (
    number     INTEGER NOT NULL PRIMARY KEY,
    sealed     BYTEA   NOT NULL,
    scanned_at BIGINT  NOT NULL
);

CREATE TABLE leak_root (
    release_number INTEGER NOT NULL,
    ordinal        INTEGER NOT NULL,
    sealed_path    BYTEA   NOT NULL,
    single         INTEGER NOT NULL,
    size           BIGINT  NOT NULL,
    content        INTEGER NOT NULL,
    reason         TEXT,
    PRIMARY KEY (release_number, ordinal)
);

CREATE TABLE content (
    number         INTEGER NOT NULL PRIMARY KEY,
    fingerprint    BYTEA   NOT NULL UNIQUE,
    sealed_sha256  BYTEA   NOT NULL,
    size           BIGINT  NOT NULL,
    outcome        TEXT,
    reason         TEXT,
    media_type     TEXT,
    pages          INTEGER NOT NULL,
    ocr_pages      INTEGER NOT NULL,
    detail         TEXT,
    reader_version INTEGER NOT NULL,
    sealed_text    BYTEA
);

CREATE TABLE member (
    container   INTEGER NOT NULL,
    ordinal     INTEGER NOT NULL,
    sealed_name BYTEA   NOT NULL,
    size        BIGINT  NOT NULL,
    content     INTEGER NOT NULL,
    reason      TEXT,
    PRIMARY KEY (container, ordinal)
);

CREATE TABLE finding (
    content          INTEGER NOT NULL PRIMARY KEY,
    finder_version   INTEGER NOT NULL,
    registry_version BIGINT  NOT NULL,
    sealed_count     BYTEA   NOT NULL
);

CREATE TABLE finding_chunk (
    content INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    sealed  BYTEA   NOT NULL,
    PRIMARY KEY (content, ordinal)
);

CREATE TABLE result_item (
    number         INTEGER NOT NULL PRIMARY KEY,
    fingerprint    BYTEA   NOT NULL UNIQUE,
    sealed         BYTEA   NOT NULL,
    release_number INTEGER NOT NULL,
    content        INTEGER NOT NULL,
    outcome        TEXT    NOT NULL,
    reason         TEXT,
    media_type     TEXT    NOT NULL,
    size           BIGINT  NOT NULL,
    category       TEXT,
    pages          INTEGER NOT NULL,
    ocr_pages      INTEGER NOT NULL,
    duplicate_of   INTEGER NOT NULL,
    people         INTEGER NOT NULL,
    detail         TEXT    NOT NULL
);

CREATE TABLE result_link (
    number       INTEGER NOT NULL PRIMARY KEY,
    item         INTEGER NOT NULL,
    mention      INTEGER NOT NULL,
    person       INTEGER NOT NULL,
    status       TEXT    NOT NULL,
    role         TEXT    NOT NULL,
    probability  DOUBLE PRECISION NOT NULL,
    data_classes INTEGER NOT NULL,
    pattern      BIGINT  NOT NULL,
    weight       DOUBLE PRECISION NOT NULL,
    sealed       BYTEA   NOT NULL
);

CREATE INDEX result_link_item ON result_link (item, number);

CREATE TABLE result_person (
    person       INTEGER NOT NULL PRIMARY KEY,
    documents    INTEGER NOT NULL,
    data_classes INTEGER NOT NULL,
    categories   INTEGER NOT NULL,
    probability  DOUBLE PRECISION NOT NULL
);

CREATE TABLE result_unknown (
    number       INTEGER NOT NULL PRIMARY KEY,
    sealed       BYTEA   NOT NULL,
    roles        INTEGER NOT NULL,
    documents    INTEGER NOT NULL,
    data_classes INTEGER NOT NULL
);
