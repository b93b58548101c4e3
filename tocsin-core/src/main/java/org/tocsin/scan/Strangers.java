package org.tocsin.scan;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.tocsin.link.Entity;
import org.tocsin.model.EnumBits;
import org.tocsin.model.PersonName;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;
import org.tocsin.ports.DecisionStore;
import org.tocsin.ports.ResultStore;

/**
 * People whom the registry does not know, gathered conservatively: the same words of the name and the same birth date, or the same
 * NIR with a word of the name in common. A cluster never holds two birth dates or two NIRs, so that no paper which bears the data of
 * two people, as a child's with the NIR of a parent, bridges them and no chain of likenesses grows a giant. A name with neither
 * gathers only with the same name with neither. About 150 bytes a cluster.
 */
final class Strangers {
    private static final int NONE = -1;

    private final StrangerRows rows = new StrangerRows();
    private final KeyChains byKey = new KeyChains();
    private final long secret = new SecureRandom().nextLong();
    private final long otherSecret = new SecureRandom().nextLong();
    private final boolean useNir;

    /** @param useNir whether the NIR may tell who is the same */
    Strangers(boolean useNir) {
        this.useNir = useNir;
    }

    void add(int item, DocumentAnalyst.Stranger stranger) {
        StrangerRows.Who one = who(stranger.entity());
        add(item, useNir ? one : one.withoutNir(), EnumBits.of(stranger.roles()), EnumBits.of(stranger.classes()));
    }

    /** Adds somebody whom people said to be unknown. */
    void add(DecisionStore.NobodyRow row) {
        StrangerRows.Who one = StrangerRows.Who.decode(row.who());
        add(row.item(), useNir ? one : one.withoutNir(), row.roles(), row.dataClasses());
    }

    private void add(int item, StrangerRows.Who one, int roles, int classes) {
        List<Memo.Key> keys = keys(one);
        int home = NONE;
        for (Memo.Key key : keys) {
            int found = fitting(key, home == NONE ? one : rows.who(home));
            if (found != NONE && found != home) {
                if (home == NONE) {
                    join(found, one, roles, classes, 1, item);
                } else {
                    join(
                            found,
                            rows.who(home),
                            rows.roles(home),
                            rows.classes(home),
                            rows.documents(home),
                            rows.lastItem(home));
                    rows.putInto(home, found);
                }
                home = found;
            }
        }
        if (home == NONE) {
            home = rows.add(one, roles, classes, item);
        }
        for (Memo.Key key : keys) {
            register(key, home);
        }
    }

    /** How a document shows somebody. */
    static StrangerRows.Who who(Entity entity) {
        PersonName name = fullest(entity.names());
        String words = (name.surname() + " " + name.given()).strip();
        return new StrangerRows.Who(
                shown(name),
                first(entity, TraitType.BIRTH_DATE),
                first(entity, TraitType.NIR),
                new TreeSet<>(Arrays.asList(words.split(" "))));
    }

    private static String first(Entity entity, TraitType type) {
        return entity.of(type).map(Trait::value).findFirst().orElse("");
    }

    private List<Memo.Key> keys(StrangerRows.Who one) {
        List<Memo.Key> keys = new ArrayList<>(2);
        String words = String.join(" ", one.words());
        if (!one.birthDate().isEmpty()) {
            keys.add(key(words + "|" + one.birthDate()));
        }
        if (!one.nir().isEmpty()) {
            keys.add(key("nir " + one.nir()));
        }
        if (keys.isEmpty()) {
            keys.add(key(words + "|"));
        }
        return keys;
    }

    private Memo.Key key(String text) {
        Mixer mixer = new Mixer(secret, otherSecret);
        mixer.add(text);
        return mixer.key();
    }

    private int fitting(Memo.Key key, StrangerRows.Who one) {
        for (int entry = byKey.first(key); entry != KeyChains.END; entry = byKey.next(entry)) {
            if (byKey.has(entry, key)) {
                int root = rows.root(byKey.cluster(entry));
                if (rows.who(root).fits(one)) {
                    return root;
                }
            }
        }
        return NONE;
    }

    private void join(int home, StrangerRows.Who one, int roles, int classes, int documents, int lastItem) {
        rows.know(home, one);
        rows.show(home, roles, classes);
        rows.count(home, documents, lastItem);
    }

    private void register(Memo.Key key, int home) {
        for (int entry = byKey.first(key); entry != KeyChains.END; entry = byKey.next(entry)) {
            if (byKey.has(entry, key) && rows.root(byKey.cluster(entry)) == home) {
                return;
            }
        }
        byKey.add(key, home);
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

    /** Gives them with the numbers after this one; says how many there are. */
    int forEach(int after, Consumer<ResultStore.UnknownRow> receiver) {
        int number = after;
        for (int c = 0; c < rows.size(); c++) {
            if (rows.root(c) == c) {
                StrangerRows.Who who = rows.who(c);
                receiver.accept(new ResultStore.UnknownRow(
                        ++number, who.name(), who.birthDate(), rows.roles(c), rows.documents(c), rows.classes(c)));
            }
        }
        return number - after;
    }
}
