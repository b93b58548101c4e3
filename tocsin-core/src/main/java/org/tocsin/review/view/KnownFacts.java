package org.tocsin.review.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.tocsin.model.Person;
import org.tocsin.model.TraitType;
import org.tocsin.registry.Identifiers;

/** What a row of the registry knows, in words. */
final class KnownFacts {
    private final Phrases words;
    private final List<PersonView.Known> facts = new ArrayList<>();

    private KnownFacts(Phrases words) {
        this.words = words;
    }

    static PersonView.RegistryRow of(int number, Person row, Phrases words, Masking masking) {
        KnownFacts known = new KnownFacts(words);
        UnaryOperator<String> shown = masking == Masking.MASKED ? Facts::tail : UnaryOperator.identity();
        known.add(Fact.Kind.BIRTH_NAME, Facts.marriedName(row) ? row.birthName() : "");
        known.add(Fact.Kind.BIRTH_DATE, words.date(row.birthDate()));
        known.add(Fact.Kind.SEX, row.sex());
        Identifiers.each(row, (type, value) -> known.number(type, value, shown));
        known.add(Fact.Kind.ADDRESS, Facts.address(row));
        row.emails().forEach(email -> known.add(Fact.Kind.EMAIL, email));
        row.phones().forEach(phone -> known.add(Fact.Kind.PHONE, phone));
        return new PersonView.RegistryRow(
                number, row.id(), row.population(), Facts.name(row), words.date(row.deceasedOn()), known.facts);
    }

    private void number(TraitType type, String value, UnaryOperator<String> shown) {
        switch (type) {
            case NIR -> add(Fact.Kind.NIR, shown.apply(value));
            case PATIENT_ID, NATIONAL_ID -> add(Fact.Kind.PATIENT_ID, shown.apply(value));
            case RPPS, ADELI -> add(Fact.Kind.PROFESSIONAL_ID, shown.apply(value));
            default -> {} // the id stands beside the row, contacts and money elsewhere
        }
    }

    private void add(Fact.Kind kind, String value) {
        if (!value.isEmpty()) {
            facts.add(new PersonView.Known(kind, words.of("fact", kind), VisibleText.of(value)));
        }
    }
}
