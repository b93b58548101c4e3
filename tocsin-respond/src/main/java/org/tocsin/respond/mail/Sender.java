package org.tocsin.respond.mail;

import org.jspecify.annotations.Nullable;

/**
 * Who sends.
 *
 * @param name    shown as sender, such as the name of the hospital
 * @param address the usual, known address
 * @param replyTo where answers go, or null for the address
 * @param bounces where mails that cannot be delivered come back; {@code {token}} stands for the notice, else {@code +token} is put
 *                before the at sign
 */
public record Sender(
        String name, MailAddress address, @Nullable MailAddress replyTo, String bounces) {
    static final String TOKEN = "{token}";

    /** The envelope sender for the notice of this token. */
    String bouncesTo(String token) {
        int at = bounces.lastIndexOf('@');
        return bounces.contains(TOKEN)
                ? bounces.replace(TOKEN, token)
                : bounces.substring(0, at) + '+' + token + bounces.substring(at);
    }
}
