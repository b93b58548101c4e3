-- Findings lie in packs of their own, compressed; the table keeps where. Those of earlier versions are found anew from the stored text.

DROP TABLE finding_chunk;
DROP TABLE finding;

CREATE TABLE finding (
    content          INTEGER NOT NULL PRIMARY KEY,
    finder_version   INTEGER NOT NULL,
    registry_version BIGINT  NOT NULL,
    pack             INTEGER NOT NULL,
    sealed_place     BYTEA   NOT NULL
);
