-- Who is told what. A notice's small row changes with every step; what it holds lies apart and stays. Steps are only ever added.

CREATE TABLE notice_plan (
    number           INTEGER NOT NULL PRIMARY KEY,
    made_at          BIGINT  NOT NULL,
    registry_version BIGINT  NOT NULL,
    result_version   BIGINT  NOT NULL,
    signed_at        BIGINT  NOT NULL,
    hash             TEXT    NOT NULL,
    sealed           BYTEA   NOT NULL,
    signed_by        BYTEA   NOT NULL
);

CREATE TABLE notice (
    number     INTEGER NOT NULL PRIMARY KEY,
    plan       INTEGER NOT NULL,
    person     INTEGER NOT NULL,
    addressee  INTEGER NOT NULL,
    kind       TEXT    NOT NULL,
    channel    TEXT    NOT NULL,
    wave       INTEGER NOT NULL,
    gates      INTEGER NOT NULL,
    state      TEXT    NOT NULL,
    text_hash  TEXT    NOT NULL,
    attempts   INTEGER NOT NULL,
    origin     INTEGER NOT NULL,
    changed_at BIGINT  NOT NULL
);

CREATE INDEX notice_wave ON notice (plan, channel, wave, number);
CREATE INDEX notice_person ON notice (person);
-- nobody gets a second first notice by the same way, unless the one before failed or was taken back
CREATE UNIQUE INDEX notice_first ON notice (person, addressee, channel)
    WHERE kind = 'first' AND state NOT IN ('bounced', 'undeliverable', 'returned', 'retracted');
CREATE UNIQUE INDEX notice_origin ON notice (origin, channel) WHERE origin > 0;

CREATE TABLE notice_content (
    notice      INTEGER NOT NULL PRIMARY KEY,
    fingerprint BYTEA,
    sealed      BYTEA   NOT NULL
);

CREATE INDEX notice_content_code ON notice_content (fingerprint);

CREATE TABLE notice_event (
    number     BIGINT  NOT NULL PRIMARY KEY,
    notice     INTEGER NOT NULL,
    at         BIGINT  NOT NULL,
    from_state TEXT    NOT NULL,
    to_state   TEXT    NOT NULL,
    text_hash  TEXT    NOT NULL,
    sealed     BYTEA   NOT NULL
);

CREATE INDEX notice_event_notice ON notice_event (notice, number);
