package org.tocsin.scan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.model.Category;
import org.tocsin.model.Mention;
import org.tocsin.model.Passage;
import org.tocsin.model.PersonName;
import org.tocsin.model.Role;
import org.tocsin.model.TraitType;

/** What the document as a whole says about the roles in it; a passage alone cannot know (product document, "Roles"). */
final class Roles {
    private static final Set<Category> ABOUT_STAFF =
            EnumSet.of(Category.DIRECTORY, Category.PAYROLL, Category.CREDENTIALS);

    private static final Set<TraitType> PATIENTS_OWN = EnumSet.of(
            TraitType.NIR, TraitType.NATIONAL_ID, TraitType.PATIENT_ID, TraitType.STAY_ID, TraitType.BIRTH_DATE);

    private static final Set<TraitType> NAMES = EnumSet.of(
            TraitType.NAME,
            TraitType.NIR,
            TraitType.NATIONAL_ID,
            TraitType.PATIENT_ID,
            TraitType.STAY_ID,
            TraitType.REGISTRY_ID);

    private static final Set<TraitType> OWN = EnumSet.of(
            TraitType.REGISTRY_ID,
            TraitType.NIR,
            TraitType.NATIONAL_ID,
            TraitType.BIRTH_DATE,
            TraitType.EMAIL,
            TraitType.PHONE,
            TraitType.ADDRESS,
            TraitType.IBAN,
            TraitType.CREDENTIAL);

    private static final Set<TraitType> ACCOUNT = EnumSet.of(TraitType.REGISTRY_ID, TraitType.CREDENTIAL);

    private static final Set<TraitType> CONTACT = EnumSet.of(TraitType.EMAIL, TraitType.PHONE, TraitType.ADDRESS);

    private final Category category;
    private final Set<TraitType> listing;
    private final boolean subjectIdentified;
    private final boolean subjectNamed;
    private final Set<String> staff;

    private Roles(List<FoundPassage> passages, Category category) {
        this.category = category;
        listing = listing(passages, category);
        subjectIdentified = passages.stream()
                .flatMap(p -> p.mentions().stream())
                .anyMatch(m -> m.role() == Role.SUBJECT && shows(m, PATIENTS_OWN));
        subjectNamed = passages.stream()
                .filter(p -> !p.name().equals(Passage.PATH))
                .flatMap(p -> p.mentions().stream())
                .anyMatch(m -> m.role() == Role.SUBJECT && shows(m, NAMES));
        staff = passages.stream()
                .flatMap(p -> p.mentions().stream())
                .filter(m -> m.role() == Role.PRACTITIONER || m.role() == Role.STAFF_MEMBER)
                .flatMap(Roles::names)
                .collect(Collectors.toSet());
    }

    /** What lists somebody: where accounts are given, the address to which the message went is no account. */
    private static Set<TraitType> listing(List<FoundPassage> passages, Category category) {
        boolean accounts = category == Category.CREDENTIALS
                && passages.stream().flatMap(p -> p.mentions().stream()).anyMatch(m -> shows(m, ACCOUNT));
        EnumSet<TraitType> types = EnumSet.copyOf(OWN);
        if (accounts) {
            types.removeAll(CONTACT);
        }
        return types;
    }

    /** The passages of a document with the roles that it settles. */
    static List<FoundPassage> settled(List<FoundPassage> passages, Category category) {
        Roles roles = new Roles(passages, category);
        List<FoundPassage> settled = new ArrayList<>();
        for (FoundPassage passage : passages) {
            List<Mention> mentions = new ArrayList<>();
            passage.mentions().stream()
                    .filter(m -> !roles.signsAsStaff(m, passage))
                    .forEach(m -> roles.settle(m, mentions));
            settled.add(new FoundPassage(passage.name(), passage.row(), mentions, passage.cues()));
        }
        return settled;
    }

    private void settle(Mention mention, List<Mention> into) {
        if (listed(mention) || patientAmongRelatives(mention)) {
            into.add(new Mention(Role.SUBJECT, mention.traits()));
            return;
        }
        into.add(mention);
        if (writesOfSelf(mention)) {
            into.add(new Mention(Role.SUBJECT, mention.traits()));
        }
    }

    /** In a directory, a payroll or a list of passwords those with something of their own are its subjects, whatever their title. */
    private boolean listed(Mention mention) {
        boolean named = mention.role() == Role.PRACTITIONER || mention.role() == Role.STAFF_MEMBER;
        return named && ABOUT_STAFF.contains(category) && shows(mention, listing);
    }

    /**
     * The mother with her own patient number, where nobody else of the document is identified, is the patient; the spouses of a
     * family record book in which nobody else stands are the people it is about.
     */
    private boolean patientAmongRelatives(Mention mention) {
        boolean alone = !subjectNamed && mention.has(TraitType.NAME) && mention.has(TraitType.BIRTH_DATE);
        return mention.role() == Role.RELATIVE && !subjectIdentified && (alone || mention.has(TraitType.PATIENT_ID));
    }

    /** Who writes to complain, with an address or phone of his or her own, writes about himself or herself. */
    private boolean writesOfSelf(Mention mention) {
        return mention.role() == Role.AUTHOR
                && category == Category.CORRESPONDENCE
                && !subjectIdentified
                && mention.has(TraitType.ADDRESS)
                && !isStaff(mention);
    }

    /** Whether an author was taken for the patient of a passage whom the document names as practitioner or staff elsewhere. */
    private boolean signsAsStaff(Mention mention, FoundPassage passage) {
        return mention.role() == Role.SUBJECT
                && !shows(mention, PATIENTS_OWN)
                && isStaff(mention)
                && passage.mentions().stream()
                        .anyMatch(m -> m.role() == Role.AUTHOR && m.traits().equals(mention.traits()));
    }

    private boolean isStaff(Mention mention) {
        return names(mention).anyMatch(staff::contains);
    }

    private static Stream<String> names(Mention mention) {
        return mention.of(TraitType.NAME)
                .map(t -> PersonName.decode(t.value()))
                .filter(n -> !n.given().isEmpty())
                .map(n -> n.surname() + '|' + n.givenNames().get(0));
    }

    private static boolean shows(Mention mention, Set<TraitType> types) {
        return mention.traits().stream().anyMatch(t -> types.contains(t.type()));
    }
}
