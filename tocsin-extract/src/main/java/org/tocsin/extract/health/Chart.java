package org.tocsin.extract.health;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tocsin.extract.text.Clean;
import org.tocsin.extract.text.RecordText;
import org.tocsin.extract.worker.Found;
import org.tocsin.model.Passage;

/**
 * The passages of one record: its labelled lines first, then its long texts as passages of their own. Where a record is cut
 * because it is long, each piece begins with the lines that say who the patient is.
 */
final class Chart {
    private static final int LONG = 60_000;
    private static final int PROSE_WAITING = 1 << 20;
    private static final int PROSE_FROM = 240;
    private static final int MOST_HEAD = 16;
    private static final Set<String> HEAD = Set.of(
            "patient id",
            "patient nir",
            "patient name",
            "patient family name",
            "patient birth name",
            "patient used name",
            "patient given names",
            "patient birth date");

    private record Line(String label, String value) {
        /** Names no person. */
        @Override
        public String toString() {
            return "Line[" + label + "]";
        }
    }

    private final Found out;
    private final RecordText record = new RecordText();
    private final Cast cast = new Cast(this);
    private final List<Line> head = new ArrayList<>();
    private final List<Passage> texts = new ArrayList<>();
    private String name = "";
    private int part = 1;
    private int text = 1;
    private int waiting;
    private boolean more;
    private int passages;

    Chart(Found out) {
        this.out = out;
    }

    /** Ends the record before and begins one of this name. */
    void begin(String passageName) throws IOException {
        end();
        name = passageName;
    }

    Cast cast() {
        return cast;
    }

    /** How many passages were given out. */
    int passages() {
        return passages;
    }

    /** A labelled line; blank values leave no trace. */
    void line(String label, String value) {
        if (value.isBlank()) {
            return;
        }
        if (HEAD.contains(label) && head.size() < MOST_HEAD) {
            head.add(new Line(label, value));
        }
        record.line(label, value);
        more = true;
    }

    /** A text: short ones are lines, long ones passages of running text. */
    void prose(String label, String raw) throws IOException {
        String clean = Clean.text(raw).strip();
        if (clean.length() < PROSE_FROM || clean.indexOf('\n') < 0) {
            line(label, clean.length() < PROSE_FROM ? Clean.line(clean) : clean);
        } else {
            for (int i = 0; i < clean.length(); i += LONG) {
                text(label, clean.substring(i, Math.min(clean.length(), i + LONG)));
            }
        }
        breathe();
    }

    private void text(String label, String piece) throws IOException {
        texts.add(Passage.of(name + " text:" + text++, label + "\n\n" + piece + "\n"));
        waiting += piece.length();
        if (waiting > PROSE_WAITING) {
            flush();
        }
    }

    /** Called between lines: gives out what has become long. */
    void breathe() throws IOException {
        out.alive();
        if (record.length() > LONG) {
            flush();
        }
    }

    /** Ends the record. */
    void end() throws IOException {
        flush();
        record.clear();
        cast.clear();
        head.clear();
        part = 1;
        text = 1;
    }

    private void flush() throws IOException {
        if (more) {
            passages++;
            out.passage(record.passage(part > 1 ? name + " part:" + part : name));
            part++;
            more = false;
            head.forEach(line -> record.line(line.label(), line.value()));
        }
        for (Passage one : texts) {
            passages++;
            out.passage(one);
        }
        texts.clear();
        waiting = 0;
    }
}
