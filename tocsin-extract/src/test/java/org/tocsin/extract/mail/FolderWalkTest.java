package org.tocsin.extract.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.extract.reading.Reading;
import org.tocsin.model.Outcome;

/** A mail store made up in memory. */
class FolderWalkTest {
    private static final class Fake implements MailFolder {
        private final String name;
        private final long id;
        private final List<MailFolder> inner = new ArrayList<>();
        private final Map<Integer, StoredMessage> items = new LinkedHashMap<>();
        private int count;
        private boolean broken;

        Fake(long id, String name) {
            this.id = id;
            this.name = name;
        }

        @Override
        public long id() {
            return id;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean isNamed() {
            return !name.isEmpty();
        }

        @Override
        public int count() throws IOException {
            if (broken) {
                throw new IOException("table");
            }
            return count;
        }

        @Override
        public StoredMessage message(int place) throws IOException {
            StoredMessage item = items.get(place);
            if (item == null) {
                throw new IOException("broken");
            }
            return item;
        }

        @Override
        public List<MailFolder> folders() {
            return inner;
        }

        Fake add(StoredMessage... added) {
            for (StoredMessage one : added) {
                items.put(count++, one);
            }
            return this;
        }
    }

    private static StoredMessage message(String subject) {
        StoredMessage message = new StoredMessage();
        message.header("From", "Hélène Lefèvre <h@example.org>");
        message.header("To", "Bruno Noël <b@example.org>");
        message.header("Subject", subject);
        message.body("Patiente opérée le 3 mars.", "");
        return message;
    }

    private static Reading walk(MailFolder root) throws IOException {
        Reading out = Reading.empty();
        new FolderWalk(out).all(root);
        return out;
    }

    @Test
    void itemsOfFolders_areNumberedInTheirFolder() throws IOException {
        Fake root = new Fake(1, "");
        Fake inbox = new Fake(2, "Boîte de réception").add(message("un"), message("deux"));
        inbox.inner.add(new Fake(3, "Staff").add(message("trois")));
        root.inner.add(inbox);
        assertThat(walk(root).members.keySet())
                .containsExactly("Boîte de réception/1", "Boîte de réception/2", "Boîte de réception/Staff/1");
    }

    @Test
    void aBrokenItemOrFolder_doesNotEndTheMailbox() throws IOException {
        Fake root = new Fake(1, "");
        Fake inbox = new Fake(2, "A").add(message("un"));
        inbox.count = 2;
        inbox.items.put(2, message("trois"));
        inbox.count = 3;
        Fake second = new Fake(3, "B").add(message("x"));
        second.broken = true;
        root.inner.addAll(List.of(inbox, second, new Fake(4, "C").add(message("fin"))));
        Reading out = Reading.empty();
        FolderWalk walk = new FolderWalk(out);
        walk.all(root);
        assertThat(out.members.keySet()).containsExactly("A/1", "A/3", "C/1");
        assertThat(out.refused).containsExactly("B/items CORRUPT");
        assertThat(walk.broken()).isEqualTo(2);
    }

    @Test
    void foldersInACircle_areWalkedOnce() throws IOException {
        Fake root = new Fake(1, "A").add(message("un"));
        root.inner.add(root);
        assertThat(walk(root).members).hasSize(1);
    }

    @Test
    void anItem_becomesAMessageFileThatIsReadAsMail() throws IOException {
        StoredMessage nested = message("dedans");
        StoredMessage item = message("Compte rendu – Zoé");
        item.field("birth date", "1985-01-12");
        item.attach(new StoredMessage.Attachment(
                "résultat final.pdf",
                "application/pdf",
                false,
                () -> new ByteArrayInputStream("PDF".getBytes(StandardCharsets.UTF_8)),
                null));
        item.attach(new StoredMessage.Attachment("transféré", "", false, null, () -> nested));
        byte[] file = walk(new Fake(1, "A").add(item)).members.get("A/1");
        Reading read = Reading.of("1", java.util.Objects.requireNonNull(file));
        assertThat(read.result.outcome()).isEqualTo(Outcome.READ);
        assertThat(read.fields("body"))
                .containsEntry("From", "Hélène Lefèvre <h@example.org>")
                .containsEntry("Subject", "Compte rendu – Zoé")
                .containsEntry("birth date", "1985-01-12");
        assertThat(read.text()).contains("Patiente opérée le 3 mars.");
        assertThat(new String(read.members.get("résultat final.pdf"), StandardCharsets.UTF_8))
                .isEqualTo("PDF");
        assertThat(Reading.of("n.eml", java.util.Objects.requireNonNull(read.members.get("transféré.eml")))
                        .fields("body"))
                .containsEntry("Subject", "dedans");
    }

    @Test
    void aBrokenAttachment_leavesTheRestOfTheItemReadable() throws IOException {
        StoredMessage item = message("s");
        item.attach(new StoredMessage.Attachment(
                "a.pdf",
                "",
                false,
                () -> {
                    throw new IOException("gone");
                },
                null));
        item.attach(new StoredMessage.Attachment(
                "b.txt", "", false, () -> new ByteArrayInputStream(new byte[] {'b'}), null));
        java.io.ByteArrayOutputStream file = new java.io.ByteArrayOutputStream();
        assertThat(MessageFile.write(item, file)).isFalse();
        assertThat(Reading.of("m.eml", file.toByteArray()).members).containsKeys("a.pdf", "b.txt");
    }

    @Test
    void theSameItem_givesTheSameBytes() throws IOException {
        assertThat(walk(new Fake(1, "A").add(message("s"))).members.get("A/1"))
                .isEqualTo(walk(new Fake(1, "A").add(message("s"))).members.get("A/1"));
    }
}
