package org.tocsin.extract.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.tocsin.extract.worker.Found;

/** Turns the segments of HL7 v2 messages into passages whose fields carry the meaning of their place. */
final class Hl7Message {
    private static final int LONG = 60_000;
    private final Found out;
    private final boolean members;
    private final RecordText record = new RecordText();
    private char bar = '|';
    private Hl7Marks marks = Hl7Marks.STANDARD;
    private int number;
    private int part = 1;

    Hl7Message(Found out, boolean members) {
        this.out = out;
        this.members = members;
    }

    void segment(String line) throws IOException {
        if (line.length() < 3) {
            return;
        }
        String name = line.substring(0, 3);
        boolean head = "MSH".equals(name) || "FHS".equals(name) || "BHS".equals(name);
        if (head && line.length() > 4) {
            bar = line.charAt(3);
            marks = Hl7Marks.of(line.substring(4));
        }
        if ("MSH".equals(name)) {
            end();
            number++;
            part = 1;
        }
        String[] fields = line.split(java.util.regex.Pattern.quote(String.valueOf(bar)), -1);
        String title = "OBX".equals(name) && fields.length > 3 ? marks.text(marks.second(fields[3])) : "";
        int shift = head ? 1 : 0;
        for (int i = head ? 2 : 1; i < fields.length; i++) {
            field(name, i + shift, fields[i], title, fields.length > 2 ? fields[2] : "");
        }
    }

    void end() throws IOException {
        if (!record.isEmpty()) {
            String name = "message:" + Math.max(1, number);
            out.passage(record.passage(part > 1 ? name + " part:" + part : name));
            part++;
        }
    }

    private void field(String segment, int place, String raw, String title, String type) throws IOException {
        if (raw.isEmpty() || "\"\"".equals(raw)) {
            return;
        }
        String code = segment + "-" + place;
        if ("OBX-5".equals(code) && "ED".equals(type)) {
            attachment(raw);
            return;
        }
        for (String repetition : marks.repetitions(raw)) {
            List<Hl7Fields.Value> values = Hl7Fields.values(code, repetition, marks, title);
            for (Hl7Fields.Value value : values) {
                record.line(value.label(), value.text());
            }
        }
        if (record.length() > LONG) {
            end();
        }
    }

    /** Encapsulated data (type ED): source, type, subtype, encoding, data. */
    private void attachment(String raw) throws IOException {
        String[] parts = marks.components(raw);
        if (!members || parts.length < 5) {
            return;
        }
        String subtype = parts[2].isEmpty() ? parts[1] : parts[2];
        String extension = subtype.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        try {
            byte[] bytes = "BASE64".equalsIgnoreCase(parts[3])
                    ? Base64.getMimeDecoder().decode(parts[4])
                    : marks.text(parts[4]).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            out.member(
                    "message-" + Math.max(1, number) + "." + (extension.isEmpty() ? "bin" : extension),
                    new ByteArrayInputStream(bytes));
        } catch (IllegalArgumentException e) {
            record.line("OBX-5", "");
        }
    }
}
