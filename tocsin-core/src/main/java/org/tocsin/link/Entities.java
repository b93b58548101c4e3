package org.tocsin.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Mention;
import org.tocsin.model.PersonName;
import org.tocsin.model.Role;
import org.tocsin.model.TraitType;

/**
 * Gathers the mentions of one document into human beings. In running text a later, shorter mention ("Mme DUPONT" on page 2)
 * joins the one human being of the document that it can mean; where it could mean two it stays alone. Rows of a table never
 * join each other: each row speaks of its own person.
 */
public final class Entities {
    private final Set<TraitType> identifiers;
    private final List<TraitType> single;
    private final List<Entity> all = new ArrayList<>();
    private final List<Entity> joinable = new ArrayList<>();

    /** @param useNir whether the NIR may tell who is the same */
    public Entities(boolean useNir) {
        identifiers = EnumSet.of(TraitType.NATIONAL_ID, TraitType.PATIENT_ID, TraitType.REGISTRY_ID, TraitType.RPPS);
        single = new ArrayList<>(List.of(TraitType.BIRTH_DATE, TraitType.PATIENT_ID, TraitType.SEX));
        if (useNir) {
            identifiers.add(TraitType.NIR);
            single.add(TraitType.NIR);
        }
    }

    /**
     * Adds the next mention of the document.
     *
     * @param number its number in the document
     * @param row    whether it stands in a table row
     * @return the human being it speaks of
     */
    public Entity add(int number, Mention mention, boolean row) {
        Entity known = row ? null : match(mention);
        if (known != null) {
            known.add(number, mention);
            return known;
        }
        Entity made = new Entity(number, mention);
        all.add(made);
        if (!row) {
            joinable.add(made);
        }
        return made;
    }

    /** The human beings in order of their first mention. */
    public List<Entity> all() {
        return all;
    }

    private @Nullable Entity match(Mention mention) {
        Entity found = null;
        for (Entity entity : joinable) {
            if (!conflicts(entity, mention) && (sharesIdentifier(entity, mention) || namesFit(entity, mention))) {
                if (found != null) {
                    return surest(mention);
                }
                found = entity;
            }
        }
        return found;
    }

    /** Where several fit, only the one that shares an identifier or the whole name is meant. */
    private @Nullable Entity surest(Mention mention) {
        Entity found = null;
        for (Entity entity : joinable) {
            boolean sure = !conflicts(entity, mention)
                    && (sharesIdentifier(entity, mention) || wholeNameEqual(entity, mention));
            if (sure) {
                if (found != null) {
                    return null;
                }
                found = entity;
            }
        }
        return found;
    }

    private boolean sharesIdentifier(Entity entity, Mention mention) {
        return mention.traits().stream()
                .filter(t -> identifiers.contains(t.type()))
                .anyMatch(t -> entity.values(t.type()).contains(t.value()));
    }

    private boolean conflicts(Entity entity, Mention mention) {
        for (TraitType type : single) {
            List<String> known = entity.values(type);
            if (!known.isEmpty() && mention.has(type) && mention.of(type).noneMatch(t -> known.contains(t.value()))) {
                return true;
            }
        }
        return entity.role() != mention.role() && rolesKeepApart(entity, mention);
    }

    /**
     * Two parts in one document are two people ("Mme DUPONT, mère", "Dr DUPONT") unless the whole name or an identifier says
     * otherwise; a doctor and a patient of one name need the identifier.
     */
    private boolean rolesKeepApart(Entity entity, Mention mention) {
        if (sharesIdentifier(entity, mention)) {
            return false;
        }
        boolean clinician = entity.role() == Role.PRACTITIONER || mention.role() == Role.PRACTITIONER;
        boolean subject = entity.role() == Role.SUBJECT || mention.role() == Role.SUBJECT;
        return (clinician && subject) || !wholeNameEqual(entity, mention);
    }

    private static boolean namesFit(Entity entity, Mention mention) {
        List<PersonName> known = entity.names();
        return mention.of(TraitType.NAME)
                .map(t -> PersonName.decode(t.value()))
                .anyMatch(n -> known.stream().anyMatch(k -> fits(k, n)));
    }

    private static boolean wholeNameEqual(Entity entity, Mention mention) {
        List<PersonName> known = entity.names();
        return mention.of(TraitType.NAME)
                .map(t -> PersonName.decode(t.value()))
                .anyMatch(n -> !n.given().isEmpty() && known.stream().anyMatch(k -> words(k).equals(words(n))));
    }

    private static Set<String> words(PersonName name) {
        Set<String> words = new HashSet<>(List.of(name.surname().split(" ")));
        words.addAll(name.givenNames());
        return words;
    }

    /** Whether both can name the same human being: a shared surname, and given names that do not exclude each other. */
    private static boolean fits(PersonName a, PersonName b) {
        if (shareSurname(a, b)) {
            return a.given().isEmpty() || b.given().isEmpty() || givenFit(a.givenNames(), b.givenNames());
        }
        return !a.given().isEmpty() && !b.given().isEmpty() && words(a).equals(words(b));
    }

    private static boolean shareSurname(PersonName a, PersonName b) {
        Collection<String> left = surnames(a);
        return surnames(b).stream().anyMatch(left::contains);
    }

    private static Collection<String> surnames(PersonName name) {
        return name.otherSurname().isEmpty()
                ? List.of(KnownNames.compact(name.surname()))
                : List.of(KnownNames.compact(name.surname()), KnownNames.compact(name.otherSurname()));
    }

    private static boolean givenFit(List<String> a, List<String> b) {
        String x = a.get(0);
        String y = b.get(0);
        if (x.length() == 1 || y.length() == 1) {
            return x.charAt(0) == y.charAt(0);
        }
        return a.contains(y) || b.contains(x) || String.join("", a).equals(String.join("", b));
    }
}
