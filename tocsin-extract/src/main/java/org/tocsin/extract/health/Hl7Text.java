package org.tocsin.extract.health;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.text.LineSource;
import org.tocsin.extract.text.TextFormat;
import org.tocsin.extract.text.TextSource;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;

/**
 * HL7 v2 in its pipe syntax (HL7 v2.5 chapter 2) and HPRIM Santé (HPRIM 2.x, after ASTM E1238): single messages, batches, with
 * or without the frames of MLLP; one passage per message.
 */
public final class Hl7Text implements TextFormat {
    private static final Map<String, String> CHARSETS = Words.table("hl7-charsets.txt");
    private static final int LONGEST_LINE = 1 << 20;
    /** Characters of one segment: a document in it may be large. */
    private static final int LONGEST_SEGMENT = 48 << 20;

    @Override
    public boolean is(String head, String extension) {
        String start = strip(head.substring(0, Math.min(head.length(), 64)));
        return isHl7(start) || isHprim(start);
    }

    private static boolean isHl7(String start) {
        return start.length() > 8
                && (start.startsWith("MSH") || start.startsWith("FHS") || start.startsWith("BHS"))
                && isMark(start.charAt(3))
                && isMark(start.charAt(4));
    }

    /** The header record names its four separators, none of them a letter. */
    private static boolean isHprim(String start) {
        return start.length() > 8
                && start.charAt(0) == 'H'
                && start.charAt(1) == '|'
                && isMark(start.charAt(2))
                && isMark(start.charAt(3))
                && isMark(start.charAt(4))
                && start.charAt(2) != start.charAt(3);
    }

    private static boolean isMark(char c) {
        return c > ' ' && !Character.isLetterOrDigit(c);
    }

    @Override
    public Seen read(TextSource source, Content content, Mode mode, Found out) throws IOException {
        String head = strip(source.head(2_048));
        boolean hprim = isHprim(head);
        Charset named = hprim ? null : charset(head);
        try (Reader in = named == null ? source.open() : source.open(named)) {
            segments(new LineSource(in, LONGEST_LINE), new Hl7Message(out, mode == Mode.FULL, hprim), out);
        }
        return Seen.whole(hprim ? "application/x-hprim-sante" : "application/hl7-v2");
    }

    /** A line that begins with no segment name goes on with the segment before: line breaks inside texts, long lines in pieces. */
    private static void segments(LineSource lines, Hl7Message message, Found out) throws IOException {
        StringBuilder segment = new StringBuilder();
        boolean whole = true;
        for (String line = lines.next(); line != null; line = lines.next()) {
            out.alive();
            String stripped = strip(line);
            boolean addendum = stripped.startsWith("A|") && !segment.isEmpty();
            boolean fresh = whole && !addendum && Hl7Message.barOf(stripped) != 0 && isSegment(stripped, segment);
            if (fresh) {
                emit(segment, message);
            }
            boolean room = segment.length() + line.length() < LONGEST_SEGMENT;
            if (room && (fresh || !stripped.isBlank())) {
                String joint = fresh || segment.isEmpty() || !whole || addendum ? "" : "\n";
                segment.append(joint).append(fresh ? stripped : addendum ? stripped.substring(2) : line);
            }
            whole = line.length() < LONGEST_LINE;
        }
        emit(segment, message);
        message.end();
    }

    /** Later segments have the field separator of the first. */
    private static boolean isSegment(String line, CharSequence before) {
        return before.isEmpty()
                || Hl7Message.barOf(line)
                        == Hl7Message.barOf(before.subSequence(0, Math.min(5, before.length()))
                                .toString())
                || line.startsWith("MSH");
    }

    private static void emit(StringBuilder segment, Hl7Message message) throws IOException {
        if (!segment.isEmpty()) {
            String whole = segment.toString();
            segment.setLength(0);
            message.segment(whole);
        }
    }

    /** MSH-18, first repetition (HL7 table 0211); null if it is empty or unknown here. */
    private static @Nullable Charset charset(String head) {
        int msh = head.indexOf("MSH");
        int end = msh < 0 ? -1 : msh;
        while (end >= 0 && end < head.length() && head.charAt(end) != '\r' && head.charAt(end) != '\n') {
            end++;
        }
        if (msh < 0 || end - msh < 5) {
            return null;
        }
        String line = head.substring(msh, end);
        Hl7Marks marks = Hl7Marks.of(line.charAt(3), line.substring(4));
        java.util.List<String> fields = marks.fields(line);
        String name =
                fields.size() > 17 ? marks.repetitions(fields.get(17)).get(0).strip() : "";
        String java = CHARSETS.get(name.replace(' ', '_'));
        return java != null && Charset.isSupported(java) ? Charset.forName(java) : null;
    }

    /** Without the start and end blocks of MLLP and blanks. */
    private static String strip(String line) {
        int i = 0;
        while (i < line.length() && (line.charAt(i) <= ' ' || line.charAt(i) == '\uFEFF')) {
            i++;
        }
        return line.substring(i);
    }
}
