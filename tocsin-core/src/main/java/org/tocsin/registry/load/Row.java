package org.tocsin.registry.load;

import java.util.List;

/**
 * A row of a registry file below its header.
 *
 * @param sheet name of the sheet, empty where the format has none
 * @param line  number of the row's first line (of the row, in a sheet), from 1, the header included
 * @param cells as written; a source whose rows have no length of their own (spreadsheets) fills up to the header's length
 */
public record Row(String sheet, long line, List<String> cells) {
    /** Names no person. */
    @Override
    public String toString() {
        return "Row[" + line + ", " + cells.size() + " cells]";
    }
}
