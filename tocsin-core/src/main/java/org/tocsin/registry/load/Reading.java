package org.tocsin.registry.load;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the row at hand. */
final class Reading {
    private final Row row;
    private final MappedColumns columns;
    private final List<Refusal> warnings = new ArrayList<>();
    private @Nullable Refusal refusal;

    Reading(Row row, MappedColumns columns) {
        this.row = row;
        this.columns = columns;
    }

    /** The cell of a column of the product, empty where the file has none. */
    String cell(String target) {
        return columns.cell(target, row.cells());
    }

    /** The row cannot be taken; the first reason stays. */
    void refuse(String target, String reason, String remedy) {
        if (refusal == null) {
            refusal = about(target, reason, remedy);
        }
    }

    /** The row is taken, the cell is not or with doubt. */
    void warn(String target, String reason, String remedy) {
        warnings.add(about(target, reason, remedy));
    }

    private Refusal about(String target, String reason, String remedy) {
        return new Refusal(row.sheet(), row.line(), columns.heading(target), reason, remedy);
    }

    @Nullable
    Refusal refusal() {
        return refusal;
    }

    List<Refusal> warnings() {
        return warnings;
    }
}
