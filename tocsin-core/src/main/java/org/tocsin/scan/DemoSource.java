package org.tocsin.scan;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Makes an invented leak to demonstrate and to measure the product on. Implementations are found by
 * {@link java.util.ServiceLoader}; the product itself has none.
 */
public interface DemoSource {
    /** Number of registry rows of a demonstration unless told otherwise. */
    int DEFAULT_PEOPLE = 5_000;

    /** Number of documents of a demonstration unless told otherwise. */
    int DEFAULT_DOCUMENTS = 500;

    /** Share of the documents that are scans unless told otherwise: recognition costs seconds a page. */
    double DEFAULT_SCANS = 0.025;

    /** What was made: a registry file, a leak archive, a folder with the answer key, and known passwords, one a line. */
    record DemoLeak(Path registry, Path archive, Path key, Path passwords) {}

    /**
     * What kind of leak is wanted.
     *
     * @param people rows of the registry, at least 20
     * @param documents documents of the leak, at least 1
     * @param seed another seed makes another hospital, with other wordings and layouts
     * @param scans share of the documents that are scans, 0 to 1
     * @param onlyOnScans share of the people of the leak who occur on scans alone, 0 to 1; 0 leaves it to chance
     * @param mix {@code all}, {@code structured} (nothing but health formats, tables, dumps) or {@code scans}
     */
    record Wish(int people, int documents, long seed, double scans, double onlyOnScans, String mix) {
        /** The values of {@code mix}. */
        public static final java.util.List<String> MIXES = java.util.List.of("all", "structured", "scans");

        public Wish {
            boolean shares = scans >= 0 && scans <= 1 && onlyOnScans >= 0 && onlyOnScans <= 1;
            if (people < 20 || documents < 1 || !shares || !MIXES.contains(mix)) {
                throw new IllegalArgumentException(
                        "an invented hospital needs 20 people and one document at least, shares from 0 to 1, and a known mix");
            }
        }

        /** A leak of everything with few scans. */
        public static Wish of(int people, int documents, long seed) {
            return new Wish(people, documents, seed, DEFAULT_SCANS, 0, "all");
        }
    }

    /** Which family of invented leaks this is; the one that is used unless told otherwise is {@code first}. */
    default String family() {
        return "first";
    }

    /**
     * Makes registry, leak and answer key below {@code dir}; equal wishes give equal bytes.
     *
     * @throws IOException if the files cannot be written
     */
    DemoLeak make(Path dir, Wish wish) throws IOException;

    /**
     * Compares exported result tables ({@code documents.csv}, {@code links.csv}, {@code unknown.csv}) with the answer key.
     *
     * @return whether the result is good enough
     * @throws IOException if the files cannot be read
     */
    boolean score(Path exportsDir, DemoLeak leak, PrintStream out) throws IOException;

    /**
     * Writes the same comparison as a page for people, one HTML file: figures by every property that may make a difference.
     * The main figures lie beside it as JSON, under the same name.
     *
     * @throws IOException if the files cannot be read or the page cannot be written
     */
    void report(Path exportsDir, DemoLeak leak, Wish wish, Path file) throws IOException;
}
