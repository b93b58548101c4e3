package org.tocsin.scan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.tocsin.link.Entity;
import org.tocsin.model.EnumBits;
import org.tocsin.model.PersonName;
import org.tocsin.model.TraitType;
import org.tocsin.ports.ResultStore;

/**
 * People whom the registry does not know, gathered conservatively: the same words of the name and the same birth date, or the same
 * NIR. A name without birth date gathers only with the same name without birth date; so no chain of weak likenesses grows a giant.
 */
final class Strangers {
    private final Map<String, Cluster> clusters = new LinkedHashMap<>();

    private static final class Cluster {
        final String name;
        final String birthDate;
        int roles;
        int documents;
        int classes;
        int lastItem = -1;

        Cluster(String name, String birthDate) {
            this.name = name;
            this.birthDate = birthDate;
        }
    }

    void add(int item, DocumentAnalyst.Stranger stranger) {
        Entity entity = stranger.entity();
        PersonName name = fullest(entity.names());
        String birthDate =
                entity.of(TraitType.BIRTH_DATE).map(t -> t.value()).findFirst().orElse("");
        String key = entity.of(TraitType.NIR)
                .map(t -> "nir " + t.value())
                .findFirst()
                .orElse(words(name) + "|" + birthDate);
        Cluster cluster = clusters.computeIfAbsent(key, k -> new Cluster(shown(name), birthDate));
        cluster.roles |= EnumBits.of(stranger.roles());
        cluster.classes |= EnumBits.of(stranger.classes());
        if (cluster.lastItem != item) {
            cluster.documents++;
            cluster.lastItem = item;
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

    private static String words(PersonName name) {
        return String.join(
                " ",
                new TreeSet<>(
                        List.of((name.surname() + " " + name.given()).strip().split(" "))));
    }

    private static String shown(PersonName name) {
        String other = name.otherSurname().isEmpty() ? "" : " (" + name.otherSurname() + ")";
        return (name.surname() + other + " " + name.given()).strip();
    }

    void forEach(Consumer<ResultStore.UnknownRow> receiver) {
        int number = 0;
        for (Cluster c : clusters.values()) {
            receiver.accept(new ResultStore.UnknownRow(++number, c.name, c.birthDate, c.roles, c.documents, c.classes));
        }
    }
}
