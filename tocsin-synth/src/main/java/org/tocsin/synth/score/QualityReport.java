package org.tocsin.synth.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.tocsin.quality.Reliability;
import org.tocsin.synth.key.KeyItem;
import org.tocsin.synth.key.KeyPerson;

/**
 * How right exported results are, by every property that may make a difference.
 *
 * @param score the main figures
 * @param reliability how honest probabilities are, by what the links are: all, confirmed, for review
 * @param facets figures by property
 * @param outcomes items by outcome; they add up to {@code items}
 */
public record QualityReport(
        ScoreReport score,
        Map<String, Reliability> reliability,
        List<Facet> facets,
        Map<String, Long> outcomes,
        long items) {

    /**
     * Compares an export with the answer key.
     *
     * @param exportsDir folder with {@code documents.csv}, {@code links.csv} and {@code unknown.csv}
     * @param keyDir folder of the answer key
     * @param registry the registry file, for the facts of people
     */
    public static QualityReport of(Path exportsDir, Path keyDir, Path registry) throws IOException {
        ScoreReport score = Scorer.score(exportsDir, keyDir, registry);
        Truth truth = Truth.read(keyDir);
        Claims claims = new Claims(truth);
        Table.read(exportsDir.resolve("links.csv"), claims::add);
        boolean recognised = Scorer.recognised(exportsDir.resolve("documents.csv"));
        PersonFacts people = PersonFacts.read(registry, truth::human);
        Map<String, Long> outcomes = new TreeMap<>();
        Table.read(
                exportsDir.resolve("documents.csv"), row -> outcomes.merge(Table.cell(row, "outcome"), 1L, Long::sum));
        Map<String, Reliability> reliability = new LinkedHashMap<>();
        Predicate<Truth.Pair> counts = pair -> recognised || !truth.isScan(pair.document());
        reliability.put("all links", claims.reliability("", counts));
        reliability.put("confirmed links", claims.reliability("confirmed", counts));
        reliability.put("links for review", claims.reliability("review", counts));
        return new QualityReport(
                score,
                reliability,
                new Builder(truth, claims, people, recognised).facets(),
                outcomes,
                outcomes.values().stream().mapToLong(Long::longValue).sum());
    }

    /** Of the links found, whoever was found being right, those that wait for a human. */
    public Rate review() {
        return facets.stream()
                .filter(facet -> facet.name().equals("Medium"))
                .flatMap(facet -> facet.cells().stream())
                .map(Facet.Cell::review)
                .reduce(new Rate(0, 0), Rate::plus);
    }

    private static final class Builder {
        private final Truth truth;
        private final Claims claims;
        private final PersonFacts people;
        private final boolean recognised;
        private final Facet how = new Facet(
                "Evidence that Tocsin names",
                "What a link rests on (column how). What was not found has none, so there is no recall here.");
        private final Facet shown =
                new Facet("Evidence that the document shows", "By the answer key; a link to somebody else shows none.");
        private final Facet role =
                new Facet("Role", "A link counts as right here if the person plays that role in the document.");
        private final Map<String, Facet> facets = new LinkedHashMap<>();

        Builder(Truth truth, Claims claims, PersonFacts people, boolean recognised) {
            this.truth = truth;
            this.claims = claims;
            this.people = people;
            this.recognised = recognised;
            facets.put("format", new Facet("Format", "Scans are named beside the format of their file."));
            facets.put("medium", new Facet("Medium", ""));
            facets.put("population", new Facet("Population", ""));
            facets.put("sex", new Facet("Sex", "As in the registry."));
            facets.put("age", new Facet("Age", "On the day of the leak."));
            facets.put("name", new Facet("Kind of name", "A person may have several."));
            facets.put("category", new Facet("Category", "Of the document, by the answer key."));
        }

        List<Facet> facets() {
            claims.all().forEach(this::said);
            truth.people.forEach(this::truth);
            List<Facet> all = new java.util.ArrayList<>(List.of(how, shown));
            all.addAll(facets.values());
            all.add(role);
            return all;
        }

        private Set<String> values(String facet, Truth.Pair pair) {
            KeyItem item = truth.items.get(pair.document());
            return switch (facet) {
                case "format" -> Set.of(truth.format(pair));
                case "medium" -> Set.of(truth.medium(pair));
                case "population" -> Set.of(people.population(pair.human()));
                case "sex" -> Set.of(people.sex(pair.human()));
                case "age" -> Set.of(people.age(pair.human(), ""));
                case "category" -> Set.of(item == null ? "" : item.category());
                default -> people.nameKinds(pair.human());
            };
        }

        private void said(Truth.Pair pair, Claims.Claim claim) {
            boolean there = claims.isThere(pair);
            String subject = claim.roles().getOrDefault("subject", "");
            boolean right = truth.isSubject(pair);
            facets.forEach((name, facet) -> {
                facet.said(values(name, pair), claim.probability(), there);
                if (subject.equals("confirmed")) {
                    facet.precision(values(name, pair), right);
                }
            });
            how.said(Set.of(claim.how()), claim.probability(), there);
            if (subject.equals("confirmed")) {
                how.precision(Set.of(claim.how()), right);
                shown.precision(Set.of(SubjectScore.evidenceOf(truth.people.getOrDefault(pair, List.of()))), right);
            }
            claim.roles().forEach((name, status) -> {
                boolean plays = rolesOf(pair).contains(name);
                role.said(Set.of(name), claim.probability(), plays);
                if (status.equals("confirmed")) {
                    role.precision(Set.of(name), plays);
                }
            });
        }

        private Set<String> rolesOf(Truth.Pair pair) {
            Set<String> roles = new TreeSet<>();
            truth.people.getOrDefault(pair, List.of()).forEach(p -> roles.add(p.role()));
            return roles;
        }

        private void truth(Truth.Pair pair, List<KeyPerson> there) {
            if (!recognised && truth.isScan(pair.document())) {
                return;
            }
            Claims.Claim claim = claims.all().get(pair);
            String expected = truth.expected(pair);
            String status = claim == null ? "" : claim.roles().getOrDefault("subject", "");
            if (expected.equals("confirmed") || expected.equals("review")) {
                facets.forEach((name, facet) -> expect(facet, values(name, pair), expected, status));
                expect(shown, Set.of(SubjectScore.evidenceOf(there)), expected, status);
            }
            for (KeyPerson person : there) {
                String as = claim == null ? "" : claim.roles().getOrDefault(person.role(), "");
                if (person.expected().equals("confirmed") || person.expected().equals("review")) {
                    expect(role, Set.of(person.role()), person.expected(), as);
                }
            }
        }

        private static void expect(Facet facet, Set<String> values, String expected, String status) {
            facet.found(values, status);
            if (expected.equals("confirmed")) {
                facet.recall(values, status.equals("confirmed"));
            }
        }
    }
}
