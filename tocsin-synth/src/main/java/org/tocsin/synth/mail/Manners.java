package org.tocsin.synth.mail;

/** How an invented mail server answers. Used by many threads. */
public interface Manners {
    /** Ends the connection instead of answering. */
    String DROP = "DROP";

    /** Said when all is well. */
    String OK = "250 2.0.0 ok";

    /** To a greeting: the first line of a connection. */
    default String greet() {
        return "220 sink ESMTP";
    }

    /** To an envelope sender. */
    default String from(String sender) {
        return OK;
    }

    /** To an envelope recipient, possibly followed by parameters. */
    default String to(String recipient) {
        return OK;
    }

    /** To the wish to send the content; {@code 354} lets it come. */
    default String data() {
        return "354 go on";
    }

    /** To user and password, as they came in base 64. */
    default String signIn(String credentials) {
        return "235 2.7.0 welcome";
    }

    /**
     * To the end of a mail, which the server has taken over exactly if this says 250 or drops the connection after keeping it.
     *
     * @param content octets as they came, without the doubled full stops
     */
    String mail(String sender, String recipient, byte[] content);

    /** Whether commands may come together. */
    default boolean pipelining() {
        return true;
    }

    /** Further lines of the answer to EHLO. */
    default String[] extensions() {
        return new String[] {"SIZE 10000000", "ENHANCEDSTATUSCODES", "8BITMIME"};
    }
}
