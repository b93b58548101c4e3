package org.tocsin.synth.score;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.tocsin.quality.Reliability;

/** The exported links with their probabilities: what was said of each human being in each document. */
final class Claims {
    private final Truth truth;
    private final Map<Truth.Pair, Claim> claims = new LinkedHashMap<>();

    /** What was said of a human being in a document, in all passages together. */
    static final class Claim {
        private String status = "";
        private double probability = -1;
        private String how = "";
        private final Map<String, String> roles = new TreeMap<>();

        private void add(NamedCsvRecord row) {
            String said = Table.cell(row, "status");
            double p = number(Table.cell(row, "probability"));
            if (p > probability) {
                probability = p;
                how = Table.cell(row, "how");
            }
            status = better(status, said);
            roles.merge(Table.cell(row, "role"), said, Claim::better);
        }

        private static String better(String one, String other) {
            return one.equals("confirmed") || other.isEmpty() ? one : other;
        }

        private static double number(String cell) {
            return cell.isEmpty() ? 0 : Double.parseDouble(cell);
        }

        String status() {
            return status;
        }

        double probability() {
            return probability;
        }

        String how() {
            return how;
        }

        /** The status of each role in which the human being was linked. */
        Map<String, String> roles() {
            return roles;
        }
    }

    Claims(Truth truth) {
        this.truth = truth;
    }

    void add(NamedCsvRecord row) {
        if (!Table.cell(row, "status").equals("rejected")) {
            Truth.Pair pair =
                    new Truth.Pair(truth.document(Table.cell(row, "path")), truth.human(Table.cell(row, "person_id")));
            claims.computeIfAbsent(pair, k -> new Claim()).add(row);
        }
    }

    Map<Truth.Pair, Claim> all() {
        return claims;
    }

    /** Whether the human being is in the document, whatever its role there. */
    boolean isThere(Truth.Pair pair) {
        return truth.people.containsKey(pair);
    }

    /**
     * How honest the probabilities are: every link was said with one, and is right if the human being is in the document.
     *
     * @param status {@code confirmed}, {@code review}, or empty for both
     * @param counts which human beings in which documents are counted
     */
    Reliability reliability(String status, Predicate<Truth.Pair> counts) {
        List<Reliability.Said> said = new ArrayList<>();
        claims.forEach((pair, claim) -> {
            if (counts.test(pair) && (status.isEmpty() || claim.status().equals(status))) {
                said.add(new Reliability.Said(Math.min(1, Math.max(0, claim.probability())), isThere(pair)));
            }
        });
        return Reliability.of(said, 10);
    }
}
