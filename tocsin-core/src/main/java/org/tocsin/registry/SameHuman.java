package org.tocsin.registry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tocsin.model.Fold;
import org.tocsin.model.Person;

/**
 * When two registry rows are the same human being; doubt means they are not, because two notices to one person do less harm
 * than one notice about two.
 */
final class SameHuman {
    private static final Set<String> PLACEHOLDERS = TermFile.terms(TermFile.class, "placeholder-given-names.txt");

    private SameHuman() {}

    /** Whether two rows cannot be the same: NIR, birth date or sex are known in both and differ. */
    static boolean contradict(Person a, Person b) {
        return differ(a.nir(), b.nir())
                || differ(a.sex().toUpperCase(Locale.ROOT), b.sex().toUpperCase(Locale.ROOT))
                || datesDiffer(a.birthDate(), b.birthDate());
    }

    private static boolean differ(String a, String b) {
        return !a.isEmpty() && !b.isEmpty() && !a.equals(b);
    }

    /** A part of a date that is 00 agrees with any. */
    private static boolean datesDiffer(int a, int b) {
        if (a == 0 || b == 0) {
            return false;
        }
        return a / 10000 != b / 10000 || partDiffers(a / 100 % 100, b / 100 % 100) || partDiffers(a % 100, b % 100);
    }

    private static boolean partDiffers(int a, int b) {
        return a != 0 && b != 0 && a != b;
    }

    /**
     * Whether the NIR that both rows hold makes them one. A child may stand under a parent's NIR, and twins then share it: so
     * either the NIR tells both rows' sex and birth month, or the first given names agree.
     */
    static boolean byNir(Person a, Person b) {
        return !a.nir().isEmpty()
                && a.nir().equals(b.nir())
                && !contradict(a, b)
                && ((ownNir(a) && ownNir(b)) || sameFirstGiven(a, b) || noGiven(a) || noGiven(b));
    }

    private static boolean noGiven(Person person) {
        return GivenNameForms.first(person.givenNames()).isEmpty();
    }

    /** Whether the NIR begins with the row's own sex, birth year and birth month. */
    private static boolean ownNir(Person person) {
        String nir = person.nir();
        if (person.birthDate() == 0 || nir.length() < 5) {
            return false;
        }
        boolean sex = person.sex().isEmpty()
                || (person.sex().equalsIgnoreCase("M") ? "17" : "28").indexOf(nir.charAt(0)) >= 0;
        return sex && nir.startsWith(String.format(Locale.ROOT, "%04d", person.birthDate() / 100 % 10000), 1);
    }

    /** Whether name, full birth date and one contact agree. */
    static boolean byNameAndContact(Person a, Person b) {
        return a.birthDate() == b.birthDate()
                && isFullDate(a.birthDate())
                && !contradict(a, b)
                && !Collections.disjoint(wholeSurnames(a), wholeSurnames(b))
                && sameFirstGiven(a, b)
                && !Collections.disjoint(contacts(a), contacts(b));
    }

    /**
     * Whether all of the strict traits agree by which French care identifies a person: surname at birth, given names, sex, full
     * birth date and birth place (référentiel national d'identitovigilance, RNIV 1).
     */
    static boolean byStrictTraits(Person a, Person b) {
        return a.birthDate() == b.birthDate()
                && isFullDate(a.birthDate())
                && !contradict(a, b)
                && equal(a.sex(), b.sex())
                && equal(a.birthPlace(), b.birthPlace())
                && equal(a.birthName(), b.birthName())
                && equal(a.givenNames(), b.givenNames())
                && sameFirstGiven(a, b);
    }

    private static boolean equal(String a, String b) {
        String folded = Fold.words(a);
        return !folded.isEmpty() && folded.equals(Fold.words(b));
    }

    private static boolean isFullDate(int date) {
        return date % 100 != 0 && date / 100 % 100 != 0;
    }

    private static boolean sameFirstGiven(Person a, Person b) {
        Set<String> first = GivenNameForms.first(a.givenNames());
        first.retainAll(GivenNameForms.first(b.givenNames()));
        first.removeIf(SameHuman::placeholder);
        return !first.isEmpty();
    }

    private static boolean placeholder(String given) {
        return given.length() < 2 || PLACEHOLDERS.contains(given);
    }

    private static Set<String> wholeSurnames(Person person) {
        Set<String> names = new HashSet<>();
        names.add(SurnameForms.whole(person.birthName()));
        names.add(SurnameForms.whole(person.usedName()));
        names.remove("");
        return names;
    }

    private static Set<String> contacts(Person person) {
        Set<String> contacts = new HashSet<>();
        person.emails().forEach(email -> contacts.add("e " + email));
        person.phones().forEach(phone -> contacts.add("p " + phone));
        String code = AddressForm.postalCode(person.postalCode());
        if (!code.isEmpty()) {
            AddressForm.of(person.address()).forEach(street -> contacts.add("a " + code + ' ' + street));
        }
        return contacts;
    }

    /** Keys that rows which are the same by name and contact always share; none for rows that cannot be. */
    static List<Long> nameKeys(Person person) {
        List<Long> keys = new ArrayList<>();
        if (isFullDate(person.birthDate())) {
            String date = Integer.toString(person.birthDate());
            for (String given : GivenNameForms.first(person.givenNames())) {
                if (!placeholder(given)) {
                    wholeSurnames(person).forEach(name -> keys.add(Hash.of(date + given, name)));
                }
            }
        }
        return keys;
    }
}
