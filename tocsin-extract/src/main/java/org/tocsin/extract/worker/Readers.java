package org.tocsin.extract.worker;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** All readers of this installation in their order. */
public final class Readers {
    private final List<ContentReader> readers;

    Readers(List<ContentReader> readers) {
        this.readers = readers.stream()
                .sorted(Comparator.comparingInt(ContentReader::order)
                        .thenComparing(reader -> reader.getClass().getName()))
                .toList();
    }

    /** Those named in {@code META-INF/services/org.tocsin.extract.worker.ContentReader}. */
    public static Readers installed() {
        return new Readers(ServiceLoader.load(ContentReader.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** The first reader that accepts the type. */
    public Optional<ContentReader> readerOf(DetectedType type) {
        return readers.stream().filter(reader -> reader.accepts(type)).findFirst();
    }
}
