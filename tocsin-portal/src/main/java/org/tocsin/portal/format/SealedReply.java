package org.tocsin.portal.format;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/**
 * A reply, sealed to the organisation so that whoever carries it cannot read it: the bundle's salt, a public key made for this reply
 * (X25519), then the lines of the reply padded with zeros and sealed with AES-256-GCM under a key that HKDF draws from the shared
 * secret. All replies are equally long.
 */
public final class SealedReply {
    private static final int PLAIN = 4096;

    /** Bytes of every sealed reply. */
    public static final int LENGTH = BundleHeader.SALT + ReplyKey.LENGTH + PLAIN + Layout.TAG;

    private static final byte[] PURPOSE = "tocsin portal reply 1".getBytes(StandardCharsets.US_ASCII);

    private SealedReply() {}

    /** Seals a reply to the key of a bundle. */
    public static byte[] seal(Reply reply, BundleHeader header, SecureRandom random) {
        byte[] once = new byte[ReplyKey.LENGTH];
        random.nextBytes(once);
        byte[] oncePublic = ReplyKey.publicOf(once);
        byte[] lines = lines(reply);
        byte[] plain = Arrays.copyOf(lines, PLAIN);
        byte[] key = key(once, header.replyKey(), header.salt(), oncePublic, header.replyKey());
        try {
            byte[] sealed = Seal.seal(key, new byte[Layout.NONCE], header.salt(), plain);
            byte[] whole = Arrays.copyOf(header.salt(), LENGTH);
            System.arraycopy(oncePublic, 0, whole, BundleHeader.SALT, ReplyKey.LENGTH);
            System.arraycopy(sealed, 0, whole, BundleHeader.SALT + ReplyKey.LENGTH, sealed.length);
            return whole;
        } finally {
            Arrays.fill(once, (byte) 0);
            Arrays.fill(plain, (byte) 0);
            Arrays.fill(lines, (byte) 0);
            Arrays.fill(key, (byte) 0);
        }
    }

    private static byte[] lines(Reply reply) {
        byte[] lines = new LineWriter()
                .line('k', reply.kind().word())
                .line(Marks.NUMBER, Integer.toString(reply.number()))
                .line('c', reply.code().text())
                .line(Marks.LANGUAGE, reply.language())
                .line('t', cut(reply.text(), Reply.MOST_TEXT))
                .line('a', cut(reply.address(), Reply.MOST_ADDRESS))
                .bytes();
        if (lines.length > PLAIN) {
            throw new IllegalArgumentException("a reply is longer than any");
        }
        return lines;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** The salt of the bundle that a reply belongs to. */
    public static byte[] salt(byte[] sealed) {
        return Arrays.copyOf(sealed, BundleHeader.SALT);
    }

    /** Opens a reply with the private key of its bundle; empty if it was sealed to another, changed, or is no reply. */
    public static Optional<Reply> open(byte[] sealed, byte[] privateKey) {
        if (sealed.length != LENGTH) {
            return Optional.empty();
        }
        byte[] salt = salt(sealed);
        byte[] once = Arrays.copyOfRange(sealed, BundleHeader.SALT, BundleHeader.SALT + ReplyKey.LENGTH);
        try {
            byte[] key = key(privateKey, once, salt, once, ReplyKey.publicOf(privateKey));
            byte[] nonce = new byte[Layout.NONCE];
            byte[] plain = Seal.open(key, nonce, 0, salt, sealed, BundleHeader.SALT + ReplyKey.LENGTH);
            return plain == null ? Optional.empty() : read(new Lines(plain, 0, plain.length));
        } catch (BundleException e) {
            return Optional.empty();
        }
    }

    private static Optional<Reply> read(Lines lines) {
        String[] values = new String[128];
        while (lines.next() && lines.mark() != 0) {
            values[lines.mark() & 127] = lines.text();
        }
        for (char mark : new char[] {'k', Marks.NUMBER, 'c', Marks.LANGUAGE, 't', 'a'}) {
            if (values[mark] == null) {
                return Optional.empty();
            }
        }
        Code code = Code.parse(values['c']).orElse(null);
        for (Reply.Kind kind : Reply.Kind.values()) {
            if (code != null && kind.word().equals(values['k']) && values[Marks.NUMBER].matches("[0-9]{1,9}")) {
                int number = Integer.parseInt(values[Marks.NUMBER]);
                return Optional.of(new Reply(kind, number, code, values[Marks.LANGUAGE], values['t'], values['a']));
            }
        }
        return Optional.empty();
    }

    private static byte[] key(byte[] mine, byte[] theirs, byte[] salt, byte[] once, byte[] organisation) {
        byte[] info = Arrays.copyOf(PURPOSE, PURPOSE.length + 2 * ReplyKey.LENGTH);
        System.arraycopy(once, 0, info, PURPOSE.length, ReplyKey.LENGTH);
        System.arraycopy(organisation, 0, info, PURPOSE.length + ReplyKey.LENGTH, ReplyKey.LENGTH);
        byte[] shared = ReplyKey.agree(mine, theirs);
        try (Hkdf hkdf = new Hkdf(salt, shared)) {
            return hkdf.expand(info, RecordKeys.KEY);
        } finally {
            Arrays.fill(shared, (byte) 0);
        }
    }
}
