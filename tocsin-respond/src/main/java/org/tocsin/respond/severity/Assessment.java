package org.tocsin.respond.severity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tocsin.export.Ratings;
import org.tocsin.model.Person;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.ResultStore;
import org.tocsin.scan.FinalModel;

/**
 * Severity and gates of everybody in the results of a case. One pass over the exposures (which opens nothing sealed) and one over
 * the registry; then any person can be rated at once. Memory: some 40 bytes a row of the registry, and while it is passed some 125.
 */
public final class Assessment implements Ratings {
    private final Rater rater;
    private final ShownPeople shown;
    private final RegistryTraits traits;
    private final LocalDate day;

    private Assessment(CaseStore store, LocalDate day) {
        Enisa enisa = Enisa.standard();
        Judgements judgements = Judgements.standard(enisa);
        int size = store.registry().size();
        this.day = day;
        this.rater = new Rater(enisa, judgements);
        this.shown = new ShownPeople(judgements, enisa, size);
        store.results().exposures(shown::add);
        this.traits = new RegistryTraits(
                size,
                FinalModel.decode(store.results().model()).sameHumans(),
                day,
                judgements,
                shown::isExposed,
                person -> shown.isExposed(person) && Rater.needsName(shown.of(person)));
    }

    /** Begins the assessment of a case; the rows of the registry are still to be given, see {@link #person}. */
    public static Assessment of(CaseStore store) {
        return new Assessment(store, dayOf(store.ledger().releases()));
    }

    /** Assesses a case with its whole registry. */
    public static Assessment whole(CaseStore store) {
        Assessment assessment = of(store);
        store.registry().forEach(assessment::person);
        return assessment;
    }

    /**
     * The day that a case states for ages: that on which its last release came in, as the ledger keeps it, in UTC. So a table made
     * today and one made in a year say the same.
     */
    static LocalDate dayOf(List<Ledger.ReleaseRow> releases) {
        long last =
                releases.stream().mapToLong(Ledger.ReleaseRow::scannedAt).max().orElse(0);
        return Instant.ofEpochMilli(last).atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** The day by which ages are counted. */
    public LocalDate day() {
        return day;
    }

    @Override
    public void person(int number, Person person) {
        traits.add(number, person);
    }

    @Override
    public Rating of(ResultStore.PersonRow row) {
        Severity severity = severity(row.person());
        return new Rating(severity.score(), severity.band().word(), words(gates(row.person())));
    }

    private static List<String> words(Set<Gate> gates) {
        if (gates.isEmpty()) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        gates.forEach(gate -> words.add(gate.word()));
        return words;
    }

    /** The severity for a person with a confirmed link. */
    public Severity severity(int person) {
        return rater.rate(shown.of(person), traits.of(person));
    }

    /** The gates of a person with a confirmed link, in their order. */
    public Set<Gate> gates(int person) {
        return Gates.of(shown.of(person), traits.of(person));
    }

    /** Whether anything is shown about this person. */
    public boolean isExposed(int person) {
        return shown.isExposed(person);
    }

    ShownPeople shown() {
        return shown;
    }

    Traits traits(int person) {
        return traits.of(person);
    }
}
