package org.tocsin.extract.health;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.text.CharsetGuess;
import org.tocsin.extract.text.LineSource;
import org.tocsin.extract.text.QuotedPrintable;
import org.tocsin.extract.text.RecordText;
import org.tocsin.extract.text.TextFormat;
import org.tocsin.extract.text.TextSource;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;

/** vCard (RFC 6350 and 2.1) and iCalendar (RFC 5545): one passage per card, event, task or note. */
public final class CardText implements TextFormat {
    private static final Map<String, String> LABELS = Words.table("card-fields.txt");
    private static final Set<String> RECORDS = Set.of("VCARD", "VEVENT", "VTODO", "VJOURNAL");
    private static final int BINARY = 20_000;

    @Override
    public boolean is(String head, String extension) {
        String start = head.stripLeading()
                .substring(0, Math.min(16, head.stripLeading().length()));
        String upper = start.toUpperCase(Locale.ROOT);
        return upper.startsWith("BEGIN:VCARD") || upper.startsWith("BEGIN:VCALENDAR");
    }

    @Override
    public Seen read(TextSource source, Content content, Mode mode, Found out) throws IOException {
        RecordText record = new RecordText();
        int number = 1;
        int attendees = 0;
        boolean calendar = false;
        boolean zone = false;
        try (Reader in = source.open()) {
            FoldedLines lines = new FoldedLines(new LineSource(in));
            for (String line = lines.next(); line != null; line = lines.next()) {
                out.alive();
                Property property = Property.of(line);
                if (property == null) {
                    continue;
                }
                String value = property.value.strip().toUpperCase(Locale.ROOT);
                calendar |= "VCALENDAR".equals(value);
                boolean edge = "BEGIN".equals(property.name) || "END".equals(property.name);
                zone = (edge && "VTIMEZONE".equals(value)) ? "BEGIN".equals(property.name) : zone;
                if (edge && RECORDS.contains(value) && !record.isEmpty()) {
                    out.passage(record.passage("record:" + number++));
                    attendees = 0;
                } else if (!edge && !zone) {
                    attendees += "ATTENDEE".equals(property.name) ? 1 : 0;
                    property.into(record, attendees);
                }
            }
        }
        if (!record.isEmpty()) {
            out.passage(record.passage("record:" + number));
        }
        return Seen.whole(calendar ? "text/calendar" : "text/vcard");
    }

    private record Property(String name, String parameters, String value) {
        static @Nullable Property of(String line) {
            int colon = colon(line);
            if (colon < 1) {
                return null;
            }
            String left = line.substring(0, colon);
            int semicolon = left.indexOf(';');
            String name = semicolon < 0 ? left : left.substring(0, semicolon);
            name = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
            return new Property(name, semicolon < 0 ? "" : left.substring(semicolon), line.substring(colon + 1));
        }

        void into(RecordText record, int attendee) {
            String label = LABELS.getOrDefault(name, name.toLowerCase(Locale.ROOT));
            boolean binary =
                    value.length() > BINARY || "PHOTO".equals(name) || "LOGO".equals(name) || "-".equals(label);
            if (binary) {
                return;
            }
            boolean person = "ATTENDEE".equals(name) || "ORGANIZER".equals(name);
            String who = "ATTENDEE".equals(name) ? label + " " + attendee : label;
            int cn = parameters.toUpperCase(Locale.ROOT).indexOf(";CN=");
            if (cn >= 0) {
                int end = parameters.indexOf(';', cn + 4);
                String called = parameters.substring(cn + 4, end < 0 ? parameters.length() : end);
                record.line(who + " name", called.replace("\"", ""));
            }
            if ("N".equals(name)) {
                names(record, decoded().split("(?<!\\\\);", -1));
                return;
            }
            String text = "ADR".equals(name) ? address(decoded().split("(?<!\\\\);", -1)) : value(value, parameters);
            boolean mail = text.regionMatches(true, 0, "mailto:", 0, 7);
            if (!text.isEmpty()) {
                record.line(person ? who + " email" : who, mail ? text.substring(7) : text);
            }
        }

        /** Family name, given names, further names, prefixes, suffixes (RFC 6350 §6.2.2). */
        private static void names(RecordText record, String[] parts) {
            String family = plain(parts, 0);
            String given = (plain(parts, 1) + " " + plain(parts, 2)).strip();
            if (family.isEmpty() || given.isEmpty()) {
                record.line("name", family + given);
            } else {
                record.line("family name", family).line("given names", given);
            }
        }

        /** Box, extension, street, town, region, postal code, country (RFC 6350 §6.3.1). */
        private static String address(String[] parts) {
            String street = (plain(parts, 1) + " " + plain(parts, 2)).strip();
            String town = (plain(parts, 5) + " " + plain(parts, 3)).strip();
            return street.isEmpty() || town.isEmpty() ? street + town : street + ", " + town;
        }

        private static String plain(String[] parts, int i) {
            String part = i < parts.length ? parts[i] : "";
            return part.replaceAll("\\\\[nN]", " ").replace("\\", "").strip();
        }

        private String decoded() {
            return parameters.toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE")
                    ? quotedPrintable(value, parameters)
                    : value;
        }

        private String value(String raw, String parameters) {
            String decoded = parameters.toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE")
                    ? quotedPrintable(raw, parameters)
                    : raw;
            boolean structured = "ORG".equals(name);
            String text = decoded.replace("\\n", "\n").replace("\\N", "\n").replace("\\,", ",");
            if (structured) {
                String[] parts = text.split("(?<!\\\\);", -1);
                text = String.join(
                        " ",
                        java.util.Arrays.stream(parts)
                                .filter(part -> !part.isBlank())
                                .toList());
            }
            return text.replace("\\;", ";").replace("\\\\", "\\").strip();
        }

        private static String quotedPrintable(String raw, String parameters) {
            byte[] bytes = QuotedPrintable.decode(raw);
            Charset charset = parameters.toUpperCase(Locale.ROOT).contains("UTF-8")
                    ? StandardCharsets.UTF_8
                    : CharsetGuess.of(bytes).charset();
            return new String(bytes, charset);
        }

        private static int colon(String line) {
            boolean quoted = false;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                quoted ^= c == '"';
                if (c == ':' && !quoted) {
                    return i;
                }
            }
            return -1;
        }

        /** Names no person. */
        @Override
        public String toString() {
            return "Property[" + name + "]";
        }
    }

    /** Unfolds lines (RFC 6350 §3.2) and the soft breaks of vCard 2.1. */
    private static final class FoldedLines {
        private static final int LIMIT = 4 << 20;
        private final LineSource lines;
        private @Nullable String ahead;

        FoldedLines(LineSource lines) throws IOException {
            this.lines = lines;
            this.ahead = lines.next();
        }

        @Nullable
        String next() throws IOException {
            if (ahead == null) {
                return null;
            }
            StringBuilder line = new StringBuilder(ahead);
            boolean quotedPrintable = line.length() < 2_000
                    && line.toString().toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE");
            ahead = lines.next();
            while (ahead != null && line.length() < LIMIT) {
                boolean soft = quotedPrintable && !line.isEmpty() && line.charAt(line.length() - 1) == '=';
                boolean folded = ahead.startsWith(" ") || ahead.startsWith("\t");
                if (!soft && !folded) {
                    break;
                }
                line.setLength(line.length() - (soft ? 1 : 0));
                line.append(folded ? ahead.substring(1) : ahead);
                ahead = lines.next();
            }
            return line.toString();
        }
    }
}
