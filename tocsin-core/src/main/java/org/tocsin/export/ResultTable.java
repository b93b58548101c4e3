package org.tocsin.export;

import java.util.List;

/** The result tables. Names and columns are a contract: columns may be added at the end, never renamed. */
public enum ResultTable {
    DOCUMENTS(
            "path",
            "release",
            "sha256",
            "media_type",
            "size",
            "category",
            "outcome",
            "reason",
            "pages",
            "ocr_pages",
            "duplicate_of",
            "people",
            "item_id",
            "duplicate_of_release",
            "dated"),
    LINKS(
            "path",
            "passage",
            "person_id",
            "status",
            "role",
            "probability",
            "data_classes",
            "how",
            "release",
            "item_id",
            "same_person_ids"),
    PEOPLE(
            "person_id",
            "population",
            "documents",
            "data_classes",
            "categories",
            "probability",
            "severity",
            "severity_band",
            "gates",
            "channel",
            "notice_state",
            "same_person_ids"),
    UNKNOWN("unknown_id", "name", "birth_date", "roles", "documents", "data_classes"),
    UNREAD("path", "release", "reason", "size", "what_to_do", "item_id");

    private final List<String> columns;

    ResultTable(String... columns) {
        this.columns = List.of(columns);
    }

    /** Column names in order. */
    public List<String> columns() {
        return columns;
    }
}
