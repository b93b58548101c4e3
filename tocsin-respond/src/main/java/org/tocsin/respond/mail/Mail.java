package org.tocsin.respond.mail;

/**
 * A mail as it is handed over.
 *
 * @param sender  envelope sender, which names the notice
 * @param to      envelope recipient
 * @param content the octets, lines ended by CRLF, seven bits unless the recipient needs UTF-8
 */
record Mail(String sender, MailAddress to, byte[] content) {
    /** Tells nothing of the content. */
    @Override
    public String toString() {
        return "Mail[" + content.length + " bytes]";
    }
}
