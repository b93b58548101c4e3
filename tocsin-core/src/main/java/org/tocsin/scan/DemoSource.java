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

    /** What was made: a registry file, a leak archive and a folder with the answer key, all below one folder. */
    record DemoLeak(Path registry, Path archive, Path key) {}

    /**
     * Makes registry, leak and answer key below {@code dir}; equal numbers and seed give equal bytes.
     *
     * @param people rows of the registry, at least 20
     * @param documents documents of the leak, at least 1
     * @throws IllegalArgumentException if a number is too small
     * @throws IOException if the files cannot be written
     */
    DemoLeak make(Path dir, int people, int documents, long seed) throws IOException;

    /**
     * Compares exported result tables ({@code documents.csv}, {@code links.csv}, {@code unknown.csv}) with the answer key.
     *
     * @return whether the result is good enough
     * @throws IOException if the files cannot be read
     */
    boolean score(Path exportsDir, DemoLeak leak, PrintStream out) throws IOException;
}
