package org.tocsin.extract.tables;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import org.tocsin.extract.text.LineSource;
import org.tocsin.extract.text.TextFormat;
import org.tocsin.extract.text.TextSource;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;

/**
 * Text in columns of fixed width that only blanks keep apart, as old programs export it. Taken for a table only if the
 * headings are those of a table beyond doubt, or, without headings, if every line is as long as the others and the columns
 * hold dates or numbers beside words. Lines that do not fit stay one cell.
 */
public final class AlignedText implements TextFormat {
    private static final int HEAD = 65_536;

    @Override
    public boolean is(String head, String extension) {
        return AlignedShape.of(head).isPresent();
    }

    @Override
    public Seen read(TextSource source, Content content, Mode mode, Found out) throws IOException {
        Optional<AlignedShape> shape = AlignedShape.of(source.head(HEAD));
        Gutters gutters = shape.isPresent() ? shape.get().gutters() : new Gutters(List.of());
        String heading = shape.isPresent() ? shape.get().heading() : "";
        RowPassages passages = new RowPassages("", out::passage);
        try (Reader in = source.open()) {
            LineSource lines = new LineSource(in);
            int number = 0;
            boolean headed = heading.isEmpty();
            for (String raw = lines.next(); raw != null; raw = lines.next()) {
                out.alive();
                String line = AlignedShape.plain(raw);
                number++;
                boolean again = !heading.isEmpty() && line.equals(heading);
                if (again && headed) {
                    continue;
                }
                headed |= again;
                passages.row(number, cells(line, headed, gutters));
            }
            passages.end();
        }
        return Seen.whole("text/plain");
    }

    private static List<String> cells(String line, boolean headed, Gutters gutters) {
        return headed && gutters.fits(line) ? gutters.cells(line) : List.of(line.strip());
    }
}
