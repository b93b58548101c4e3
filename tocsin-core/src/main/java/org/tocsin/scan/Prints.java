package org.tocsin.scan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tocsin.link.Entity;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;
import org.tocsin.ports.Sealer;

/**
 * Fingerprints by which a human being of a document is known again after a new scan: of its names, birth dates and numbers, whatever
 * else is found about it; of all its traits where it has none of these. The NIR does not count among them: a case may be linked with
 * and without it. Keyed by the case; 64 bits, as they tell apart the human beings of one document. Safe for many threads.
 */
final class Prints {
    private static final Set<TraitType> LASTING = EnumSet.of(
            TraitType.NAME,
            TraitType.BIRTH_DATE,
            TraitType.PATIENT_ID,
            TraitType.REGISTRY_ID,
            TraitType.NATIONAL_ID,
            TraitType.RPPS,
            TraitType.ADELI);

    private final long secret;
    private final long otherSecret;

    Prints(Sealer sealer) {
        byte[] key = sealer.fingerprint("mention.print", "key".getBytes(StandardCharsets.UTF_8));
        ByteBuffer bytes = ByteBuffer.wrap(key);
        secret = bytes.getLong();
        otherSecret = bytes.getLong();
    }

    /** The fingerprint; never 0. */
    long of(Entity entity) {
        List<String> said = new ArrayList<>();
        entity.traits().stream().filter(t -> LASTING.contains(t.type())).forEach(t -> said.add(text(t)));
        if (said.isEmpty()) {
            entity.traits().forEach(t -> said.add(text(t)));
        }
        Collections.sort(said);
        Mixer mixer = new Mixer(secret, otherSecret);
        said.forEach(mixer::add);
        long print = mixer.key().first();
        return print == 0 ? 1 : print;
    }

    private static String text(Trait trait) {
        return trait.type().name() + ' ' + trait.value();
    }
}
