package org.tocsin.extract.tables;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.text.TextFormat;
import org.tocsin.extract.text.TextSource;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;

/** Delimited text: comma, semicolon, tab, bar and others, of any size. One passage per row, named by its line. */
public final class DelimitedText implements TextFormat {
    private static final int HEAD = 65_536;

    @Override
    public boolean is(String head, String extension) {
        return Dialect.of(head, extension) != null;
    }

    @Override
    public Seen read(TextSource source, Content content, Mode mode, Found out) throws IOException {
        @Nullable Dialect dialect = Dialect.of(source.head(HEAD), content.type().extension());
        char separator = dialect == null ? ';' : dialect.separator();
        RowPassages passages = new RowPassages("", out::passage);
        try (Reader in = source.open()) {
            CsvRows rows = new CsvRows(in, separator);
            while (rows.next()) {
                passages.row(rows.number(), rows.cells());
                out.alive();
            }
            passages.end();
        }
        return new Seen(separator == '\t' ? "text/tab-separated-values" : "text/csv", 0, false);
    }
}
