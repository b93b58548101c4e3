package org.tocsin.extract.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tocsin.detect.Detector;
import org.tocsin.extract.reading.Reading;
import org.tocsin.model.Mention;
import org.tocsin.model.Passage;
import org.tocsin.model.TraitType;
import org.tocsin.registry.CompactPersonIndex;

/** Who is found in what a reader gave out, as the find stage sees it, with an empty registry. */
final class People {
    private static final Detector DETECTOR =
            new Detector(CompactPersonIndex.builder().build());

    private People() {}

    /** A line {@code ROLE name|...} per mention, the traits behind it sorted by kind. */
    static List<String> of(Reading reading) {
        List<String> lines = new ArrayList<>();
        for (Passage passage : reading.passages) {
            DETECTOR.detect(passage).forEach(mention -> lines.add(line(mention)));
        }
        return lines;
    }

    private static String line(Mention mention) {
        StringBuilder line = new StringBuilder(mention.role().name());
        mention.traits().stream()
                .filter(t -> t.type() != TraitType.POSTAL_CITY)
                .sorted(Comparator.comparing(t -> t.type().name()))
                .forEach(t -> line.append(' ')
                        .append(t.type())
                        .append('=')
                        .append(t.value().replace('\u0001', '/').strip()));
        return line.toString();
    }
}
