package org.tocsin.ports;

import org.jspecify.annotations.Nullable;
import org.tocsin.model.PagePicture;
import org.tocsin.model.Passage;

/** The text of what was read, and the pictures of pages from which it was recognised, sealed in packs. */
public interface TextStore {
    /** Starts to write the passages of one content. Several may be open at once, from several threads. */
    Writer write();

    /** Gives the passages at a place in order. */
    void read(Place place, Visitor visitor);

    /** The picture at a place that {@link Visitor} was given. */
    PagePicture picture(PicturePlace place);

    /**
     * Where the passages of a content lie.
     *
     * @param pack     number of the pack
     * @param offset   byte at which they start
     * @param length   bytes
     * @param passages how many
     */
    record Place(int pack, long offset, long length, int passages) {}

    /**
     * Where a picture lies.
     *
     * @param pack   number of the pack
     * @param offset byte at which it starts
     * @param length bytes
     */
    record PicturePlace(int pack, long offset, long length) {}

    /** Receives passages. */
    interface Visitor {
        /** One passage and its place in the content, from 0. */
        void passage(int ordinal, Passage passage);

        /** The same with the place of the picture from which it was recognised; null if there was none or it was not kept. */
        default void passage(int ordinal, Passage passage, @Nullable PicturePlace picture) {
            passage(ordinal, passage);
        }
    }

    /** Passages being written; closing it without {@link #finish} forgets them. Memory stays bounded. */
    interface Writer extends AutoCloseable {
        /** Adds a passage. */
        default void add(Passage passage) {
            add(passage, null);
        }

        /**
         * Adds a passage with the picture on which the words of its layout lie. Equal pictures are stored once.
         *
         * @param picture null if there is none
         */
        void add(Passage passage, @Nullable PagePicture picture);

        /** Forgets all passages added so far. */
        void restart();

        /** Makes the passages durable. */
        Place finish();

        @Override
        void close();
    }
}
