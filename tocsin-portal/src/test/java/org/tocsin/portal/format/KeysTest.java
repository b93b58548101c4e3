package org.tocsin.portal.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class KeysTest {
    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    /** RFC 5869, appendix A.1 and A.3. */
    @Test
    void the_examples_of_the_rfc_come_out() {
        byte[] secret = hex("0b".repeat(22));
        try (Hkdf one = new Hkdf(hex("000102030405060708090a0b0c"), secret);
                Hkdf three = new Hkdf(new byte[0], secret)) {
            assertThat(one.expand(hex("f0f1f2f3f4f5f6f7f8f9"), 42))
                    .isEqualTo(hex("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"
                            + "34007208d5b887185865"));
            assertThat(three.expand(new byte[0], 42))
                    .isEqualTo(hex("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"
                            + "9d201395faa4b61a96c8"));
        }
    }

    @Test
    void id_and_key_depend_on_the_code_and_on_the_bundle_and_can_be_wiped() {
        Code code = Code.random(new SecureRandom());
        byte[] salt = hex("01".repeat(16));
        RecordKeys keys = RecordKeys.of(salt, code);
        assertThat(keys.id()).hasSize(16).isEqualTo(RecordKeys.id(salt, code));
        assertThat(keys.key()).hasSize(32);
        assertThat(keys.id()).isNotEqualTo(RecordKeys.id(hex("02".repeat(16)), code));
        assertThat(keys.id()).isNotEqualTo(RecordKeys.id(salt, Code.random(new SecureRandom())));
        keys.close();
        assertThat(keys.key()).containsOnly(0);
        assertThat(keys.id()).containsOnly(0);
    }
}
