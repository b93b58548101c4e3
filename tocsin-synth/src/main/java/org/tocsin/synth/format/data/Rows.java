package org.tocsin.synth.format.data;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tocsin.synth.format.Sheet;

/** A table with names a database takes. */
record Rows(String name, List<String> columns, List<List<String>> rows) {
    static Rows of(Sheet.Table table, String name) {
        List<String> columns = new ArrayList<>();
        List<String> head = table.rows().get(0);
        for (int i = 0; i < head.size(); i++) {
            String plain = Normalizer.normalize(table.headed() ? head.get(i) : "", Normalizer.Form.NFD)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\p{M}", "")
                    .replaceAll("[^a-z0-9]+", "_")
                    .replaceAll("^_+|_+$", "");
            String column = plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "c" + i + plain : plain;
            columns.add(columns.contains(column) ? column + i : column);
        }
        List<List<String>> body =
                table.headed() ? table.rows().subList(1, table.rows().size()) : table.rows();
        return new Rows(name, List.copyOf(columns), List.copyOf(body));
    }

    @Override
    public String toString() {
        return "Rows[" + rows.size() + "]";
    }
}
