-- What people decided about doubtful links: events, which are only ever added, claims, and what they do to the result tables.
-- Results of earlier versions have no human beings (-1) and are decided after the next relink.

CREATE TABLE decision (
    number     BIGINT  NOT NULL PRIMARY KEY,
    decided_at BIGINT  NOT NULL,
    account    INTEGER NOT NULL,
    verdict    TEXT    NOT NULL,
    person     INTEGER NOT NULL,
    second     INTEGER NOT NULL,
    batch      BIGINT  NOT NULL,
    undoes     BIGINT  NOT NULL,
    sealed     BYTEA   NOT NULL
);

CREATE TABLE review_claim (
    fingerprint BYTEA   NOT NULL PRIMARY KEY,
    account     INTEGER NOT NULL,
    ends_at     BIGINT  NOT NULL
);

CREATE TABLE result_conflict (
    decision BIGINT  NOT NULL PRIMARY KEY,
    item     INTEGER NOT NULL,
    human    INTEGER NOT NULL,
    conflict TEXT    NOT NULL
);

CREATE TABLE result_nobody (
    item         INTEGER NOT NULL,
    human        INTEGER NOT NULL,
    roles        INTEGER NOT NULL,
    data_classes INTEGER NOT NULL,
    sealed       BYTEA   NOT NULL,
    PRIMARY KEY (item, human)
);

-- proposed: the status that the system gave where a human decided, none where it proposed nothing
ALTER TABLE result_link ADD COLUMN human INTEGER NOT NULL DEFAULT -1;
ALTER TABLE result_link ADD COLUMN last_mention INTEGER NOT NULL DEFAULT -1;
ALTER TABLE result_link ADD COLUMN proposed TEXT;
ALTER TABLE result_link ADD COLUMN proposed_probability DOUBLE PRECISION NOT NULL DEFAULT 0;
ALTER TABLE result_link ADD COLUMN decision BIGINT NOT NULL DEFAULT 0;

DROP INDEX result_link_item;
CREATE INDEX result_link_item ON result_link (item, mention, number);
CREATE INDEX result_link_person ON result_link (person, item);
CREATE INDEX result_link_review ON result_link (item, mention, number) WHERE status = 'review';
CREATE INDEX result_item_links ON result_item (links_of);
CREATE INDEX result_link_decision ON result_link (decision) WHERE decision > 0;
