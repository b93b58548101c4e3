package org.tocsin.scan;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tocsin.link.Candidate;
import org.tocsin.link.Entity;
import org.tocsin.link.Linker;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

/**
 * Links human beings to the registry, and remembers the last decisions: an export has tens of rows a patient, and to link costs more
 * than all else about a row. A human being with equal role and traits, in equal order, is decided equally; traits that linking does
 * not look at, as the number of the stay, do not count. Safe for many threads.
 */
final class Decisions {
    /** What no rule of linking sees. */
    private static final Set<TraitType> UNSEEN =
            EnumSet.of(TraitType.STAY_ID, TraitType.IBAN, TraitType.CARD, TraitType.ID_DOCUMENT, TraitType.CREDENTIAL);

    /** Which part of the memory that the process may take is for decisions. */
    private static final int SHARE = 12;

    private static final int BYTES = Integer.BYTES + 1 + 3 * Long.BYTES;
    private static final LinkStatus[] STATUSES = LinkStatus.values();

    private final Linker linker;
    private volatile Memo memo = new Memo(Runtime.getRuntime().maxMemory() / SHARE);
    private final Map<Long, String> phrases = new ConcurrentHashMap<>();
    private final long secret = new SecureRandom().nextLong();
    private final long otherSecret = new SecureRandom().nextLong();

    Decisions(Linker linker) {
        this.linker = linker;
    }

    Linker linker() {
        return linker;
    }

    /** The candidates, best first; empty where nobody of the registry can be meant. */
    List<Decision> of(Entity entity) {
        Memo.Key key = key(entity);
        byte[] known = memo.get(key);
        if (known != null) {
            return decoded(known);
        }
        List<Decision> made = new ArrayList<>();
        for (Candidate c : linker.link(entity)) {
            long pattern = c.evidence().pack();
            made.add(new Decision(c.person(), c.status(), c.probability(), c.weight(), pattern, how(c, pattern)));
        }
        memo.put(key, encoded(made));
        return made;
    }

    /** Phrases are few: one object each. */
    private String how(Candidate candidate, long pattern) {
        return phrases.computeIfAbsent(pattern, p -> candidate.how());
    }

    /** Forgets what it remembers and gives its memory back; from now on it remembers little. */
    void forget() {
        memo = new Memo(0);
    }

    @SuppressWarnings("EnumOrdinal")
    private Memo.Key key(Entity entity) {
        Mixer mixer = new Mixer(secret, otherSecret);
        mixer.add(entity.role().ordinal());
        for (Trait trait : entity.traits()) {
            if (!UNSEEN.contains(trait.type())) {
                mixer.add((trait.type().ordinal() << 8) | (trait.check().ordinal() << 1) | (trait.labelled() ? 1 : 0));
                mixer.add(trait.rule());
                mixer.add(trait.value());
            }
        }
        return mixer.key();
    }

    @SuppressWarnings("EnumOrdinal")
    private static byte[] encoded(List<Decision> decisions) {
        ByteBuffer out = ByteBuffer.allocate(decisions.size() * BYTES);
        for (Decision d : decisions) {
            out.putInt(d.person()).put((byte) d.status().ordinal());
            out.putDouble(d.probability()).putDouble(d.weight()).putLong(d.pattern());
        }
        return out.array();
    }

    private List<Decision> decoded(byte[] bytes) {
        List<Decision> decisions = new ArrayList<>(bytes.length / BYTES);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        while (in.hasRemaining()) {
            int person = in.getInt();
            LinkStatus status = STATUSES[in.get()];
            double probability = in.getDouble();
            double weight = in.getDouble();
            long pattern = in.getLong();
            decisions.add(
                    new Decision(person, status, probability, weight, pattern, phrases.getOrDefault(pattern, "")));
        }
        return decisions;
    }
}
