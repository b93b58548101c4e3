package org.tocsin.detect.trait;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Field;

/** The fields of a row with what their headings announce. */
final class Columns {
    /** A field and the meaning of its heading, empty where the heading is missing or unknown. */
    record Column(Field field, Kinds kinds) {}

    private final List<Column> columns;

    private Columns(List<Column> columns) {
        this.columns = columns;
    }

    static Columns of(List<Field> fields) {
        List<Column> columns = new ArrayList<>(fields.size());
        for (Field field : fields) {
            columns.add(new Column(field, Labels.ofKnownHeading(field.label())));
        }
        return new Columns(columns);
    }

    List<Column> all() {
        return columns;
    }

    /** The field at this offset, null in running text. */
    @Nullable
    Column at(int offset) {
        int low = 0;
        int high = columns.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Field field = columns.get(middle).field();
            if (offset < field.start()) {
                high = middle - 1;
            } else if (offset >= field.end()) {
                low = middle + 1;
            } else {
                return columns.get(middle);
            }
        }
        return null;
    }
}
