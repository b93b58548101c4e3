package org.tocsin.respond.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TokenMintTest {
    @Property
    void aToken_leadsBackToItsNotice(@ForAll @IntRange(min = 1) int notice) {
        String token = Samples.MINT.token(notice);
        assertThat(Samples.MINT.notice(token)).isEqualTo(notice);
        assertThat(Samples.MINT.notice(token.toUpperCase(Locale.ROOT))).isEqualTo(notice);
    }

    @Property
    void anyOtherText_leadsToNoNotice(@ForAll String text) {
        assertThat(Samples.MINT.notice(text)).isZero();
    }

    @Test
    void aTokenOfAnotherCase_isUnknown() {
        TokenMint other = new TokenMint(new Samples.PlainSealer("another case"));
        assertThat(Samples.MINT.notice(other.token(7))).isZero();
    }

    @Test
    void theTagOfAnotherNotice_isRefused() {
        String seven = Samples.MINT.token(7);
        assertThat(Samples.MINT.notice("8" + seven.substring(1))).isZero();
    }
}
