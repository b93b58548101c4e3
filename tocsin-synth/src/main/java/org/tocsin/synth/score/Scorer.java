package org.tocsin.synth.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares the exported tables {@code documents.csv}, {@code links.csv} and {@code unknown.csv} with an answer key. What each figure
 * counts is said where it is made: links of subjects in {@link SubjectScore}, roles and homonyms in {@link RoleScore}, categories and
 * items in {@link Ledger}, probabilities in {@link Claims}, kinds of data in {@link ClassScore}.
 */
public final class Scorer {
    private final Truth truth;
    private final Ledger ledger;
    private final Found found;
    private final Doubts doubts;
    private final DateScore dates;
    private final Set<String> unknownFound = new HashSet<>();
    private final Figures figures = new Figures();

    private Scorer(Truth truth) {
        this.truth = truth;
        this.ledger = new Ledger(truth);
        this.found = new Found(truth);
        this.doubts = new Doubts(truth);
        this.dates = new DateScore(truth, ledger);
    }

    /** Scores an export without counting homonyms. */
    public static ScoreReport score(Path exportsDir, Path keyDir) throws IOException {
        return score(exportsDir, keyDir, null);
    }

    /**
     * Scores an export.
     *
     * @param exportsDir folder that holds the exported CSV files
     * @param keyDir folder that holds the answer key
     * @param registry the registry file, whose names show which wrong links are homonyms
     */
    public static ScoreReport score(Path exportsDir, Path keyDir, @Nullable Path registry) throws IOException {
        Scorer scorer = new Scorer(Truth.read(keyDir));
        Path documents = exportsDir.resolve("documents.csv");
        scorer.ledger.recognised = recognised(documents);
        Table.read(documents, row -> {
            scorer.ledger.add(row);
            scorer.dates.add(row);
        });
        Claims claims = new Claims(scorer.truth);
        Table.read(exportsDir.resolve("links.csv"), row -> {
            scorer.found.add(row);
            scorer.doubts.add(row);
            claims.add(row);
        });
        Table.read(exportsDir.resolve("unknown.csv"), row -> {
            String birth = Table.cell(row, "birth_date");
            for (String name : Table.list(row, "name")) {
                scorer.unknownFound.add(unknownKey(name, birth));
            }
        });
        scorer.ledger.finish();
        scorer.links(registry);
        scorer.people();
        scorer.items();
        return scorer.figures.report(claims.reliability("", scorer::counts));
    }

    /** Whether any page was recognised: an export of a machine without recognition is scored without scans. */
    static boolean recognised(Path documents) throws IOException {
        boolean[] any = new boolean[1];
        boolean[] told = new boolean[1];
        Table.read(documents, row -> {
            told[0] |= row.findField("ocr_pages").isPresent();
            String pages = Table.cell(row, "ocr_pages");
            any[0] |= !pages.isEmpty() && !pages.equals("0");
        });
        return any[0] || !told[0];
    }

    /** Whether a document counts in the main figures. */
    private boolean counts(Truth.Pair pair) {
        return ledger.recognised || !truth.isScan(pair.document());
    }

    private void links(@Nullable Path registry) throws IOException {
        SubjectScore subjects = new SubjectScore(truth, found, this::counts);
        subjects.precision(figures);
        subjects.recall(figures, ledger);
        RoleScore roles = new RoleScore(truth, found, this::counts);
        roles.roles(figures);
        roles.practitioners(figures);
        roles.homonyms(figures, registry);
        new ClassScore(truth, found).into(figures);
        subjects.review(figures);
        figures.slips.put(ScoreReport.DOUBTS, doubts.share(found));
    }

    private void people() {
        Set<String> unknown = new HashSet<>();
        truth.unknown.stream()
                .filter(person -> ledger.recognised || !truth.isScan(truth.document(person.path())))
                .forEach(person -> unknown.add(unknownKey(person.name(), person.birth())));
        figures.rates.put(
                "unknown people found",
                new Rate(unknown.stream().filter(unknownFound::contains).count(), unknown.size()));
        Set<String> exposed = new HashSet<>();
        truth.people.keySet().stream()
                .filter(pair -> truth.expected(pair).equals("confirmed") && counts(pair))
                .forEach(pair -> exposed.add(pair.human()));
        Set<String> confirmed = new HashSet<>();
        found.confirmedSubjects().stream().filter(truth::isSubject).forEach(pair -> confirmed.add(pair.human()));
        figures.rates.put(
                "people in the leak who are found",
                new Rate(exposed.stream().filter(confirmed::contains).count(), exposed.size()));
    }

    private void items() {
        ledger.into(figures);
        dates.into(figures);
        long scans = truth.items.values().stream()
                .filter(item -> item.medium().equals("scan"))
                .count();
        if (!ledger.recognised && scans > 0) {
            figures.counts.put(ScoreReport.SCANS_APART, scans);
        }
    }

    /** Name parts in any order, with the birth date. */
    private static String unknownKey(String name, String birth) {
        return Namesakes.key(name) + "|" + birth;
    }
}
