-- Samples drawn for human check, and the answers. They refer to items by their stable ids, inside the seal, so new result tables
-- leave them as they are.

CREATE TABLE sample_draw (
    number   INTEGER NOT NULL PRIMARY KEY,
    drawn_at BIGINT  NOT NULL,
    sealed   BYTEA   NOT NULL
);

CREATE TABLE sample_unit (
    draw    INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    sealed  BYTEA   NOT NULL,
    PRIMARY KEY (draw, ordinal)
);

CREATE TABLE sample_answer (
    draw        INTEGER NOT NULL,
    ordinal     INTEGER NOT NULL,
    answered_at BIGINT  NOT NULL,
    sealed      BYTEA   NOT NULL,
    PRIMARY KEY (draw, ordinal)
);
