package org.tocsin.respond.sms;

import java.text.Normalizer;
import java.util.OptionalInt;
import org.tocsin.model.Fold;

/** The alphabet of short messages (3GPP TS 23.038, 6.2.1): 160 letters fit a message, those of the extension count twice. */
final class Gsm7 {
    static final int ONE_MESSAGE = 160;

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";

    private Gsm7() {}

    /** How many of the 160 places a text takes; empty if it has letters that would change the whole message to 70 places. */
    static OptionalInt length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (BASIC.indexOf(letter) >= 0) {
                length++;
            } else if (EXTENSION.indexOf(letter) >= 0) {
                length += 2;
            } else {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(length);
    }

    /** Text with letters of this alphabet: {@code ê} becomes {@code e}, {@code é} stays, typographic marks become plain ones. */
    static String fitted(String text) {
        StringBuilder fitted = new StringBuilder(text.length());
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); i++) {
            char letter = composed.charAt(i);
            if (BASIC.indexOf(letter) >= 0) {
                fitted.append(letter);
            } else {
                fitted.append(replaced(letter));
            }
        }
        return fitted.toString();
    }

    private static String replaced(char letter) {
        return switch (letter) {
            case '’', '‘', 'ʼ' -> "'";
            case '«', '»', '“', '”' -> "\"";
            case '–', '—', '\u2011' -> "-";
            case '…' -> "...";
            case '\u00a0', '\u202f', '\t' -> " ";
            default -> plain(letter);
        };
    }

    private static String plain(char letter) {
        String folded = Character.isLetter(letter) ? Fold.character(letter) : "";
        boolean latin = !folded.isEmpty() && folded.chars().allMatch(c -> c < 128);
        if (!latin) {
            return String.valueOf(letter);
        }
        return Character.isLowerCase(letter) ? folded.toLowerCase(java.util.Locale.ROOT) : folded;
    }
}
