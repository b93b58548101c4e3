package org.tocsin.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.detect.name.RowColumns;
import org.tocsin.detect.name.Tokens;
import org.tocsin.model.Field;
import org.tocsin.model.Mention;
import org.tocsin.model.Passage;
import org.tocsin.model.PersonName;
import org.tocsin.model.Role;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

/** The people of a table row or record: one subject, and whoever has columns of his or her own. */
final class RowMentions {
    private static final int HOUSE = 40;

    /** Characters between a name in a cell and the way of contact that is that person's. */
    private static final int BESIDE = 25;

    private static final Set<String> OWN = Set.of("column", "cells", "label");

    private final Passage passage;
    private final Someone subject = new Someone();
    private final Map<String, Someone> others = new LinkedHashMap<>();
    /** Those beside the row's own person whom a cell with words names, by their names. */
    private final Map<Trait, Someone> inCells = new LinkedHashMap<>();

    private final Optional<Field> lead;
    private final String leader;
    private final RowPeople named;

    RowMentions(Passage passage) {
        this.passage = passage;
        this.lead = RowColumns.lead(passage);
        this.leader = lead.map(FieldRoles::owner).orElse("");
        this.named = new RowPeople(passage);
    }

    /** The mentions that these traits of the row make. */
    List<Mention> of(List<Trait> traits) {
        subject.role(Role.SUBJECT);
        // the column of names first: a doctor's name in a cell before it is not the row's own person
        traits.stream()
                .filter(RowMentions::isOwnName)
                .sorted(Comparator.comparing(t -> !field(t).filter(named::says).isPresent()))
                .forEach(this::take);
        for (Trait t : traits) {
            if (!isOwnName(t) && !t.rule().equals("email") && t.type() != TraitType.FINESS) {
                take(t);
            }
        }
        List<Someone> people = new ArrayList<>(others.values());
        Optional<Someone> staff = people.stream()
                .filter(p -> (p.is(Role.PRACTITIONER) || p.is(Role.STAFF_MEMBER)) && p.has(TraitType.NAME))
                .findFirst();
        Optional<Someone> parent = onlyRelative(people);
        if (parent.isPresent()) {
            parent.get().fold(subject);
            parent.get().role(Role.SUBJECT);
        } else if (staff.isEmpty() || known()) {
            people.add(0, subject);
        } else {
            staff.get().fold(subject);
            staff.get().role(Role.SUBJECT);
        }
        return people.stream()
                .filter(RowMentions::stands)
                .map(p -> p.mention(p.role().orElse(Role.SUBJECT)))
                .toList();
    }

    private static boolean isOwnName(Trait trait) {
        return trait.type() == TraitType.NAME && OWN.contains(trait.rule());
    }

    /** The relative whom a row is about: the only one named, with a birth date, in a row that names nobody of its own. */
    private Optional<Someone> onlyRelative(List<Someone> people) {
        if (subject.has(TraitType.NAME)
                || subject.has(TraitType.NIR)
                || subject.has(TraitType.NATIONAL_ID)
                || subject.has(TraitType.PATIENT_ID)
                || subject.has(TraitType.REGISTRY_ID)) {
            return Optional.empty();
        }
        List<Someone> relatives = people.stream()
                .filter(p -> p.is(Role.RELATIVE) && p.has(TraitType.NAME))
                .toList();
        return relatives.size() == 1
                        && (relatives.get(0).has(TraitType.BIRTH_DATE) || subject.has(TraitType.BIRTH_DATE))
                ? Optional.of(relatives.get(0))
                : Optional.empty();
    }

    /** The role of the person in a column; none where the column is the row's own person's. */
    private Optional<Role> role(Field field) {
        if (named.tell(field)) {
            return named.role(field);
        }
        boolean own = lead.isPresent()
                && (lead.get().equals(field)
                        || (!leader.isEmpty() && FieldRoles.owner(field).equals(leader)));
        return own ? Optional.empty() : FieldRoles.of(field);
    }

    /** Whether the row tells who its own person is: else it is about the member of staff it names, as a rota or a payroll does. */
    private boolean known() {
        return subject.has(TraitType.NAME)
                || subject.has(TraitType.NIR)
                || subject.has(TraitType.PATIENT_ID)
                || subject.has(TraitType.STAY_ID);
    }

    private static boolean stands(Someone one) {
        return one.has(TraitType.NAME)
                || one.has(TraitType.NIR)
                || one.has(TraitType.NATIONAL_ID)
                || one.has(TraitType.PATIENT_ID)
                || one.has(TraitType.REGISTRY_ID)
                || one.has(TraitType.EMAIL)
                || one.has(TraitType.PHONE)
                || one.has(TraitType.RPPS)
                || one.has(TraitType.ADELI)
                || one.has(TraitType.STAY_ID)
                || one.has(TraitType.IBAN)
                || one.has(TraitType.ID_DOCUMENT);
    }

