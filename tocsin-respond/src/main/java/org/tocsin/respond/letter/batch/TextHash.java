package org.tocsin.respond.letter.batch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.tocsin.respond.letter.Letter;
import org.tocsin.respond.notice.Block;

/** The SHA-256 of all that a letter says, enclosures too: the proof of what was sent. */
public final class TextHash {
    private final MessageDigest digest;

    private TextHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a letter. */
    public static String of(Letter letter) {
        TextHash hash = new TextHash();
        hash.letter(letter);
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    /** Of a short message. */
    public static String of(String text) {
        TextHash hash = new TextHash();
        hash.texts(List.of(text));
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void letter(Letter letter) {
        texts(letter.sender());
        texts(letter.address());
        texts(List.of(
                letter.placeAndDate(), letter.reference(), letter.message().subject()));
        letter.message().blocks().forEach(this::block);
        letter.enclosures().forEach(this::letter);
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            texts(List.of("heading", heading.text()));
        } else if (block instanceof Block.Paragraph paragraph) {
            texts(List.of("paragraph", paragraph.text()));
        } else if (block instanceof Block.Listing listing) {
            texts(List.of("list"));
            texts(listing.items());
        } else if (block instanceof Block.Code code) {
            texts(List.of("code", code.label(), code.code()));
        }
    }

    private void texts(List<String> texts) {
        for (String text : texts) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        digest.update((byte) 1);
    }
}
