package org.tocsin.ports;

import java.util.function.Consumer;

/** What detection found in each content: compressed and sealed chunks whose form belongs to the core. */
public interface FindingStore {
    /** Whether findings for this content under this key are there. */
    boolean has(int content, Key key);

    /** Starts to write the findings of one content, replacing older ones at commit. From several threads. */
    Writer write(int content, Key key);

    /** Gives the chunks of a content in order. */
    void read(int content, Consumer<byte[]> visitor);

    /**
     * Gives some of the chunks of a content in order, spread evenly; the first is always one of them.
     *
     * @param chunks how many at most, at least 1
     */
    void sample(int content, int chunks, Consumer<byte[]> visitor);

    /** Which finder made findings with which registry. */
    record Key(int finderVersion, long registryVersion) {}

    /** Findings being written; closing without commit forgets them. */
    interface Writer extends AutoCloseable {
        /** Adds a chunk of at most some megabytes. */
        void chunk(byte[] plain);

        /** Makes them durable. */
        void commit();

        @Override
        void close();
    }
}
