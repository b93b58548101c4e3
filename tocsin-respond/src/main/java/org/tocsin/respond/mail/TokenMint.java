package org.tocsin.respond.mail;

import java.nio.ByteBuffer;
import java.util.Locale;
import org.tocsin.ports.Sealer;

/**
 * Makes and knows the token by which a notice is recognised when its mail comes back: the number of the notice and fifty keyed bits,
 * in the digits and letters of Crockford's base 32. It tells nothing about the person and cannot be guessed.
 */
public final class TokenMint {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int TAG = 10;
    private static final int LONGEST = TAG + 13;

    private final Sealer sealer;

    /** Tokens of one case. */
    public TokenMint(Sealer sealer) {
        this.sealer = sealer;
    }

    /** The token of a notice, always the same. */
    public String token(long notice) {
        StringBuilder token = new StringBuilder();
        for (long rest = notice; rest > 0; rest /= 32) {
            token.append(DIGITS.charAt((int) (rest % 32)));
        }
        return token.reverse().append(tag(notice)).toString();
    }

    /** The notice of a token, or 0 if it is not a token of this case; capitals count as small letters. */
    public long notice(String text) {
        String token = text.toLowerCase(Locale.ROOT);
        int end = token.length() - TAG;
        if (end < 1 || token.length() > LONGEST) {
            return 0;
        }
        long notice = 0;
        for (int i = 0; i < end; i++) {
            int digit = DIGITS.indexOf(token.charAt(i));
            if (digit < 0 || notice > Long.MAX_VALUE >> 6) {
                return 0;
            }
            notice = notice * 32 + digit;
        }
        return notice > 0 && tag(notice).equals(token.substring(end)) ? notice : 0;
    }

    private String tag(long notice) {
        byte[] number = ByteBuffer.allocate(Long.BYTES).putLong(notice).array();
        long bits = ByteBuffer.wrap(sealer.fingerprint("notice_mail", number)).getLong() >>> 14;
        StringBuilder tag = new StringBuilder(TAG);
        for (int i = TAG - 1; i >= 0; i--) {
            tag.append(DIGITS.charAt((int) ((bits >>> (5 * i)) & 31)));
        }
        return tag.toString();
    }
}
