package org.tocsin.respond.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class QuotedPrintableTest {
    @Property
    void anyText_comesBackAsItWas(@ForAll @StringLength(max = 300) String text) throws IOException, MessagingException {
        String clean = text.replace("\r", "").replaceAll("[\\ud800-\\udfff]", "?");
        assertThat(decoded(encoded(clean))).isEqualTo(clean.replace("\n", "\r\n") + "\r\n");
    }

    @Property
    void noLine_isLongerThanSeventySix(@ForAll @StringLength(max = 400) String text) {
        assertThat(encoded(text).split("\r\n"))
                .allMatch(line -> line.length() <= 76 && line.matches("[\\x20-\\x7e\\t]*"));
    }

    @Test
    void linesThatRelaysChange_areWrittenAsNumbers() {
        assertThat(encoded(".\nFrom me\n..x \nétait")).isEqualTo("=2E\r\n=46rom me\r\n=2E.x=20\r\n=C3=A9tait\r\n");
    }

    @Property
    void noLine_beginsWithAFullStop(@ForAll @StringLength(max = 400) @CharRange(from = '+', to = '0') String text) {
        assertThat(encoded(text).split("\r\n")).noneMatch(line -> line.startsWith("."));
    }

    @Test
    void aFullStopBehindALineThatIsFull_isWrittenAsANumber() {
        String full = "x".repeat(75);
        assertThat(encoded(full + ".y\n" + full + "From me\n" + full + "."))
                .isEqualTo(full + "=\r\n=2Ey\r\n" + full + "=\r\n=46rom me\r\n" + full + ".\r\n");
    }

    private static String encoded(String text) {
        Octets out = new Octets(0);
        QuotedPrintable.write(text, out);
        return new String(out.toArray(), StandardCharsets.US_ASCII);
    }

    private static String decoded(String text) throws IOException, MessagingException {
        return new String(
                MimeUtility.decode(
                                new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)), "quoted-printable")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
    }
}
