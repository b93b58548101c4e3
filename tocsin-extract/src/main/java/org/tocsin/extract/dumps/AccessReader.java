package org.tocsin.extract.dumps;

import com.healthmarketscience.jackcess.Column;
import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.DatabaseBuilder;
import com.healthmarketscience.jackcess.DateTimeType;
import com.healthmarketscience.jackcess.Row;
import com.healthmarketscience.jackcess.Table;
import com.healthmarketscience.jackcess.crypt.CryptCodecProvider;
import com.healthmarketscience.jackcess.crypt.InvalidCredentialsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.extract.worker.UnreadableException;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/** Reads the tables of Access databases (1997 to 2019). Linked tables are not followed, queries and macros do nothing. */
public final class AccessReader implements ContentReader {
    private static final String TYPE = "application/x-msaccess";

    @Override
    public boolean accepts(DetectedType type) {
        return TYPE.equals(type.mediaType());
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        int[] broken = {0};
        try (Database database = open(content)) {
            database.setDateTimeType(DateTimeType.LOCAL_DATE_TIME);
            database.setEvaluateExpressions(false);
            database.setLinkResolver((from, link) -> {
                throw new IOException("linked tables are not followed");
            });
            database.setErrorHandler((column, data, place, error) -> {
                broken[0]++;
                return null;
            });
            TableRows rows = new TableRows(out, mode);
            for (String name : database.getTableNames()) {
                broken[0] += table(database, name, rows, new AccessValues(rows, out, mode)) ? 0 : 1;
            }
        } catch (BudgetExceeded | UnreadableException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IOException(e.getClass().getSimpleName());
        }
        return broken[0] > 0
                ? new ReadResult(
                        Outcome.PARTLY_READ, Reason.CORRUPT, TYPE, 0, 0, broken[0] + " broken values or tables")
                : new ReadResult(Outcome.READ, null, TYPE, 0, 0, "");
    }

    private static Database open(Content content) throws IOException {
        List<@Nullable String> passwords = new ArrayList<>();
        passwords.add(null);
        passwords.addAll(content.terms().passwords());
        for (String password : passwords) {
            try {
                return new DatabaseBuilder()
                        .setFile(content.file().toFile())
                        .setReadOnly(true)
                        .setIgnoreBrokenSystemCatalogIndex(true)
                        .setCodecProvider(
                                password == null ? new CryptCodecProvider() : new CryptCodecProvider(password))
                        .open();
            } catch (InvalidCredentialsException e) {
                // the next password
            }
        }
        throw new UnreadableException(Reason.ENCRYPTED, "password");
    }

    /** Whether all of a table could be read. */
    private static boolean table(Database database, String name, TableRows rows, AccessValues values)
            throws IOException {
        try {
            if (name.startsWith("MSys") || database.getTableMetaData(name).isLinked()) {
                return true;
            }
            Table table = database.getTable(name);
            List<? extends Column> columns = table.getColumns();
            rows.table(name, columns.stream().map(Column::getName).toList());
            for (Row row = table.getNextRow(); row != null; row = table.getNextRow()) {
                for (Column column : columns) {
                    values.give(column, row.get(column.getName()));
                }
                rows.end();
            }
            return true;
        } catch (BudgetExceeded e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
