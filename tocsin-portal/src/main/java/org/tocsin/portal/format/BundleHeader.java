package org.tocsin.portal.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The part of a bundle that is in clear. Every record is sealed to its hash, so none opens below another header.
 *
 * @param salt       random, of this bundle alone
 * @param records    how many there are
 * @param recordSize bytes of each
 * @param made       when
 * @param replyKey   X25519 public key of the organisation, 32 bytes
 * @param facts      what the portal says to everybody
 */
public record BundleHeader(byte[] salt, int records, int recordSize, Instant made, byte[] replyKey, PortalFacts facts) {
    /** Bytes of a salt. */
    public static final int SALT = 16;

    private static final String VERSION = "1";

    byte[] bytes() {
        LineWriter lines = new LineWriter()
                .line('V', VERSION)
                .line('B', salt)
                .line('N', Integer.toString(records))
                .line('R', Integer.toString(recordSize))
                .line('M', made.toString())
                .line('X', facts.expires().toString())
                .line('K', replyKey)
                .line('O', facts.organisation());
        facts.senders().forEach(sender -> lines.line('A', sender));
        facts.sites().forEach(site -> lines.line('W', site));
        facts.help().forEach(help -> lines.line('T', help));
        facts.leaked().forEach(kind -> lines.line('D', kind));
        facts.template().forEach(lines::text);
        return lines.bytes();
    }

    static BundleHeader of(byte[] bytes) {
        Map<Character, List<String>> values = new java.util.HashMap<>();
        Lines lines = new Lines(bytes, 0, bytes.length);
        while (lines.next()) {
            values.computeIfAbsent(lines.mark(), k -> new ArrayList<>()).add(lines.text());
        }
        if (!VERSION.equals(one(values, 'V'))) {
            throw new BundleException("the bundle is of another version: build it and serve it with the same Tocsin");
        }
        try {
            return new BundleHeader(
                    Base64.getDecoder().decode(one(values, 'B')),
                    Integer.parseInt(one(values, 'N')),
                    Integer.parseInt(one(values, 'R')),
                    Instant.parse(one(values, 'M')),
                    Base64.getDecoder().decode(one(values, 'K')),
                    facts(values, bytes));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw damaged(e);
        }
    }

    private static PortalFacts facts(Map<Character, List<String>> values, byte[] bytes) {
        return new PortalFacts(
                one(values, 'O'),
                Instant.parse(one(values, 'X')),
                values.getOrDefault('A', List.of()),
                values.getOrDefault('W', List.of()),
                values.getOrDefault('T', List.of()),
                values.getOrDefault('D', List.of()),
                texts(new Lines(bytes, 0, bytes.length)));
    }

    private static String one(Map<Character, List<String>> values, char mark) {
        List<String> found = values.getOrDefault(mark, List.of());
        if (found.size() != 1) {
            throw damaged(new IllegalArgumentException());
        }
        return found.get(0);
    }

    /** The texts that these lines hold. */
    static List<PortalText> texts(Lines lines) {
        List<PortalText> texts = new ArrayList<>();
        String language = "";
        String subject = "";
        List<PortalText.Part> parts = new ArrayList<>();
        while (lines.next()) {
            if (lines.mark() == Marks.LANGUAGE) {
                add(texts, language, subject, parts);
                language = lines.text();
            } else if (lines.mark() == Marks.SUBJECT) {
                subject = lines.text();
            } else if (!language.isEmpty()) {
                add(parts, lines);
            }
        }
        add(texts, language, subject, parts);
        return texts;
    }

    private static void add(List<PortalText> texts, String language, String subject, List<PortalText.Part> parts) {
        if (!language.isEmpty()) {
            texts.add(new PortalText(language, subject, parts));
            parts.clear();
        }
    }

    private static void add(List<PortalText.Part> parts, Lines line) {
        for (PortalText.Kind kind : PortalText.Kind.values()) {
            if (kind.mark == line.mark()) {
                parts.add(new PortalText.Part(kind, line.text()));
            }
        }
    }

    static BundleException damaged(Exception cause) {
        return new BundleException("the file is no bundle of the portal, or damaged: build it again", cause);
    }

    @Override
    public String toString() {
        return "BundleHeader[" + records + " records]";
    }
}
