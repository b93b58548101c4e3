-- Who may work in the review application. Names, rights and password hashes are sealed; decisions and the journal name accounts by number.

CREATE TABLE account (
    number      INTEGER NOT NULL PRIMARY KEY,
    fingerprint BYTEA   NOT NULL UNIQUE,
    sealed      BYTEA   NOT NULL
);

CREATE TABLE account_token (
    number      INTEGER NOT NULL PRIMARY KEY,
    fingerprint BYTEA   NOT NULL UNIQUE,
    account     INTEGER NOT NULL,
    ends_at     BIGINT  NOT NULL,
    sealed      BYTEA   NOT NULL
);
