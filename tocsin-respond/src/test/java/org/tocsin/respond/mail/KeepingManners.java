package org.tocsin.respond.mail;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.tocsin.synth.mail.Manners;

/** Takes over what it is given, and counts what it took for whom; answers to recipients can be given. */
class KeepingManners implements Manners {
    private final Map<String, Integer> taken = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, byte[]> contents = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Function<String, String> toRecipient;
    private final Function<String, String> toMail;

    KeepingManners() {
        this(recipient -> OK, recipient -> OK);
    }

    KeepingManners(Function<String, String> toRecipient, Function<String, String> toMail) {
        this.toRecipient = toRecipient;
        this.toMail = toMail;
    }

    @Override
    public String to(String recipient) {
        return toRecipient.apply(recipient);
    }

    @Override
    public String mail(String sender, String recipient, byte[] content) {
        String reply = toMail.apply(recipient);
        if (reply.startsWith("250") || reply.equals(DROP)) {
            taken.merge(recipient, 1, Integer::sum);
            contents.put(recipient, content);
        }
        return reply;
    }

    Map<String, Integer> taken() {
        return Map.copyOf(taken);
    }

    byte[] content(String recipient) {
        return contents.getOrDefault(recipient, new byte[0]);
    }
}
