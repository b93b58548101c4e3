package org.tocsin.scan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.link.Entity;
import org.tocsin.model.EnumBits;
import org.tocsin.model.PersonName;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;
import org.tocsin.ports.ResultStore;

/**
 * People whom the registry does not know, gathered conservatively: the same words of the name and the same birth date, or the same
 * NIR with a word of the name in common. A cluster never holds two birth dates or two NIRs, so that no paper which bears the data of
 * two people, as a child's with the NIR of a parent, bridges them and no chain of likenesses grows a giant. A name with neither
 * gathers only with the same name with neither.
 */
final class Strangers {
    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<String, List<Cluster>> byKey = new HashMap<>();
    private final boolean useNir;

    /** @param useNir whether the NIR may tell who is the same */
    Strangers(boolean useNir) {
        this.useNir = useNir;
    }

    private static final class Cluster {
        String name;
        String birthDate;
        String nir;
        final Set<String> words = new TreeSet<>();
        int roles;
        int classes;
        int documents;
        int lastItem = -1;

        @Nullable
        Cluster into;

        Cluster(String name, String birthDate, String nir) {
            this.name = name;
            this.birthDate = birthDate;
            this.nir = nir;
        }

        Cluster root() {
            Cluster root = this;
            while (root.into != null) {
                root = root.into;
            }
            return root;
        }

        boolean fits(Cluster other) {
            return agree(birthDate, other.birthDate)
                    && agree(nir, other.nir)
                    && !Collections.disjoint(words, other.words);
        }

        private static boolean agree(String a, String b) {
            return a.isEmpty() || b.isEmpty() || a.equals(b);
        }
    }

    void add(int item, DocumentAnalyst.Stranger stranger) {
        Cluster one = cluster(stranger.entity());
        one.roles = EnumBits.of(stranger.roles());
        one.classes = EnumBits.of(stranger.classes());
        one.documents = 1;
        one.lastItem = item;
        Cluster home = null;
        for (String key : keys(one)) {
            Cluster found = fitting(key, home == null ? one : home);
            if (found != null && found != home) {
                merge(home == null ? one : home, found);
                home = found;
            }
        }
        if (home == null) {
            clusters.add(one);
        }
        register(one.root(), keys(one));
    }

    private Cluster cluster(Entity entity) {
        PersonName name = fullest(entity.names());
        Cluster one = new Cluster(
                shown(name), first(entity, TraitType.BIRTH_DATE), useNir ? first(entity, TraitType.NIR) : "");
        one.words.addAll(List.of((name.surname() + " " + name.given()).strip().split(" ")));
        return one;
    }

    private static String first(Entity entity, TraitType type) {
        return entity.of(type).map(Trait::value).findFirst().orElse("");
    }

    private static Set<String> keys(Cluster one) {
        String words = String.join(" ", one.words);
        Set<String> keys = new LinkedHashSet<>();
        if (!one.birthDate.isEmpty()) {
            keys.add(words + "|" + one.birthDate);
        }
        if (!one.nir.isEmpty()) {
            keys.add("nir " + one.nir);
        }
        return keys.isEmpty() ? Set.of(words + "|") : keys;
    }

    private @Nullable Cluster fitting(String key, Cluster one) {
        for (Cluster candidate : byKey.getOrDefault(key, List.of())) {
            Cluster root = candidate.root();
            if (root.fits(one)) {
                return root;
            }
        }
        return null;
    }

    private static void merge(Cluster one, Cluster home) {
        one.into = home;
        home.birthDate = home.birthDate.isEmpty() ? one.birthDate : home.birthDate;
        home.nir = home.nir.isEmpty() ? one.nir : home.nir;
        home.words.addAll(one.words);
        home.roles |= one.roles;
        home.classes |= one.classes;
        home.documents += one.lastItem == home.lastItem ? one.documents - 1 : one.documents;
        home.lastItem = Math.max(home.lastItem, one.lastItem);
    }

    private void register(Cluster home, Set<String> keys) {
        for (String key : keys) {
            List<Cluster> known = byKey.computeIfAbsent(key, k -> new ArrayList<>(1));
            if (known.stream().noneMatch(c -> c.root() == home)) {
                known.add(home);
            }
        }
    }

    private static PersonName fullest(List<PersonName> names) {
        PersonName best = names.get(0);
        for (PersonName name : names) {
            if (name.given().length() > best.given().length()) {
                best = name;
            }
        }
        return best;
    }

    private static String shown(PersonName name) {
        String other = name.otherSurname().isEmpty() ? "" : " (" + name.otherSurname() + ")";
        return (name.surname() + other + " " + name.given()).strip();
    }

    void forEach(Consumer<ResultStore.UnknownRow> receiver) {
        int number = 0;
        for (Cluster c : clusters) {
            if (c.into == null) {
                receiver.accept(
                        new ResultStore.UnknownRow(++number, c.name, c.birthDate, c.roles, c.documents, c.classes));
            }
        }
    }
}
