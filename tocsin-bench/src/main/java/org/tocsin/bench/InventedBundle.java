package org.tocsin.bench;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.function.IntFunction;
import org.tocsin.portal.format.BundleWriter;
import org.tocsin.portal.format.Code;
import org.tocsin.portal.format.PortalFacts;
import org.tocsin.portal.format.PortalNotice;
import org.tocsin.portal.format.PortalRecord;
import org.tocsin.portal.format.PortalText;

/** Very many invented notices, made anew whenever they are asked for: none is held. */
final class InventedBundle implements BundleWriter.Source {
    private static final String[] DOCUMENTS = {
        "un compte rendu d’hospitalisation", "une ordonnance", "un résultat d’analyses", "un courrier entre médecins"
    };

    private final int notices;
    private final long seed;

    InventedBundle(int notices, long seed) {
        this.notices = notices;
        this.seed = seed;
    }

    /** Draws the same codes in both passes. */
    private static final class Lot extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final Random random;

        Lot(long seed) {
            random = new Random(seed);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }
    }

    Code code(int number) {
        return Code.random(new Lot(seed + number));
    }

    private PortalNotice notice(int number) {
        return new PortalNotice(
                number, LocalDate.of(2026, 11, 20), List.of(text("fr", number), text("en", number)), null);
    }

    static PortalFacts facts() {
        return new PortalFacts(
                "Centre hospitalier de Valmont",
                Instant.now().plusSeconds(90L * 86_400),
                List.of("information@ch-valmont.example"),
                List.of("avis.ch-valmont.example"),
                List.of("0 800 000 000"),
                List.of("identity", "health"),
                List.of(text("fr", 0), text("en", 0)));
    }

    private static PortalText text(String language, int number) {
        List<PortalText.Part> parts = new ArrayList<>();
        for (int section = 0; section < 8; section++) {
            parts.add(new PortalText.Part(PortalText.Kind.HEADING, "Dans les fichiers publiés, partie " + section));
            parts.add(new PortalText.Part(
                    PortalText.Kind.PARAGRAPH,
                    "Personne " + number
                            + " : nous avons lu les fichiers et trouvé ce qui suit, que voici en détail."));
            String document = DOCUMENTS[(number + section) % DOCUMENTS.length];
            parts.add(new PortalText.Part(PortalText.Kind.ITEM, document + " du " + (1 + number % 28) + " mars 2024"));
        }
        return new PortalText(language, "Vos données ont été publiées", parts);
    }

    @Override
    public Iterator<Code> codes() {
        return each(this::code);
    }

    @Override
    public Iterator<PortalRecord> records() {
        return each(number -> new PortalRecord(code(number), notice(number)));
    }

    private <T> Iterator<T> each(IntFunction<T> made) {
        return new Iterator<>() {
            private int next = 1;

            @Override
            public boolean hasNext() {
                return next <= notices;
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return made.apply(next++);
            }
        };
    }
}
