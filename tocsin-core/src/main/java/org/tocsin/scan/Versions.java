package org.tocsin.scan;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.country.Countries;
import org.tocsin.ports.ReadResult;
import org.tocsin.registry.TermFile;

/** Versions of the parts whose output is stored: a part that changes its output raises its number. */
public final class Versions {
    /** What the readers of hostile files produce. Which version reads what better stands in {@code reader-versions.txt}. */
    public static final int READER = 7;

    /** What detection and classification produce. */
    public static final int FINDER = 9;

    private static final List<Improvement> IMPROVEMENTS = improvements();

    /** Room for the versions of the finder under one choice of countries. */
    private static final int VERSIONS = 1000;

    /** The version of the program. */
    public static final String PROGRAM = "0.1.0";

    private Versions() {}

    /** The number under which findings are stored: another choice of countries finds other things. */
    static int finder(Countries countries) {
        int others = countries.onlyHome() ? 0 : 1 + (countries.toString().hashCode() & 0xfffff);
        return FINDER + VERSIONS * others;
    }

    /** A reader version and the beginnings of media types, or reasons, that it reads better. */
    private record Improvement(int version, String pattern) {
        boolean concerns(ReadResult result) {
            if (pattern.startsWith("reason:")) {
                return result.reason() != null
                        && pattern.endsWith(":" + result.reason().word());
            }
            return pattern.endsWith("*")
                    ? result.mediaType().startsWith(pattern.substring(0, pattern.length() - 1))
                    : result.mediaType().equals(pattern);
        }
    }

    /** Whether a newer version of the readers reads a content better than the one that ended it so. */
    static boolean readsBetter(ReadResult result, int readerVersion) {
        return IMPROVEMENTS.stream().anyMatch(i -> i.version > readerVersion && i.concerns(result));
    }

    private static List<Improvement> improvements() {
        List<Improvement> improvements = new ArrayList<>();
        for (String line : TermFile.lines(Versions.class, "reader-versions.txt")) {
            String[] words = line.split("\\s+");
            for (int i = 1; i < words.length; i++) {
                improvements.add(new Improvement(Integer.parseInt(words[0]), words[i]));
            }
        }
        return List.copyOf(improvements);
    }
}
