package org.tocsin.extract.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class MboxMessagesTest {
    private static final String LINE = "From a@example.org Mon Jan  1 10:00:00 2024\n";

    private static List<String> split(String box) throws IOException {
        byte[] bytes = box.getBytes(StandardCharsets.ISO_8859_1);
        MboxMessages messages = new MboxMessages(
                new ByteArrayInputStream(bytes),
                place -> place < 0 || place >= bytes.length
                        ? new byte[0]
                        : Arrays.copyOfRange(bytes, (int) place, Math.min(bytes.length, (int) place + 16)));
        List<String> all = new ArrayList<>();
        while (messages.next()) {
            all.add(new String(messages.message().readAllBytes(), StandardCharsets.ISO_8859_1));
        }
        return all;
    }

    @Test
    void linesThatBeginWithFrom_inAText_endNothing() throws IOException {
        assertThat(split(LINE + "Subject: a\n\nFrom now on we meet at 10:00.\nFrom Paris\n\n" + LINE
                        + "Subject: b\n\nx\n"))
                .hasSize(2);
    }

    @Test
    void aSeparatorWithoutEmptyLine_startsAMessage() throws IOException {
        assertThat(split(LINE + "Subject: a\n\ntext\n" + LINE + "Subject: b\n\nx\n"))
                .hasSize(2);
    }

    @Test
    void aLengthThatHolds_protectsUnquotedLines() throws IOException {
        String body = "texte\n\n" + LINE + "Subject: cité\n\nfin\n";
        String box = LINE + "Subject: a\nContent-Length: " + body.length() + "\n\n" + body + "\n" + LINE
                + "Subject: b\n\nx\n";
        assertThat(split(box)).hasSize(2);
    }

    @Test
    void aLengthThatLies_isNotBelieved() throws IOException {
        String box = LINE + "Subject: a\nContent-Length: 99999999\n\ntext\n\n" + LINE + "Subject: b\n\nx\n";
        assertThat(split(box)).hasSize(2);
    }

    @Test
    void quotedLines_loseOneMark() throws IOException {
        assertThat(split(LINE + "Subject: a\n\n>From b\n>>From c\n> From d\n").get(0))
                .isEqualTo("Subject: a\n\nFrom b\n>From c\n> From d\n");
    }

    @Property(tries = 300)
    void anyBytes_areCutWithoutLoss(@ForAll @Size(max = 8) List<@StringLength(max = 40) String> lines)
            throws IOException {
        StringBuilder box = new StringBuilder(LINE);
        int letters = 0;
        for (String line : lines) {
            String plain = line.replaceAll("[^ -~]", "").replace("From", "frm");
            box.append(plain).append('\n');
            letters += plain.length() + 1;
        }
        List<String> all = split(box.toString());
        assertThat(String.join("", all)).hasSize(letters);
    }

    @Property(tries = 40)
    void asManyMessagesComeOut_asWentIn(@ForAll @IntRange(max = 60) int count, @ForAll @IntRange(max = 70_000) int size)
            throws IOException {
        String box = (LINE + "Subject: a\n\n" + "y".repeat(size) + "\n\n").repeat(count);
        assertThat(split(box)).hasSize(count);
    }
}
