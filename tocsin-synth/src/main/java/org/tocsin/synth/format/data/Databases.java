package org.tocsin.synth.format.data;

import com.healthmarketscience.jackcess.ColumnBuilder;
import com.healthmarketscience.jackcess.DataType;
import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.DatabaseBuilder;
import com.healthmarketscience.jackcess.Row;
import com.healthmarketscience.jackcess.Table;
import com.healthmarketscience.jackcess.TableBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** Database files; both kinds can only be written to a file, which is deleted again. */
final class Databases {
    private static final LocalDateTime TIME = LocalDateTime.of(2024, 11, 15, 3, 12);

    private Databases() {}

    private interface Writing {
        void to(Path file) throws IOException, SQLException;
    }

    private static byte[] bytes(String suffix, Writing writing) {
        try {
            Path file = Files.createTempFile("invented", suffix);
            try {
                Files.delete(file);
                writing.to(file);
                return Files.readAllBytes(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be written", e);
        }
    }

    static byte[] sqlite(Rows rows) {
        return bytes(".sqlite", file -> {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("CREATE TABLE " + rows.name() + " (num INTEGER PRIMARY KEY, "
                        + rows.columns().stream().map(c -> "\"" + c + "\" TEXT").collect(Collectors.joining(", "))
                        + ")");
                String marks = ", ?".repeat(rows.columns().size());
                try (PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO " + rows.name() + " VALUES (NULL" + marks + ")")) {
                    for (List<String> row : rows.rows()) {
                        for (int i = 0; i < row.size(); i++) {
                            insert.setString(i + 1, row.get(i));
                        }
                        insert.executeUpdate();
                    }
                }
                connection.commit();
            }
        });
    }

    static byte[] access(Rows rows) {
        return bytes(".mdb", file -> {
            try (Database database = DatabaseBuilder.create(Database.FileFormat.V2003, file.toFile())) {
                TableBuilder builder = new TableBuilder(rows.name());
                rows.columns()
                        .forEach(c -> builder.addColumn(new ColumnBuilder(c, DataType.TEXT).setLengthInUnits(255)));
                Table table = builder.toTable(database);
                for (List<String> row : rows.rows()) {
                    table.addRow(row.toArray());
                }
                fixTimes(database.getSystemTable("MSysObjects"));
            }
        });
    }

    /** Equal rows are to give equal bytes, whatever the clock says. */
    private static void fixTimes(Table objects) throws IOException {
        for (Row row : objects) {
            row.put("DateCreate", TIME);
            row.put("DateUpdate", TIME);
            objects.updateRow(row);
        }
    }
}
