package org.tocsin.ports;

import org.tocsin.model.Passage;

/** The text of what was read, sealed in packs. */
public interface TextStore {
    /** Starts to write the passages of one content. Several may be open at once, from several threads. */
    Writer write();

    /** Gives the passages at a place in order. */
    void read(Place place, Visitor visitor);

    /**
     * Where the passages of a content lie.
     *
     * @param pack     number of the pack
     * @param offset   byte at which they start
     * @param length   bytes
     * @param passages how many
     */
    record Place(int pack, long offset, long length, int passages) {}

    /** Receives passages. */
    interface Visitor {
        /** One passage and its place in the content, from 0. */
        void passage(int ordinal, Passage passage);
    }

    /** Passages being written; closing it without {@link #finish} forgets them. Memory stays bounded. */
    interface Writer extends AutoCloseable {
        /** Adds a passage. */
        void add(Passage passage);

        /** Forgets all passages added so far. */
        void restart();

        /** Makes the passages durable. */
        Place finish();

        @Override
        void close();
    }
}
