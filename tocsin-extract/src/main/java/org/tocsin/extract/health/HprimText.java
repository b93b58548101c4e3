package org.tocsin.extract.health;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tocsin.extract.text.LineSource;
import org.tocsin.extract.text.RecordText;
import org.tocsin.extract.text.TextFormat;
import org.tocsin.extract.text.TextSource;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;

/**
 * HPRIM 1.0 and HPRIM médecin: twelve lines that name the patient and the correspondents, then the report, then
 * {@code ****FIN****}; a file may hold several. One passage per report, continued when it is long.
 */
public final class HprimText implements TextFormat {
    private static final List<String> HEADER = Words.lines("hprim-header.txt");
    private static final Set<String> EXTENSIONS = Set.of("hpr", "hpm", "hprim");
    private static final int LONG = 60_000;

    @Override
    public boolean is(String head, String extension) {
        boolean framed =
                head.contains("****FIN****") || head.contains("****LAB****") || head.contains("****FINFICHIER****");
        return framed
                || (EXTENSIONS.contains(extension) && head.lines().limit(13).count() > 12);
    }

    @Override
    public Seen read(TextSource source, Content content, Mode mode, Found out) throws IOException {
        List<String> header = new ArrayList<>();
        RecordText record = new RecordText();
        int number = 1;
        int part = 1;
        try (Reader in = source.open()) {
            LineSource lines = new LineSource(in);
            for (String line = lines.next(); line != null; line = lines.next()) {
                out.alive();
                boolean fresh = record.isEmpty() && part == 1;
                if (fresh && header.size() < HEADER.size() && !line.startsWith("****")) {
                    if (!header.isEmpty() || !line.isBlank()) {
                        header.add(line);
                    }
                    continue;
                }
                header(header, record);
                boolean end = line.startsWith("****FIN****");
                record.plain(line).endLine();
                if (end || record.length() > LONG) {
                    out.passage(record.passage(name(number, part)));
                    number += end ? 1 : 0;
                    part = end ? 1 : part + 1;
                }
            }
            header(header, record);
            if (!record.isEmpty()) {
                out.passage(record.passage(name(number, part)));
            }
        }
        return Seen.whole("text/x-hprim");
    }

    private static void header(List<String> header, RecordText record) {
        for (int i = 0; i < header.size(); i++) {
            if (!header.get(i).isBlank()) {
                record.line(HEADER.get(i), header.get(i));
            }
        }
        header.clear();
    }

    private static String name(int number, int part) {
        return "message:" + number + (part > 1 ? " part:" + part : "");
    }
}