    private Optional<Field> field(Trait trait) {
        for (Field field : passage.fields()) {
            if (field.start() <= trait.start() && trait.start() < field.end()) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private void take(Trait trait) {
        Optional<Field> field = field(trait);
        if (trait.type() == TraitType.PHONE && field.isPresent() && ofHouse(trait, field.get())) {
            return;
        }
        Optional<Role> role = field.flatMap(this::role);
        Optional<Someone> beside = role.isEmpty() && isContact(trait)
                ? field.flatMap(this::relativeBefore).or(() -> field.flatMap(f -> namedBefore(trait, f)))
                : Optional.empty();
        if (beside.isPresent()) {
            beside.get().add(trait);
        } else if (role.isPresent()) {
            other(owner(field.orElseThrow()), role.get()).add(trait);
        } else if (trait.type() == TraitType.NAME && !OWN.contains(trait.rule())) {
            mentioned(trait);
        } else if (trait.type() == TraitType.NAME && subject.has(TraitType.NAME)) {
            mentioned(trait);
        } else {
            subject.add(trait);
        }
    }

    private static boolean isContact(Trait trait) {
        return trait.type() == TraitType.PHONE
                || trait.type() == TraitType.EMAIL
                || trait.type() == TraitType.ADDRESS
                || trait.type() == TraitType.POSTAL_CITY;
    }

    /** Whether a message in the cell gives a number of the house: {@code Annulation : 0298000000}. */
    private boolean ofHouse(Trait trait, Field field) {
        int from = Math.max(field.start(), trait.start() - HOUSE);
        return Places.named(passage.text(), from, trait.start());
    }

    /** The relative named in the column before a column of contacts that does not say whose: {@code Personne à prévenir | Tél.}. */
    private Optional<Someone> relativeBefore(Field field) {
        int at = passage.fields().indexOf(field) - 1;
        while (at >= 0 && ContactColumns.is(passage.fields().get(at))) {
            at--;
        }
        Optional<Field> before =
                at < 0 ? Optional.empty() : Optional.of(passage.fields().get(at));
        boolean bare = ContactColumns.is(field);
        Optional<Role> role = bare ? before.flatMap(this::role) : Optional.empty();
        return role.filter(r -> r == Role.RELATIVE).map(r -> other(owner(before.orElseThrow()), r));
    }

    private String owner(Field field) {
        return named.tell(field) ? named.owner(field) : FieldRoles.owner(field);
    }

    private Someone other(String owner, Role role) {
        return others.computeIfAbsent(owner + role, k -> {
            Someone one = new Someone();
            one.role(role);
            return one;
        });
    }

    /** A name in a cell that is not a column of names: the subject's if there is none yet, else somebody beside. */
    private void mentioned(Trait trait) {
        boolean own = hasOwnName();
        if (own && same(trait)) {
            subject.add(trait);
            return;
        }
        int from = Math.max(0, trait.start() - 80);
        String before = passage.text().substring(from, trait.start());
        Lines lines = new Lines(before + "x");
        RoleCues cues = new RoleCues(before + "x", lines, new Tokens(before + "x", 0, before.length() + 1));
        Optional<Role> cue = cues.before(before.length(), 0).filter(r -> r != Role.SUBJECT);
        if (!own && cue.isEmpty()) {
            subject.add(trait);
        } else {
            Role beside =
                    (known() || subject.has(TraitType.BIRTH_DATE)) && labelled() ? Role.STAFF_MEMBER : Role.SUBJECT;
            Role role = cue.orElse(cues.titled(before.length()) ? Role.PRACTITIONER : beside);
            Someone one = other("cell " + trait.value(), role);
            one.add(trait);
            inCells.put(trait, one);
        }
    }

    /** Who is named right before a way of contact in a cell with words: {@code Rappeler M. PAPILLON Léandre au 0732683446}. */
    private Optional<Someone> namedBefore(Trait contact, Field field) {
        return inCells.entrySet().stream()
                .filter(e -> e.getKey().start() >= field.start()
                        && e.getKey().end() <= contact.start()
                        && contact.start() - e.getKey().end() <= BESIDE)
                .max(Comparator.comparingInt(e -> e.getKey().end()))
                .map(Map.Entry::getValue);
    }

    /** Whether a column or the first cells name the row's own person: in a rota all people named are subjects. */
    private boolean labelled() {
        return subject.mention(Role.SUBJECT).of(TraitType.NAME).anyMatch(n -> OWN.contains(n.rule()))
                || subject.has(TraitType.BIRTH_DATE)
                || subject.has(TraitType.PATIENT_ID)
                || subject.has(TraitType.NIR);
    }

    private boolean hasOwnName() {
        return subject.has(TraitType.NAME);
    }

    private boolean same(Trait trait) {
        return subject.mention(Role.SUBJECT)
                .of(TraitType.NAME)
                .anyMatch(n -> SameName.compatible(PersonName.decode(n.value()), PersonName.decode(trait.value())));
    }
}
