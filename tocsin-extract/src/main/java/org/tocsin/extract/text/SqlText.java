package org.tocsin.extract.text;

import java.io.IOException;
import java.io.Reader;
import java.util.regex.Pattern;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;

/** SQL dumps (MySQL, MariaDB, PostgreSQL, SQLite, SQL Server, Oracle scripts): each row is a passage, the rest is text. */
final class SqlText implements TextFormat {
    private static final Pattern ROWS = Pattern.compile(
            "(?im)^\\s*(INSERT\\s+(IGNORE\\s+)?INTO\\s+\\S+|REPLACE\\s+INTO\\s+\\S+|INSERT\\s+\\[|COPY\\s+\\S+\\s*(\\([^)]{1,5000}\\)\\s*)?FROM\\s+stdin)");
    private static final Pattern TABLE = Pattern.compile("(?im)^\\s*CREATE\\s+TABLE\\s");

    @Override
    public boolean is(String head, String extension) {
        return ROWS.matcher(head).find()
                || ("sql".equals(extension) && TABLE.matcher(head).find());
    }

    @Override
    public Seen read(TextSource source, Content content, Mode mode, Found out) throws IOException {
        try (Reader in = source.open()) {
            new SqlRows(in, out).read();
        }
        return Seen.whole("text/x-sql");
    }
}
