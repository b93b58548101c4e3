package org.tocsin.respond.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.Sealer;
import org.tocsin.respond.notice.Block;
import org.tocsin.respond.notice.Message;
import org.tocsin.respond.notice.Recipient;

/** What the tests of mails share. All people are invented. */
final class Samples {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T20:00:00Z"), ZoneId.of("Europe/Paris"));
    /** The number of a notice whose text has a fault. */
    static final int UNFIT = 66_666;

    static final TokenMint MINT = new TokenMint(new PlainSealer("one case"));
    static final Message MESSAGE = new Message(
            "fr",
            "Vos données ont été publiées : ce qui vous concerne",
            List.of(
                    new Block.Heading("Ce qui s'est passé"),
                    new Block.Paragraph(
                            "Le 3 février, des fichiers volés à l'hôpital ont été publiés.\nNous vous devons la vérité."),
                    new Block.Heading("À faire aujourd'hui"),
                    new Block.Listing(
                            true, List.of("Tapez vous-même ameli.fr", "Changez le mot de passe <ancien> & \"usé\"")),
                    new Block.Listing(false, List.of("votre numéro de sécurité sociale")),
                    new Block.Code("Votre code", "0123456789ABCDEFGHJK")));

    private Samples() {}

    static MailAddress address(String text) {
        MailAddress address = MailAddress.of(text);
        if (address == null) {
            throw new IllegalArgumentException("no address");
        }
        return address;
    }

    static Sender sender() {
        return new Sender("Hôpital de Corbeil", address("avis@hopital.example"), null, "retours@hopital.example");
    }

    static MailComposer composer() {
        return new MailComposer(sender(), MINT, List.of(), CLOCK);
    }

    static Recipient recipient(String name, String email) {
        return new Recipient(List.of(name), email, List.of(), "", "", "", List.of());
    }

    static Notice notice(int number, State state, int attempts, long changedAt, String email) {
        byte[] content = email.getBytes(StandardCharsets.UTF_8);
        return new Notice(
                number, 1, number, 0, Kind.FIRST, Channel.EMAIL, 1, 0, state, "", attempts, 0, changedAt, content);
    }

    /** Texts of notices whose content is their mail address. */
    static NoticeText texts() {
        return new NoticeText() {
            @Override
            public Recipient recipient(Notice notice) {
                return Samples.recipient("Élodie Noël", new String(notice.content(), StandardCharsets.UTF_8));
            }

            @Override
            public Text text(Notice notice) {
                return new Text(MESSAGE, "a".repeat(64), notice.number() == UNFIT ? "hedges" : "");
            }
        };
    }

    /** Fingerprints without sealing anything. */
    record PlainSealer(String key) implements Sealer {
        @Override
        public byte[] seal(byte[] plain, String place) {
            return plain;
        }

        @Override
        public byte[] open(byte[] sealed, String place) {
            return sealed;
        }

        @Override
        public byte[] fingerprint(String domain, byte[] value) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update((key + domain).getBytes(StandardCharsets.UTF_8));
                return Arrays.copyOf(digest.digest(value), 16);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
