package org.tocsin.respond.notice.plan;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import org.tocsin.model.Person;
import org.tocsin.registry.Hash;

/** E-mail addresses that two adults have: a message there is read by either. Some 20 bytes an address. */
final class SharedMail {
    private static final int NOBODY = -1;

    private final Long2IntOpenHashMap owners = new Long2IntOpenHashMap();
    private final LongOpenHashSet shared = new LongOpenHashSet();
    private final Humans humans;

    SharedMail(Humans humans) {
        this.humans = humans;
        owners.defaultReturnValue(NOBODY);
    }

    /** Takes an adult. */
    void add(int row, Person person) {
        int human = humans.first(row);
        for (String email : person.emails()) {
            long address = Hash.of(email);
            int owner = owners.putIfAbsent(address, human);
            if (owner != NOBODY && owner != human) {
                shared.add(address);
            }
        }
    }

    boolean isShared(String email) {
        return shared.contains(Hash.of(email));
    }
}
