package org.tocsin.extract.text;

import java.io.IOException;
import java.io.Reader;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;

/** HL7 v2 in its pipe syntax (HL7 v2.5 chapter 2), single messages and batches: one passage per message. */
final class Hl7Text implements TextFormat {
    @Override
    public boolean is(String head, String extension) {
        String start = strip(head.substring(0, Math.min(head.length(), 64)));
        return start.length() > 8
                && (start.startsWith("MSH") || start.startsWith("FHS") || start.startsWith("BHS"))
                && !Character.isLetterOrDigit(start.charAt(3))
                && start.charAt(3) > ' ';
    }

    @Override
    public Seen read(TextSource source, Content content, Mode mode, Found out) throws IOException {
        try (Reader in = source.open()) {
            LineSource lines = new LineSource(in);
            Hl7Message message = new Hl7Message(out, mode == Mode.FULL);
            for (String line = lines.next(); line != null; line = lines.next()) {
                message.segment(strip(line));
                out.alive();
            }
            message.end();
        }
        return Seen.whole("application/hl7-v2");
    }

    /** Without the start and end blocks of MLLP and blanks. */
    private static String strip(String line) {
        int i = 0;
        while (i < line.length() && (line.charAt(i) <= ' ' || line.charAt(i) == '\u001C')) {
            i++;
        }
        return line.substring(i);
    }
}
