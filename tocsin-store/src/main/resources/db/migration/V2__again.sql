-- Contents that are read again: pictures of text that wait, a mark to read anew, and the history of their ends.

ALTER TABLE content ADD COLUMN waiting INTEGER NOT NULL DEFAULT 0;
ALTER TABLE content ADD COLUMN again INTEGER NOT NULL DEFAULT 0;

CREATE TABLE content_end (
    content        INTEGER NOT NULL,
    ordinal        INTEGER NOT NULL,
    ended_at       BIGINT  NOT NULL,
    reader_version INTEGER NOT NULL,
    outcome        TEXT    NOT NULL,
    reason         TEXT,
    detail         TEXT    NOT NULL,
    PRIMARY KEY (content, ordinal)
);
