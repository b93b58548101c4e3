package org.tocsin.review.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.link.Agreement;
import org.tocsin.link.Evidence;
import org.tocsin.link.Waterfall;
import org.tocsin.ports.ResultStore.LinkRow;
import org.tocsin.scan.Explainer;

/** Says in words what was compared, how far it agrees and what it weighs. The one source of these words. */
public final class EvidenceWords {
    private static final String BARCODE = " barcode";

    private final Phrases words;

    /** In these words. */
    public EvidenceWords(Phrases words) {
        this.words = words;
    }

    /** The steps of a candidate with their sums. */
    public List<StepView> steps(Explainer.Judged judged) {
        List<StepView> steps = new ArrayList<>();
        double sum = 0;
        for (Waterfall.Step step : judged.steps()) {
            sum += step.bits();
            steps.add(new StepView(step(step, judged), step.bits(), sum));
        }
        return steps;
    }

    private String step(Waterfall.Step step, Explainer.Judged judged) {
        Evidence e = judged.candidate().evidence();
        return switch (step.part()) {
            case PRIOR -> words.get("part.prior", judged.people());
            case NAME -> part(step, words.of("name", e.name()));
            case BIRTH_DATE -> part(step, words.of("date", e.birthDate()));
            case NIR -> part(step, words.of("number", e.nir()));
            case PATIENT_ID -> part(step, words.of("number", e.patientId()));
            case REGISTRY_ID -> part(step, words.of("number", e.registryId()));
            case PROFESSIONAL_ID -> part(step, words.of("number", e.professionalId()));
            case FACILITY -> part(step, words.of("number", Agreement.AGREES));
            case CONTACT -> part(step, contact(e));
            case SEX -> part(step, words.of("number", e.sex()));
            case AGE -> part(step, words.of("number", e.age()));
        };
    }

    private String part(Waterfall.Step step, String level) {
        return words.get("part", words.of("part", step.part()), level);
    }

    private String contact(Evidence e) {
        return Stream.of(
                        way("noun.address", "address", e.address()),
                        way("noun.email", "email", e.email()),
                        way("noun.phone", "number", e.phone()))
                .flatMap(List::stream)
                .collect(Collectors.joining(", "));
    }

    private List<String> way(String noun, String kind, Agreement level) {
        return level == Agreement.MISSING
                ? List.of()
                : List.of(words.get("way", words.get(noun), words.of(kind, level)));
    }

    /** What a link rests on, in words: the phrase of the result tables, part by part. */
    public String how(String phrase) {
        if (phrase.startsWith(LinkRow.REVIEWED)) {
            return words.get("how.reviewed", how(phrase.substring(LinkRow.REVIEWED.length())));
        }
        return Stream.of(phrase.split(" \\+ ")).map(this::howPart).collect(Collectors.joining(" + "));
    }

    private String howPart(String part) {
        if (part.endsWith(BARCODE)) {
            return words.get("how.barcode", howPart(part.substring(0, part.length() - BARCODE.length())));
        }
        String key = "how." + part.toLowerCase(Locale.ROOT).replace(' ', '_').replace("-", "");
        return words.has(key) ? words.get(key) : part;
    }
}
