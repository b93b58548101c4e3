package org.tocsin.portal.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SealedReplyTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Invented invented = new Invented(1);
    private final BundleHeader header = new BundleHeader(
            invented.salt,
            1,
            Invented.RECORD,
            Invented.NOW,
            ReplyKey.publicOf(invented.privateKey),
            Invented.facts(Invented.NOW));

    private byte[] sealed(String text, String address) {
        Reply reply = new Reply(Reply.Kind.BY_POST, 7, invented.code(1), "fr", text, address);
        return SealedReply.seal(reply, header, RANDOM);
    }

    /** RFC 7748, section 5.2: the first of the iterations. */
    @Test
    void the_example_of_the_rfc_comes_out() {
        byte[] nine = new byte[ReplyKey.LENGTH];
        nine[0] = 9;
        assertThat(HexFormat.of().formatHex(ReplyKey.publicOf(nine)))
                .isEqualTo("422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079");
    }

    @Property(tries = 50)
    void a_reply_comes_back_as_it_was_and_every_one_is_equally_long(@ForAll @StringLength(max = 600) String text) {
        byte[] sealed = sealed(text, "8 quai du Port");
        assertThat(sealed).hasSize(SealedReply.LENGTH);
        Reply reply = SealedReply.open(sealed, invented.privateKey).orElseThrow();
        assertThat(reply.text()).hasSameSizeAs(text);
        assertThat(reply.address()).isEqualTo("8 quai du Port");
        assertThat(reply.code()).isEqualTo(invented.code(1));
        assertThat(reply.number()).isEqualTo(7);
    }

    @Test
    void the_longest_text_in_the_longest_letters_fits() {
        assertThat(sealed("漢".repeat(2_000), "語".repeat(2_000))).hasSize(SealedReply.LENGTH);
    }

    @Test
    void a_reply_names_nobody_and_opens_with_its_own_key_alone() {
        byte[] sealed = sealed("Je suis Célimène Ostrovani", "8 quai du Port");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Ostrovani", "quai");
        assertThat(SealedReply.open(sealed, new Invented(0).privateKey)).isEmpty();
        sealed[200] ^= 1;
        assertThat(SealedReply.open(sealed, invented.privateKey)).isEmpty();
        assertThat(SealedReply.open(new byte[12], invented.privateKey)).isEmpty();
        assertThat(SealedReply.open(new byte[SealedReply.LENGTH], invented.privateKey))
                .isEmpty();
    }

    @Test
    void the_same_reply_never_looks_the_same() {
        assertThat(sealed("x", "")).isNotEqualTo(sealed("x", ""));
    }
}
