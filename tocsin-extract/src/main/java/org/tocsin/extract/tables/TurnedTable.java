package org.tocsin.extract.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.extract.text.PassageOut;
import org.tocsin.extract.text.RecordText;
import org.tocsin.model.Fold;

/**
 * A table whose people stand in columns: labels down the first column, in each other column one person. Each column becomes a
 * passage {@code row:3 column:2}. Rows are bounded; after the bound the facts that say who it is are written again.
 */
final class TurnedTable {
    private static final int LEAST_ROWS = 3;
    private static final int MOST_ROWS = 400;
    private static final Set<String> NAMES =
            Set.of("NOM", "NOMS", "PATIENT", "PATIENTE", "IDENTITE", "NOM PRENOM", "NOM ET PRENOM");
    private static final Set<String> FACTS = Set.of(
            "PRENOM",
            "PRENOMS",
            "NE LE",
            "NEE LE",
            "NE E LE",
            "DDN",
            "DN",
            "NAISSANCE",
            "IPP",
            "NIP",
            "NIR",
            "NSS",
            "INS",
            "N SS",
            "N PATIENT",
            "N IPP");

    private final List<RowPassages.Row> rows = new ArrayList<>();

    /** Whether such a table starts here: a heading above it at most, then labels of which two say who somebody is. */
    static boolean starts(RowPassages.Row first, Iterable<RowPassages.Row> below) {
        List<RowPassages.Row> block = new ArrayList<>();
        if (!label(first).isEmpty()) {
            block.add(first);
        }
        for (RowPassages.Row row : below) {
            if (row.filled() == 0) {
                break;
            }
            block.add(row);
        }
        if (block.isEmpty() || !numbered(block.get(0))) {
            return false;
        }
        int named = 0;
        int facts = 0;
        int turned = 0;
        Set<String> labels = new HashSet<>();
        for (RowPassages.Row row : block) {
            String label = Fold.words(label(row)).strip();
            if (labels.add(label) && turned(row)) {
                turned++;
                named += named(label) ? 1 : 0;
                facts += fact(label) ? 1 : 0;
            }
        }
        boolean most = turned >= LEAST_ROWS && turned >= block.size() - 1 && labels.size() == block.size();
        return most && named > 0 && facts > 0;
    }

    /** A row of the table, or headings that only number its columns ({@code Patient 1}); others say who people are to each other. */
    private static boolean numbered(RowPassages.Row first) {
        return turned(first)
                || first.cells().stream()
                        .skip(1)
                        .filter(c -> !c.isEmpty())
                        .allMatch(c -> c.chars().anyMatch(Character::isDigit));
    }

    private static boolean named(String label) {
        return NAMES.contains(label) || label.startsWith("NOM ");
    }

    private static boolean fact(String label) {
        return FACTS.contains(label) || label.startsWith("DATE DE NAISS") || label.startsWith("PRENOM ");
    }

    private static String label(RowPassages.Row row) {
        String first = row.cells().isEmpty() ? "" : row.cells().get(0);
        return first.endsWith(":") ? first.substring(0, first.length() - 1).strip() : first;
    }

    /** A label, then two cells or more of which none is a label. */
    private static boolean turned(RowPassages.Row row) {
        String label = label(row);
        if (label.isEmpty() || label.length() > 60 || Headings.isData(label)) {
            return false;
        }
        int values = 0;
        for (String cell : row.cells().subList(1, row.cells().size())) {
            if (Headings.label(cell) && !Headings.isData(cell)) {
                return false;
            }
            values += cell.isEmpty() ? 0 : 1;
        }
        return values >= 2 || fact(Fold.words(label).strip());
    }

    /** Whether a row below it goes on with it. */
    boolean takes(RowPassages.Row row) {
        return !label(row).isEmpty() && row.filled() > 1;
    }

    void add(RowPassages.Row row, String prefix, PassageOut out) throws java.io.IOException {
        rows.add(row);
        if (rows.size() >= MOST_ROWS) {
            write(prefix, out);
            rows.removeIf(r -> !who(r));
        }
    }

    private static boolean who(RowPassages.Row row) {
        String label = Fold.words(label(row)).strip();
        return named(label) || fact(label);
    }

    /** Writes a passage for each column. */
    void write(String prefix, PassageOut out) throws java.io.IOException {
        int width = rows.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
        for (int column = 1; column < width; column++) {
            RecordText text = new RecordText();
            for (RowPassages.Row row : rows) {
                String cell = column < row.cells().size() ? row.cells().get(column) : "";
                if (!cell.isEmpty() && label(row).isEmpty()) {
                    text.plain(cell).endLine();
                } else if (!cell.isEmpty()) {
                    text.line(label(row), cell);
                }
            }
            if (!text.isEmpty()) {
                out.passage(text.passage(prefix + "row:" + rows.get(0).number() + " column:" + (column + 1)));
            }
        }
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "TurnedTable[" + rows.size() + " rows]";
    }
}
