package org.tocsin.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.export.Exporter;
import org.tocsin.link.Candidate;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.PersonName;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ResultStore;
import org.tocsin.respond.severity.Assessment;
import org.tocsin.respond.severity.Explanation;
import org.tocsin.review.view.EvidenceSentence;
import org.tocsin.review.view.EvidenceWords;
import org.tocsin.review.view.Phrases;
import org.tocsin.review.view.StepView;
import org.tocsin.scan.Explainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says why an item was linked to people. */
@Command(
        name = "explain",
        description = "Say why an item was linked to people: traits, weights, candidates, one sentence."
                + " With --person alone: what made this person's severity and gates.")
final class ExplainCommand extends CaseCommand {
    private static final int CANDIDATES = 5;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "Item id, or - to read a path from standard input. May be left out with --person.")
    String id = "";

    @Option(names = "--person", paramLabel = "ID", description = "Only what concerns this person.")
    @Nullable
    String person;

    @Override
    public Integer call() throws Exception {
        if (!id.isEmpty()) {
            return item();
        }
        if (person == null) {
            throw new UsageException("explain what? Give an item id, or --person ID, or both");
        }
        return person(person);
    }

    private int person(String wanted) {
        try (CaseStore store = open()) {
            int number = number(store, wanted);
            store.journal().append("person.explained", Map.of("person", Integer.toString(number)));
            new Explanation(store, Assessment.whole(store), locale()).of(number).forEach(out()::println);
            tellHead(store);
        }
        return ExitCode.DONE;
    }

    private int item() throws Exception {
        try (CaseStore store = open()) {
            ResultStore.ItemRow item = ShowCommand.find(store, id);
            int wanted = person == null ? -1 : number(store, person);
            Explainer explainer = Explainer.of(store);
            store.journal().append("item.explained", Map.of("item", item.id()));
            out().println("item " + item.id() + "  " + item.path());
            if (item.category() != null) {
                out().println("category " + item.category().word() + because(explainer.because(item)));
            }
            Exporter exporter = new Exporter(store, locale());
            explainer.explain(item).stream()
                    .filter(e -> wanted < 0
                            || e.candidates().stream()
                                    .anyMatch(c -> c.candidate().person() == wanted))
                    .forEach(e -> print(e, exporter));
            tellHead(store);
        }
        return ExitCode.DONE;
    }

    private static int number(CaseStore store, String person) {
        int number = store.registry().numberOf(person);
        if (number < 0) {
            throw new CaseException("the registry has nobody with this --person id");
        }
        return number;
    }

    private static String because(List<String> cues) {
        return cues.isEmpty() ? "" : " (" + String.join(", ", cues) + ")";
    }

    private void print(Explainer.Explained e, Exporter exporter) {
        out().println();
        out().println(e.entity().role().word() + " in " + String.join(", ", e.passages()));
        for (Trait trait : e.traits()) {
            out().println(String.format(
                    Locale.ROOT,
                    "  %-14s %-40s %s, %s%s",
                    trait.type().name().toLowerCase(Locale.ROOT),
                    value(trait),
                    trait.rule(),
                    "check " + trait.check().name().toLowerCase(Locale.ROOT),
                    trait.labelled() ? ", labelled" : ""));
        }
        List<Candidate> candidates =
                e.candidates().stream().map(Explainer.Judged::candidate).toList();
        out().println("  " + new EvidenceSentence(phrases()).of(candidates));
        e.candidates().stream().limit(CANDIDATES).forEach(c -> print(c, exporter));
        if (e.candidates().size() > CANDIDATES) {
            out().println("  and " + (e.candidates().size() - CANDIDATES) + " more");
        }
    }

    private static String value(Trait trait) {
        if (trait.type() != TraitType.NAME) {
            return trait.value();
        }
        PersonName name = PersonName.decode(trait.value());
        String other = name.otherSurname().isEmpty() ? "" : " / " + name.otherSurname();
        return name.surname() + other + ", " + name.given();
    }

    private void print(Explainer.Judged judged, Exporter exporter) {
        var c = judged.candidate();
        out().println(String.format(
                Locale.ROOT,
                "  %s  %s  probability %.6f  weight %.1f bits",
                exporter.personId(c.person()),
                c.status() == LinkStatus.REJECTED ? "rejected" : c.status().word(),
                c.probability(),
                c.weight()));
        out().println("      "
                + new EvidenceWords(phrases())
                        .steps(judged).stream().map(ExplainCommand::step).collect(Collectors.joining("; ")));
    }

    private Phrases phrases() {
        return Phrases.in(locale());
    }

    private static String step(StepView step) {
        return step.words() + String.format(Locale.ROOT, " %+.1f", step.bits());
    }
}
