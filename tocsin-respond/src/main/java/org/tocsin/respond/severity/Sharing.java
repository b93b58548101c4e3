package org.tocsin.respond.severity;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.function.BiConsumer;
import java.util.function.IntUnaryOperator;
import org.tocsin.model.Person;
import org.tocsin.registry.Hash;
import org.tocsin.respond.severity.Traits.Mark;

/**
 * Finds adults of the registry who have an address, an e-mail address or a mobile phone in common, in one pass: of each contact only
 * the first row that bears it is kept, as a hash.
 */
final class Sharing {
    private static final int NOBODY = -1;

    private final Long2IntOpenHashMap households = map();
    private final Long2IntOpenHashMap mailboxes = map();
    private final long[] homes;
    private final IntUnaryOperator human;
    private final BiConsumer<Integer, Mark> found;

    /**
     * Begins a pass over a registry of this size.
     *
     * @param human the first row of the human being of a row
     * @param found is told each row that shares, and what
     */
    Sharing(int size, IntUnaryOperator human, BiConsumer<Integer, Mark> found) {
        this.homes = new long[size];
        this.human = human;
        this.found = found;
    }

    private static Long2IntOpenHashMap map() {
        Long2IntOpenHashMap map = new Long2IntOpenHashMap();
        map.defaultReturnValue(NOBODY);
        return map;
    }

    /**
     * Takes a living adult.
     *
     * @param home the key of the address, 0 if there is none
     */
    void add(int number, Person person, long home) {
        homes[number] = home;
        if (homes[number] != 0) {
            int first = households.putIfAbsent(homes[number], number);
            both(first, number, Mark.SHARED_HOUSEHOLD);
        }
        person.emails().forEach(email -> mailbox(number, email));
        person.phones().stream().filter(Sharing::mobile).forEach(phone -> mailbox(number, phone));
    }

    /** One household may share a mailbox; where two homes have it, one of them is wrong about it. */
    private void mailbox(int number, String contact) {
        int first = mailboxes.putIfAbsent(Hash.of(contact), number);
        boolean together = first != NOBODY && homes[first] == homes[number] && homes[number] != 0;
        both(first, number, together ? Mark.SHARED_MAILBOX : Mark.DOUBTFUL_CONTACT);
    }

    private void both(int first, int number, Mark mark) {
        if (first != NOBODY && human.applyAsInt(first) != human.applyAsInt(number)) {
            found.accept(first, mark);
            found.accept(number, mark);
        }
    }

    /** A landline that two homes have is an old entry or a switchboard; nothing is sent to it. */
    private static boolean mobile(String phone) {
        return phone.startsWith("+336") || phone.startsWith("+337");
    }
}
