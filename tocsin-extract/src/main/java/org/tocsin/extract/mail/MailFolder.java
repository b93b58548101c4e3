package org.tocsin.extract.mail;

import java.io.IOException;
import java.util.List;

/** A folder of a mail store. */
interface MailFolder {
    /** What tells it from any other folder of the store, to notice a tree that leads in a circle. */
    long id();

    /** Its name, personal. */
    String name();

    /** Whether its name stands in the paths of what it holds; the root and the top of the user's folders have none. */
    boolean isNamed();

    /**
     * How many items it holds.
     *
     * @throws IOException if its table cannot be read
     */
    int count() throws IOException;

    /**
     * Loads an item.
     *
     * @param place from 0
     * @throws IOException if it is damaged
     */
    StoredMessage message(int place) throws IOException;

    /**
     * The folders in it, in stored order.
     *
     * @throws IOException if they cannot be listed
     */
    List<MailFolder> folders() throws IOException;
}
