package org.tocsin.extract.dumps;

import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import java.util.regex.Pattern;
import org.tocsin.extract.text.Chunks;
import org.tocsin.extract.text.TextFormat;
import org.tocsin.extract.text.TextSource;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;

/** SQL dumps (MySQL, MariaDB, PostgreSQL, SQLite, SQL Server, Oracle scripts): each row is a passage, the rest is text. */
public final class SqlText implements TextFormat {
    private static final int HEAD = 65_536;
    private static final Set<String> EXTENSIONS = Set.of("sql", "dump", "dmp", "ddl", "mysql", "pgsql");
    private static final Pattern ROWS = Pattern.compile(
            "(?im)^\\s*(INSERT\\s+(IGNORE\\s+|OR\\s+\\w+\\s+)?INTO\\s+\\S+|INSERT\\s+ALL\\s|REPLACE\\s+INTO\\s+\\S+|INSERT\\s+\\["
                    + "|COPY\\s+\\S+\\s*(\\([^)]{1,5000}\\)\\s*)?FROM\\s+stdin)");
    private static final Pattern TABLE = Pattern.compile("(?im)^\\s*CREATE\\s+(\\w+\\s+){0,2}TABLE\\s");
    private static final Pattern HEADING = Pattern.compile(
            "(?i)\\s*(-- (MySQL|MariaDB|PostgreSQL database|phpMyAdmin SQL) dump|--\\s+-- PostgreSQL database dump)");

    @Override
    public boolean is(String head, String extension) {
        return ROWS.matcher(head).find()
                || HEADING.matcher(head).lookingAt()
                || (EXTENSIONS.contains(extension) && TABLE.matcher(head).find());
    }

    @Override
    public Seen read(TextSource source, Content content, Mode mode, Found out) throws IOException {
        Chunks rest = new Chunks("part", out::passage);
        SqlDialect dialect = SqlDialect.of(source.head(HEAD));
        try (Reader in = source.open()) {
            SqlStatements statements =
                    new SqlStatements(new SqlScanner(in, rest, out::alive), dialect, new TableRows(out, mode), rest);
            statements.all();
            return new Seen("text/x-sql", 0, statements.broken() > 0);
        }
    }
}
