package org.tocsin.cli.output;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The forms in which a table is written. */
public enum Format {
    CSV,
    JSONL,
    XLSX,
    PARQUET;

    /** By the ending of a file's name; CSV where it says nothing. */
    public static Format of(@Nullable Path file) {
        String name = file == null ? "" : file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            return XLSX;
        }
        if (name.endsWith(".parquet")) {
            return PARQUET;
        }
        return name.endsWith(".jsonl") || name.endsWith(".ndjson") ? JSONL : CSV;
    }

    /** Whether it can go to standard output. */
    public boolean isText() {
        return this == CSV || this == JSONL;
    }
}
