package org.tocsin.synth.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tocsin.synth.key.KeyPerson;

/**
 * The links that name somebody as a subject of a document, judged by document and human being, all copies of a document and all registry
 * rows of a human being together.
 *
 * <p>A confirmed link is right if the document has that human being as a subject and shows not only what belongs to nobody of the
 * registry (a name with another birth date). A certain link is one that the rules allow to confirm; it is found as such only if it is
 * confirmed. A link is found if the right human being is confirmed or proposed for review, perhaps beside homonyms; somebody else in the
 * same document does not count.
 */
final class SubjectScore {
    private final Truth truth;
    private final Found found;
    private final Predicate<Truth.Pair> counts;

    SubjectScore(Truth truth, Found found, Predicate<Truth.Pair> counts) {
        this.truth = truth;
        this.found = found;
        this.counts = counts;
    }

    void precision(Figures out) {
        Tally all = new Tally();
        Tally.ByName media = new Tally.ByName();
        Tally.ByName formats = new Tally.ByName();
        List<String> wrong = new ArrayList<>();
        long beyond = 0;
        for (Truth.Pair pair : found.confirmedSubjects()) {
            boolean right = truth.isSubject(pair);
            all.count(right);
            media.count(named(truth.medium(pair)) + ": confirmed links that are right", right);
            formats.count(named(truth.format(pair)), right);
            beyond += right && !truth.expected(pair).equals("confirmed") ? 1 : 0;
            if (!right) {
                boolean there = truth.people.containsKey(pair);
                wrong.add("item " + found.items.get(pair)
                        + (there ? " (in the document, but not its subject)" : " (somebody else)"));
            }
        }
        out.rates.put(ScoreReport.CONFIRMED_PRECISION, all.rate());
        media.forEach(out.byMedium::put);
        formats.forEach(out.rightByFormat::put);
        out.counts.put("confirmed where the rules ask for review", beyond);
        out.counts.put("false confirmed links", (long) wrong.size());
        out.lists.put("false confirmed links", wrong);
    }

    /** What waits for a human: of all links said, and why. */
    void review(Figures out) {
        Tally share = new Tally();
        long asked = 0;
        long certain = 0;
        for (Map.Entry<Truth.Pair, String> link : found.subjects.entrySet()) {
            boolean waits = link.getValue().equals("review");
            share.count(waits);
            String expected = truth.expected(link.getKey());
            asked += waits && expected.equals("review") ? 1 : 0;
            certain += waits && expected.equals("confirmed") ? 1 : 0;
        }
        long waiting = share.rate().right();
        out.slips.put(ScoreReport.REVIEW_SHARE, share.rate());
        out.counts.put("subject links that wait for review", waiting);
        out.counts.put("  of them: the right person, where the rules ask for review", asked);
        out.counts.put("  of them: the right person, though certain", certain);
        out.counts.put("  of them: somebody else, or no subject", waiting - asked - certain);
    }

    void recall(Figures out, Ledger ledger) {
        Tally certain = new Tally();
        Tally all = new Tally();
        Tally.ByName media = new Tally.ByName();
        Tally.ByName formats = new Tally.ByName();
        Tally.ByName evidence = new Tally.ByName();
        List<String> missed = new ArrayList<>();
        truth.people.forEach((pair, people) -> {
            String expected = truth.expected(pair);
            if (!expected.equals("confirmed") && !expected.equals("review")) {
                return;
            }
            String status = found.subjects.getOrDefault(pair, "");
            boolean sure = status.equals("confirmed");
            boolean must = expected.equals("confirmed");
            String medium = named(truth.medium(pair));
            media.count(medium + ": found, confirmed or in review", !status.isEmpty());
            if (must) {
                media.count(medium + ": certain links that are confirmed", sure);
            }
            if (!counts.test(pair)) {
                return;
            }
            all.count(!status.isEmpty());
            String shown = evidenceOf(people);
            evidence.count(expected + ": " + shown, !status.isEmpty());
            if (must) {
                certain.count(sure);
                formats.count(truth.format(pair), sure);
            }
            if (must && !sure) {
                missed.add("item " + ledger.id(pair.document()) + " (" + shown
                        + (status.isEmpty() ? ", not found)" : ", only in review)"));
            }
        });
        out.rates.put(ScoreReport.CONFIRMED_RECALL, certain.rate());
        out.rates.put(ScoreReport.FOUND, all.rate());
        media.forEach(out.byMedium::put);
        formats.forEach(out.byFormat::put);
        evidence.forEach(out.byEvidence::put);
        out.lists.put("missed certain links", missed);
    }

    private static String named(String name) {
        return name.isEmpty() ? "other" : name;
    }

    static String evidenceOf(List<KeyPerson> people) {
        return people.stream()
                .filter(person -> person.role().equals("subject"))
                .findFirst()
                .map(KeyPerson::evidence)
                .orElse("");
    }
}
