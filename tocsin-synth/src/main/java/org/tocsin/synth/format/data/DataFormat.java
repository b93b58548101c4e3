package org.tocsin.synth.format.data;

import org.tocsin.synth.format.Sheet;
import org.tocsin.synth.people.Dice;

/** The ways in which systems keep or dump a table. */
public enum DataFormat {
    MYSQL("sql"),
    POSTGRES("sql"),
    SQL_SERVER("sql"),
    JSON_LINES("jsonl"),
    PIPES("txt"),
    FIXED_WIDTH("txt"),
    DBASE("dbf"),
    SQLITE("sqlite"),
    ACCESS("mdb");

    private final String extension;

    DataFormat(String extension) {
        this.extension = extension;
    }

    public String extension() {
        return extension;
    }

    /** The bytes of a table; equal dice give equal bytes. */
    public byte[] write(Sheet.Table table, Dice dice) {
        Rows rows = Rows.of(table, "t_" + (table.rows().get(0).size() + dice.between(100, 900)));
        return switch (this) {
            case MYSQL -> Dumps.mysql(rows, dice);
            case POSTGRES -> Dumps.postgres(rows);
            case SQL_SERVER -> Dumps.sqlServer(rows);
            case JSON_LINES -> PlainRows.jsonLines(rows);
            case PIPES -> PlainRows.pipes(rows);
            case FIXED_WIDTH -> PlainRows.fixed(rows);
            case DBASE -> PlainRows.dbase(rows);
            case SQLITE -> Databases.sqlite(rows);
            case ACCESS -> Databases.access(rows);
        };
    }
}
