package org.tocsin.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What the exported links of a case say: of each document, human being and role the status and what it rests on. */
final class Decisions {
    private static final String CONFIRMED = "confirmed";

    private final Map<Key, Decision> all = new LinkedHashMap<>();

    /** A human being in a role of a document. */
    record Key(String document, String human, String role) {
        @Override
        public String toString() {
            return "Key[" + role + "]";
        }
    }

    /**
     * What was decided, in all passages together.
     *
     * @param status {@code confirmed}, {@code review}, or {@code none} where no link was said
     * @param how what it rests on, of the row with the better status and the higher probability
     */
    record Decision(String status, String how, double probability) {
        static final Decision NONE = new Decision("none", "", 0);

        boolean confirmed() {
            return status.equals(CONFIRMED);
        }

        @Override
        public String toString() {
            return how.isEmpty() ? status : status + " (" + how + ")";
        }

        private boolean stronger(Decision other) {
            return confirmed() == other.confirmed() ? probability > other.probability : confirmed();
        }
    }

    /**
     * Reads two exported tables; copies of a document, which repeat its links, are left out.
     *
     * @param human what stands for the human being of a registry row, by its id
     */
    static Decisions read(Path documents, Path links, UnaryOperator<String> human) throws IOException {
        Set<String> copies = new HashSet<>();
        rows(documents, row -> {
            if (row.getField("outcome").equals("duplicate")) {
                copies.add(row.getField("path"));
            }
        });
        Decisions decisions = new Decisions();
        rows(links, row -> {
            if (!copies.contains(row.getField("path"))) {
                decisions.add(row, human);
            }
        });
        return decisions;
    }

    static void rows(Path file, Consumer<NamedCsvRecord> sink) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.forEach(sink);
        }
    }

    private void add(NamedCsvRecord row, UnaryOperator<String> human) {
        Key key = new Key(row.getField("path"), human.apply(row.getField("person_id")), row.getField("role"));
        Decision said = new Decision(
                row.getField("status"), row.getField("how"), Double.parseDouble(row.getField("probability")));
        all.merge(key, said, (one, other) -> other.stronger(one) ? other : one);
    }

    Decision of(Key key) {
        return all.getOrDefault(key, Decision.NONE);
    }

    /** What was decided with evidence that needs no human. */
    Set<Key> confirmed() {
        Set<Key> keys = new HashSet<>();
        all.forEach((key, decision) -> {
            if (decision.confirmed()) {
                keys.add(key);
            }
        });
        return keys;
    }

    /** How many decisions have a status. */
    long count(String status) {
        return all.values().stream().filter(d -> d.status().equals(status)).count();
    }

    /** Whether somebody is confirmed in a document in another role than this. */
    boolean confirmedInOtherRole(Key key) {
        return all.entrySet().stream()
                .anyMatch(other -> other.getValue().confirmed()
                        && other.getKey().document().equals(key.document())
                        && other.getKey().human().equals(key.human()));
    }
}
