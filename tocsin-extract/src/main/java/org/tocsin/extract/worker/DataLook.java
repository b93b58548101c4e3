package org.tocsin.extract.worker;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows databases, mail stores and encoded files by their first bytes where tables of magic numbers do not. */
final class DataLook {
    /** Files written in letters: {@code begin 644 name} or base64 of a whole file. */
    static final String ENCODED = "text/x-uuencode";

    private static final Pattern BEGIN = Pattern.compile("begin(-base64)? [0-7]{3,4} \\S[^\\r\\n]{0,250}\\r?\\n");
    private static final Pattern BASE64 = Pattern.compile("(?:[A-Za-z0-9+/]{60,76}\\r?\\n){3,}[A-Za-z0-9+/=\\r\\n]*");
    /** Media type of dumps. */
    static final String DUMP_TYPE = "text/x-sql";

    private static final Pattern DUMP =
            Pattern.compile("(?:--\\s+)?-- (?:MySQL|MariaDB|PostgreSQL database|phpMyAdmin SQL) [Dd]ump");
    private static final int DBF_HEADER = 32;

    private DataLook() {}

    /** The type of a binary file; null if it is none of these. */
    static @Nullable String binary(byte[] head, long size) {
        String start = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
        if (start.startsWith("SQLite format 3\0")) {
            return "application/x-sqlite3";
        }
        if (start.startsWith("PAR1") || start.startsWith("PARE")) {
            return "application/vnd.apache.parquet";
        }
        if (start.startsWith("PGDMP")) {
            return "application/x-postgresql-dump";
        }
        if (start.startsWith("\u00CF\u00AD\u0012\u00FE")) {
            return "application/x-outlook-express";
        }
        if (start.startsWith("!BDN")) {
            return "application/vnd.ms-outlook-pst";
        }
        if (DUMP.matcher(new String(head, 0, Math.min(head.length, 200), StandardCharsets.ISO_8859_1))
                .lookingAt()) {
            // raw bytes in its values do not make it binary
            return DUMP_TYPE;
        }
        return isDbf(head, size) ? "application/x-dbf" : null;
    }

    /** A table of dBase or FoxPro: its lengths must agree with each other and with the file. */
    static boolean isDbf(byte[] head, long size) {
        if (head.length <= DBF_HEADER || !isDbfVersion(head[0] & 0xFF)) {
            return false;
        }
        int header = (head[8] & 0xFF) | (head[9] & 0xFF) << 8;
        int record = (head[10] & 0xFF) | (head[11] & 0xFF) << 8;
        long rows = (head[4] & 0xFFL) | (head[5] & 0xFFL) << 8 | (head[6] & 0xFFL) << 16 | (head[7] & 0xFFL) << 24;
        boolean date = head[2] <= 12 && head[3] <= 31 && head[2] >= 0 && head[3] >= 0;
        int type = head[DBF_HEADER + 11 < head.length ? DBF_HEADER + 11 : 0];
        return date
                && header >= DBF_HEADER + 33
                && header <= size
                && record > 1
                && "CNFLDMGPIBTYVQW0@+O".indexOf(type) >= 0
                && (rows == 0 || header + record <= size + 1);
    }

    private static boolean isDbfVersion(int version) {
        return switch (version) {
            case 0x02, 0x03, 0x04, 0x05, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8B, 0x8C, 0xCB, 0xE5, 0xF5, 0xFB -> true;
            default -> false;
        };
    }

    /** The type of a file written in letters; null if it is none of these. */
    static @Nullable String letters(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        boolean whole = head.length < 1 << 16;
        if (BEGIN.matcher(text).lookingAt()) {
            return ENCODED;
        }
        String cut = whole ? text : text.substring(0, text.lastIndexOf('\n') + 1);
        return BASE64.matcher(cut).matches() && Base64Look.holdsFile(cut) ? ENCODED : null;
    }
}
