package org.tocsin.extract.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.tocsin.extract.worker.Found;

/** Turns XML events into passages. */
final class XmlRecords {
    private static final int LONG = 60_000;
    private static final int TEXT = 200_000;
    /** Attributes that carry no content of their own. */
    private static final Set<String> MUTE =
            Set.of("schemaLocation", "typeCode", "classCode", "moodCode", "style", "class");

    private final Found out;
    private final String recordPath;
    private final RecordText record = new RecordText();
    private final Deque<String> names = new ArrayDeque<>();
    private final StringBuilder path = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private int number = 1;
    private int part = 1;
    private int count;

    XmlRecords(Found out, String recordPath) {
        this.out = out;
        this.recordPath = recordPath;
    }

    int count() {
        return count;
    }

    void event(XMLStreamReader xml, int event) throws IOException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> close();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                characters(xml.getText());
            default -> {}
        }
    }

    void end() throws IOException {
        value();
        finish();
    }

    private void start(XMLStreamReader xml) throws IOException {
        value();
        if (names.size() < 200) {
            path.append('/').append(xml.getLocalName());
        }
        names.push(xml.getLocalName());
        if (!recordPath.isEmpty() && recordPath.contentEquals(path)) {
            finish();
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            String value = xml.getAttributeValue(i);
            if (!MUTE.contains(name) && !value.isBlank() && value.length() < TEXT) {
                record.line(label() + ("value".equals(name) ? "" : "@" + name), value);
            }
        }
    }

    private void close() throws IOException {
        value();
        boolean last = !recordPath.isEmpty() && recordPath.contentEquals(path);
        if (names.size() <= 200) {
            path.setLength(Math.max(0, path.lastIndexOf("/")));
        }
        names.pop();
        if (last) {
            finish();
        }
    }

    private void characters(String more) throws IOException {
        text.append(more);
        if (text.length() > TEXT) {
            value();
        }
    }

    private void value() throws IOException {
        String value = Clean.line(text);
        text.setLength(0);
        if (!value.isEmpty() && !encoded(value)) {
            record.line(label(), value);
        }
        if (record.length() > LONG) {
            emit();
        }
    }

    /** The path inside the record, dotted; of the last four elements. */
    private String label() {
        StringBuilder label = new StringBuilder();
        int inside = recordPath.isEmpty() || !path.toString().startsWith(recordPath)
                ? names.size() - 1
                : names.size() - (int) recordPath.chars().filter(c -> c == '/').count();
        int left = Math.min(4, Math.max(1, inside));
        for (String name : names) {
            if (left-- == 0) {
                break;
            }
            label.insert(0, label.isEmpty() ? name : name + ".");
        }
        return label.isEmpty() ? "text" : label.toString();
    }

    private static boolean encoded(String value) {
        return value.length() > 400 && value.indexOf(' ') < 0;
    }

    private void finish() throws IOException {
        if (!record.isEmpty()) {
            emit();
        }
        if (part > 1) {
            number++;
            part = 1;
        }
    }

    private void emit() throws IOException {
        count++;
        out.passage(record.passage("record:" + number + (part > 1 ? " part:" + part : "")));
        part++;
    }
}
