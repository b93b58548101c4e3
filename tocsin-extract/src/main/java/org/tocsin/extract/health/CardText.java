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
        boolean calendar = false;
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
                if (edge && RECORDS.contains(value) && !record.isEmpty()) {
                    out.passage(record.passage("record:" + number++));
                } else if (!edge) {
                    property.into(record);
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

        void into(RecordText record) {
            String label = LABELS.getOrDefault(name, name.toLowerCase(Locale.ROOT));
            boolean binary =
                    value.length() > BINARY || "PHOTO".equals(name) || "LOGO".equals(name) || "-".equals(label);
            if (binary) {
                return;
            }
            int cn = parameters.toUpperCase(Locale.ROOT).indexOf(";CN=");
            if (cn >= 0) {
                int end = parameters.indexOf(';', cn + 4);
                String person = parameters.substring(cn + 4, end < 0 ? parameters.length() : end);
                record.line(label + " name", person.replace("\"", ""));
            }
            String text = value(value, parameters);
            if (!text.isEmpty()) {
                record.line(label, text.regionMatches(true, 0, "mailto:", 0, 7) ? text.substring(7) : text);
            }
        }

        private String value(String raw, String parameters) {
            String decoded = parameters.toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE")
                    ? quotedPrintable(raw, parameters)
                    : raw;
            boolean structured = "N".equals(name) || "ADR".equals(name) || "ORG".equals(name);
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
