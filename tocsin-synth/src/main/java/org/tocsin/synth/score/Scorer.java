package org.tocsin.synth.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tocsin.synth.key.KeyPerson;
import org.tocsin.synth.people.Folded;

/** Compares the exported tables {@code documents.csv}, {@code links.csv} and {@code unknown.csv} with an answer key. */
public final class Scorer {
    private final Truth truth;
    private final Ledger ledger;
    private final Found found;
    private final Set<String> unknownFound = new HashSet<>();
    private final Map<String, Rate> rates = new LinkedHashMap<>();
    private final Map<String, Rate> byFormat = new TreeMap<>();
    private final Map<String, Rate> byEvidence = new TreeMap<>();
    private final Map<String, Rate> byMedium = new TreeMap<>();
    private final Map<String, Rate> rightByFormat = new TreeMap<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    private Scorer(Truth truth) {
        this.truth = truth;
        this.ledger = new Ledger(truth);
        this.found = new Found(truth);
    }

    /**
     * Scores an export.
     *
     * @param exportsDir folder that holds the exported CSV files
     * @param keyDir folder that holds the answer key
     */
    public static ScoreReport score(Path exportsDir, Path keyDir) throws IOException {
        Scorer scorer = new Scorer(Truth.read(keyDir));
        Path documents = exportsDir.resolve("documents.csv");
        scorer.ledger.recognised = recognised(documents);
        Table.read(documents, scorer.ledger::add);
        Claims claims = new Claims(scorer.truth);
        Table.read(exportsDir.resolve("links.csv"), row -> {
            scorer.found.add(row);
            claims.add(row);
        });
        Table.read(exportsDir.resolve("unknown.csv"), row -> {
            String birth = Table.cell(row, "birth_date");
            for (String name : Table.list(row, "name")) {
                scorer.unknownFound.add(unknownKey(name, birth));
            }
        });
        scorer.ledger.finish();
        scorer.links();
        scorer.recall();
        scorer.roles();
        scorer.classes();
        scorer.review();
        scorer.rest();
        return new ScoreReport(
                scorer.rates,
                scorer.byMedium,
                scorer.byFormat,
                scorer.rightByFormat,
                scorer.byEvidence,
                claims.reliability("", scorer::counts),
                scorer.lists,
                scorer.counts);
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

    private void links() {
        long confirmed = 0;
        long right = 0;
        long beyond = 0;
        List<String> wrong = new ArrayList<>();
        Map<String, long[]> media = new TreeMap<>();
        Map<String, long[]> formats = new TreeMap<>();
        for (Map.Entry<Truth.Pair, String> link : found.subjects.entrySet()) {
            if (!link.getValue().equals("confirmed")) {
                continue;
            }
            confirmed++;
            String expected = truth.expected(link.getKey());
            boolean fits = !expected.isEmpty() && !expected.equals("unknown");
            count(media.computeIfAbsent(truth.medium(link.getKey()), ignored -> new long[2]), fits);
            count(formats.computeIfAbsent(truth.format(link.getKey()), ignored -> new long[2]), fits);
            if (!expected.isEmpty() && !expected.equals("unknown")) {
                right++;
                beyond += expected.equals("confirmed") ? 0 : 1;
            } else {
                boolean role = truth.people.containsKey(link.getKey());
                wrong.add("item " + found.items.get(link.getKey())
                        + (role ? " (in the document, but not its subject)" : " (somebody else)"));
            }
        }
        rates.put(ScoreReport.CONFIRMED_PRECISION, new Rate(right, confirmed));
        media.forEach((name, pair) -> byMedium.put(named(name) + ": confirmed links that are right", rate(pair)));
        formats.forEach((name, pair) -> rightByFormat.put(named(name), rate(pair)));
        counts.put("confirmed where the rules ask for review", beyond);
        counts.put("false confirmed links", (long) wrong.size());
        lists.put("false confirmed links", wrong);
    }

    private void review() {
        long review = found.subjects.values().stream()
                .filter(status -> status.equals("review"))
                .count();
        counts.put("subject links that wait for review", review);
    }

    private void recall() {
        Map<String, long[]> formats = new TreeMap<>();
        Map<String, long[]> evidence = new TreeMap<>();
        long[] certain = new long[2];
        long[] all = new long[2];
        List<String> missed = new ArrayList<>();
        Map<String, long[]> media = new TreeMap<>();
        truth.people.forEach((pair, people) -> {
            String expected = truth.expected(pair);
            if (!expected.equals("confirmed") && !expected.equals("review")) {
                return;
            }
            String status = found.subjects.getOrDefault(pair, "");
            String shown = evidenceOf(people);
            String medium = named(truth.medium(pair));
            count(
                    media.computeIfAbsent(medium + ": found, confirmed or in review", k -> new long[2]),
                    !status.isEmpty());
            if (expected.equals("confirmed")) {
                boolean sure = status.equals("confirmed");
                count(media.computeIfAbsent(medium + ": certain links that are confirmed", k -> new long[2]), sure);
            }
            if (!counts(pair)) {
                return;
            }
            count(all, !status.isEmpty());
            count(evidence.computeIfAbsent(expected + ": " + shown, ignored -> new long[2]), !status.isEmpty());
            if (expected.equals("confirmed")) {
                count(certain, status.equals("confirmed"));
                count(formats.computeIfAbsent(truth.format(pair), ignored -> new long[2]), status.equals("confirmed"));
                if (!status.equals("confirmed")) {
                    missed.add("item " + ledger.id(pair.document()) + " (" + shown
                            + (status.isEmpty() ? ", not found)" : ", only in review)"));
                }
            }
        });
        rates.put(ScoreReport.CONFIRMED_RECALL, new Rate(certain[0], certain[1]));
        rates.put("links found, confirmed or in review", new Rate(all[0], all[1]));
        media.forEach((name, pair) -> byMedium.put(name, rate(pair)));
        formats.forEach((name, pair) -> byFormat.put(name, new Rate(pair[0], pair[1])));
        evidence.forEach((name, pair) -> byEvidence.put(name, new Rate(pair[0], pair[1])));
        lists.put("missed certain links", missed);
    }

    private static String named(String name) {
        return name.isEmpty() ? "other" : name;
    }

    private static Rate rate(long[] pair) {
        return new Rate(pair[0], pair[1]);
    }

    private static String evidenceOf(List<KeyPerson> people) {
        return people.stream()
                .filter(person -> person.role().equals("subject"))
                .findFirst()
                .map(KeyPerson::evidence)
                .orElse("");
    }

    private static void count(long[] counter, boolean right) {
        counter[0] += right ? 1 : 0;
        counter[1]++;
    }

    private void roles() {
        long[] roles = new long[2];
        found.roles.forEach((pair, said) -> {
            List<KeyPerson> people = truth.people.getOrDefault(pair, List.of());
            for (String role : said) {
                if (!people.isEmpty()) {
                    count(
                            roles,
                            people.stream().anyMatch(person -> person.role().equals(role)));
                }
            }
        });
        rates.put("roles of confirmed links that are right", new Rate(roles[0], roles[1]));
    }

    private void classes() {
        long[] said = new long[2];
        long[] shown = new long[2];
        Map<String, Integer> wrong = new TreeMap<>();
        found.classes.forEach((pair, classes) -> {
            if (!truth.expected(pair).isEmpty()) {
                Set<String> right = new TreeSet<>();
                for (KeyPerson person : truth.people.getOrDefault(pair, List.of())) {
                    if (person.role().equals("subject")) {
                        right.addAll(person.classes());
                    }
                }
                for (String name : classes) {
                    count(said, right.contains(name));
                    wrong.merge(right.contains(name) ? "" : "said without reason: " + name, 1, Integer::sum);
                }
                for (String name : right) {
                    count(shown, classes.contains(name));
                    wrong.merge(classes.contains(name) ? "" : "left out: " + name, 1, Integer::sum);
                }
            }
        });
        rates.put("data classes said that are right", new Rate(said[0], said[1]));
        rates.put("data classes shown that are said", new Rate(shown[0], shown[1]));
        wrong.remove("");
        lists.put(
                "data classes",
                wrong.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .toList());
    }

    private void rest() {
        rates.put("categories that are right", new Rate(ledger.categoryRight, ledger.categoryOf));
        Set<String> unknown = new HashSet<>();
        truth.unknown.stream()
                .filter(person -> ledger.recognised || !truth.isScan(truth.document(person.path())))
                .forEach(person -> unknown.add(unknownKey(person.name(), person.birth())));
        rates.put(
                "unknown people found",
                new Rate(unknown.stream().filter(unknownFound::contains).count(), unknown.size()));
        Set<String> exposed = new HashSet<>();
        truth.people.keySet().stream()
                .filter(pair -> truth.expected(pair).equals("confirmed") && counts(pair))
                .forEach(pair -> exposed.add(pair.human()));
        rates.put(
                "people in the leak who are found",
                new Rate(
                        exposed.stream().filter(found.confirmedPeople::contains).count(), exposed.size()));
        rates.put(
                "items of the ledger that are right",
                new Rate(
                        ledger.right,
                        truth.items.values().stream()
                                .filter(item -> !item.optional())
                                .count()));
        long scans = truth.items.values().stream()
                .filter(item -> item.medium().equals("scan"))
                .count();
        if (!ledger.recognised && scans > 0) {
            counts.put("scans that are scored apart, as no page was recognised", scans);
        }
        counts.put(ScoreReport.LEDGER_FAULTS, (long) ledger.faults.size());
        lists.put("ledger faults", ledger.faults);
        lists.put(
                "categories",
                ledger.confusions.entrySet().stream()
                        .map(e -> e.getKey() + ": " + e.getValue())
                        .toList());
    }

    /** Name parts in any order, with the birth date. */
    private static String unknownKey(String name, String birth) {
        TreeSet<String> parts = new TreeSet<>();
        for (String part : name.split("[\\s'’-]+")) {
            parts.add(Folded.of(part));
        }
        return String.join(" ", parts) + "|" + birth;
    }
}
