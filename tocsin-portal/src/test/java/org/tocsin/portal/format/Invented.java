package org.tocsin.portal.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** A bundle of invented notices, and the key that opens replies to it. */
public final class Invented implements BundleWriter.Source {
    public static final int RECORD = 4096;
    public static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private static final SecureRandom RANDOM = new SecureRandom();

    public final byte[] salt = bytes(BundleHeader.SALT);
    public final byte[] privateKey = bytes(ReplyKey.LENGTH);
    public final List<PortalRecord> records = new ArrayList<>();

    public Invented(int notices) {
        IntStream.rangeClosed(1, notices).forEach(n -> records.add(record(n, Code.random(RANDOM))));
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** A name that appears in the record with this number and nowhere else. */
    public static String name(int number) {
        return "Célimène Ostrovani-" + number + " d'Aubrelune";
    }

    public static PortalRecord record(int number, Code code) {
        PortalNotice.Letter letter = new PortalNotice.Letter(
                "plainte.pdf",
                "application/pdf",
                ("%PDF-1.7 lettre de " + name(number)).getBytes(StandardCharsets.UTF_8));
        LocalDate dated = LocalDate.of(2026, 11, 20);
        return new PortalRecord(code, new PortalNotice(number, dated, texts(name(number)), letter));
    }

    public static List<PortalText> texts(String name) {
        return List.of(
                new PortalText(
                        "fr",
                        "Vos données ont été publiées",
                        List.of(
                                part(
                                        PortalText.Kind.HEADING,
                                        "Dans les fichiers publiés, nous avons trouvé sur vous :"),
                                part(PortalText.Kind.PARAGRAPH, "À l’attention de " + name + "."),
                                part(PortalText.Kind.ITEM, "un compte rendu d’hospitalisation du 12 mars 2024"),
                                part(PortalText.Kind.ITEM, "votre numéro de sécurité sociale"),
                                part(PortalText.Kind.HEADING, "Que faire aujourd’hui"),
                                part(PortalText.Kind.STEP, "Changez le mot de passe de votre compte ameli."),
                                part(PortalText.Kind.STEP, "Ne répondez à aucun appel qui demande un code."))),
                new PortalText(
                        "en",
                        "Your data was published",
                        List.of(
                                part(PortalText.Kind.HEADING, "In the published files we found about you:"),
                                part(PortalText.Kind.PARAGRAPH, "For " + name + "."),
                                part(PortalText.Kind.ITEM, "a hospital report of 12 March 2024"),
                                part(PortalText.Kind.ITEM, "your social security number"),
                                part(PortalText.Kind.HEADING, "What to do today"),
                                part(PortalText.Kind.STEP, "Change the password of your ameli account."),
                                part(PortalText.Kind.STEP, "Do not answer any call that asks for a code."))));
    }

    private static PortalText.Part part(PortalText.Kind kind, String text) {
        return new PortalText.Part(kind, text);
    }

    public static PortalFacts facts(Instant expires) {
        return new PortalFacts(
                "Centre hospitalier de Valmont",
                expires,
                List.of("information@ch-valmont.example", "cellule@ch-valmont.example"),
                List.of("avis.ch-valmont.example", "www.ch-valmont.example"),
                List.of("0 800 000 000, 9 h–18 h"),
                List.of("identity", "national_id", "health", "financial"),
                texts("[…]"));
    }

    public Code code(int number) {
        return records.get(number - 1).code();
    }

    public Path write(Path folder) {
        return write(folder, NOW.plusSeconds(90L * 86_400), RECORD);
    }

    public Path write(Path folder, Instant expires, int recordSize) {
        Path file = folder.resolve("portal.bundle");
        try {
            new BundleWriter(facts(expires), salt, ReplyKey.publicOf(privateKey), recordSize).write(file, this, NOW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    @Override
    public Iterator<Code> codes() {
        return records.stream().map(PortalRecord::code).iterator();
    }

    @Override
    public Iterator<PortalRecord> records() {
        return records.iterator();
    }
}
