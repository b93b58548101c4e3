package org.tocsin.synth.score;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a human is asked about subjects: a mention that could be several people of one name is one question, however many they are. Links
 * for review of one passage that rest on the same evidence are taken for one mention's, and mentions of a document that could be the same
 * people for one question. Two people in one running text whose links rest on equal evidence are counted as one, a mention with two kinds
 * of evidence as two.
 */
final class Doubts {
    private record Mention(String document, String passage, String how) {}

    private record Question(String document, Set<String> people) {}

    private final Truth truth;
    private final Map<Mention, Set<String>> mentions = new LinkedHashMap<>();

    Doubts(Truth truth) {
        this.truth = truth;
    }

    void add(NamedCsvRecord row) {
        if (!Table.cell(row, "role").equals("subject")
                || !Table.cell(row, "status").equals("review")) {
            return;
        }
        Mention mention = new Mention(
                truth.document(Table.cell(row, "path")), Table.cell(row, "passage"), Table.cell(row, "how"));
        mentions.computeIfAbsent(mention, ignored -> new TreeSet<>()).add(truth.human(Table.cell(row, "person_id")));
    }

    /** Questions about subjects, of these and the confirmed ones; who is confirmed in the document is no question any more. */
    Rate share(Found found) {
        Set<Question> open = new HashSet<>();
        mentions.forEach((mention, people) -> {
            boolean settled = people.stream()
                    .allMatch(human -> "confirmed".equals(found.subjects.get(new Truth.Pair(mention.document, human))));
            if (!settled) {
                open.add(new Question(mention.document, people));
            }
        });
        return new Rate(open.size(), open.size() + found.confirmedSubjects().size());
    }
}
