package org.tocsin.cli.screens;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tocsin.portal.format.BundleHeader;
import org.tocsin.portal.format.BundleWriter;
import org.tocsin.portal.format.Code;
import org.tocsin.portal.format.PortalFacts;
import org.tocsin.portal.format.PortalNotice;
import org.tocsin.portal.format.PortalRecord;
import org.tocsin.portal.format.PortalText;
import org.tocsin.portal.format.PortalText.Kind;
import org.tocsin.portal.format.Reply;
import org.tocsin.portal.format.ReplyKey;
import org.tocsin.portal.format.SealedReply;
import org.tocsin.portal.serve.PortalServer;
import org.tocsin.portal.serve.PortalSettings;

/** A portal with twenty invented notices. */
final class InventedPortal implements AutoCloseable, BundleWriter.Source {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<PortalRecord> records = new ArrayList<>();
    private final byte[] privateKey = bytes(ReplyKey.LENGTH);
    private final Path replies;
    private final PortalServer server;

    InventedPortal(Path folder) throws IOException {
        PortalText[] texts = {text("fr"), text("en")};
        byte[] letter = "%PDF-1.7 lettre-plainte".getBytes(StandardCharsets.US_ASCII);
        IntStream.rangeClosed(1, 20)
                .forEach(number -> records.add(new PortalRecord(
                        Code.random(RANDOM),
                        new PortalNotice(
                                number,
                                LocalDate.of(2026, 11, 20),
                                List.of(texts),
                                new PortalNotice.Letter("lettre-plainte.pdf", "application/pdf", letter)))));
        Path bundle = folder.resolve("portal.bundle");
        replies = Files.createDirectory(folder.resolve("replies"));
        Instant now = Instant.now();
        byte[] salt = bytes(BundleHeader.SALT);
        new BundleWriter(facts(now.plus(90, ChronoUnit.DAYS)), salt, ReplyKey.publicOf(privateKey), 8192)
                .write(bundle, this, now);
        PortalSettings settings =
                new PortalSettings(bundle, "127.0.0.1", 0, replies, List.of(), false, null, PortalSettings.Rate.USUAL);
        server = PortalServer.start(settings, Clock.systemUTC(), problem -> {});
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static PortalFacts facts(Instant expires) {
        return new PortalFacts(
                "Centre hospitalier de Valmont",
                expires,
                List.of("information@ch-valmont.example"),
                List.of("avis.ch-valmont.example", "www.ch-valmont.example"),
                List.of("0 800 000 000, 9 h – 18 h", "dpo@ch-valmont.example"),
                List.of("identity", "national_id", "health"),
                List.of(text("fr"), text("en")));
    }

    private static PortalText text(String language) {
        return language.equals("fr")
                ? new PortalText(
                        "fr",
                        "Vos données ont été publiées",
                        List.of(
                                part(
                                        Kind.PARAGRAPH,
                                        "Le 3 octobre 2026, des criminels ont copié des fichiers de l’hôpital. Ils les ont publiés le 9 octobre."),
                                part(Kind.HEADING, "Dans les fichiers publiés, nous avons trouvé sur vous :"),
                                part(Kind.ITEM, "un compte rendu d’hospitalisation du 12 mars 2024"),
                                part(Kind.ITEM, "votre numéro de sécurité sociale"),
                                part(Kind.ITEM, "votre adresse postale et votre téléphone"),
                                part(Kind.HEADING, "Nous n’avons pas trouvé :"),
                                part(
                                        Kind.PARAGRAPH,
                                        "de coordonnées bancaires ni de mot de passe. Nous avons pu lire 98,4 % des fichiers."),
                                part(Kind.HEADING, "À faire aujourd’hui"),
                                part(
                                        Kind.STEP,
                                        "Changez le mot de passe de votre compte ameli. Tapez vous-même ameli.fr."),
                                part(Kind.STEP, "Ne donnez aucun code reçu par SMS, à personne."),
                                part(
                                        Kind.STEP,
                                        "Si quelqu’un vous menace, ne payez pas. Appelez France Victimes au 116 006.")))
                : new PortalText(
                        "en",
                        "Your data was published",
                        List.of(
                                part(
                                        Kind.PARAGRAPH,
                                        "On 3 October 2026 criminals copied files of the hospital. They published them on 9 October."),
                                part(Kind.HEADING, "In the published files we found about you:"),
                                part(Kind.ITEM, "a hospital report of 12 March 2024"),
                                part(Kind.ITEM, "your social security number"),
                                part(Kind.ITEM, "your postal address and your phone number"),
                                part(Kind.HEADING, "We did not find:"),
                                part(Kind.PARAGRAPH, "bank details or passwords. We could read 98.4% of the files."),
                                part(Kind.HEADING, "What to do today"),
                                part(Kind.STEP, "Change the password of your ameli account. Type ameli.fr yourself."),
                                part(Kind.STEP, "Give nobody a code that you received by text message."),
                                part(
                                        Kind.STEP,
                                        "If somebody threatens you, do not pay. Call France Victimes: 116 006.")));
    }

    private static PortalText.Part part(Kind kind, String text) {
        return new PortalText.Part(kind, text);
    }

    String address() {
        return server.address();
    }

    Code code(int number) {
        return records.get(number - 1).code();
    }

    /** The replies that wait, opened. */
    List<Reply> replies() throws IOException {
        List<Reply> opened = new ArrayList<>();
        try (Stream<Path> files = Files.list(replies)) {
            for (Path file : files.toList()) {
                SealedReply.open(Files.readAllBytes(file), privateKey).ifPresent(opened::add);
            }
        }
        return opened;
    }

    @Override
    public Iterator<Code> codes() {
        return records.stream().map(PortalRecord::code).iterator();
    }

    @Override
    public Iterator<PortalRecord> records() {
        return records.iterator();
    }

    @Override
    public void close() {
        server.close();
    }
}
