package org.tocsin.extract.health;

import java.util.List;
import java.util.Map;
import org.tocsin.registry.TermFile;

/** The vocabularies of this package. */
final class Words {
    private Words() {}

    static List<String> lines(String resource) {
        return TermFile.lines(Words.class, resource);
    }

    static Map<String, String> table(String resource) {
        return TermFile.pairs(Words.class, resource);
    }
}
