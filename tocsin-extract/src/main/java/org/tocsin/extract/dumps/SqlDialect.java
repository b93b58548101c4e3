package org.tocsin.extract.dumps;

import java.util.regex.Pattern;

/** How a dump escapes its text. */
enum SqlDialect {
    /** MySQL, MariaDB: the backslash escapes. */
    BACKSLASH,
    /** PostgreSQL, SQL Server, Oracle, SQLite: quotes are doubled, the backslash is a letter. */
    DOUBLED,
    /** Not known: a backslash before a quote escapes it unless the value ends there. */
    UNKNOWN;

    private static final Pattern MYSQL = Pattern.compile(
            "(?i)-- (MySQL|MariaDB) dump|phpMyAdmin|/\\*!\\d{5}|ENGINE\\s*=|(?:INTO|TABLE)\\s+(?:IF NOT EXISTS )?`");
    private static final Pattern OTHERS = Pattern.compile(
            "(?im)PostgreSQL database dump|standard_conforming_strings|FROM stdin"
                    + "|\\[dbo\\]|SET IDENTITY_INSERT|SET ANSI_NULLS|^GO\\s*$|PRAGMA foreign_keys|\\bTO_DATE\\s*\\(|VARCHAR2");

    /** Guesses from the beginning of a dump. */
    static SqlDialect of(String head) {
        if (MYSQL.matcher(head).find()) {
            return BACKSLASH;
        }
        return OTHERS.matcher(head).find() ? DOUBLED : UNKNOWN;
    }
}
