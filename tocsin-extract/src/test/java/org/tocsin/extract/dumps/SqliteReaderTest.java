package org.tocsin.extract.dumps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.extract.reading.Reading;
import org.tocsin.model.Outcome;

class SqliteReaderTest {
    private static final int ROWS = 3_000;

    @TempDir
    Path folder;

    private byte[] database(String encoding) throws Exception {
        Path file = folder.resolve(encoding + ".db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA encoding = '" + encoding + "'");
            statement.execute(
                    "CREATE TABLE patients (id INTEGER PRIMARY KEY, \"nom usuel\" TEXT, poids REAL, doc BLOB)");
            statement.execute("CREATE VIEW v AS SELECT * FROM patients");
            statement.execute("CREATE TABLE sans (a TEXT PRIMARY KEY) WITHOUT ROWID");
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO patients VALUES (?,?,?,?)")) {
                for (int i = 1; i <= ROWS; i++) {
                    insert.setInt(1, i * 2);
                    insert.setString(2, i == 7 ? "long".repeat(5_000) : "Léa " + i);
                    insert.setDouble(3, 70.5);
                    insert.setBytes(
                            4, i == 3 ? ("%PDF-1.4" + "x".repeat(9_000)).getBytes(StandardCharsets.US_ASCII) : null);
                    insert.executeUpdate();
                }
            }
            connection.commit();
        }
        return Files.readAllBytes(file);
    }

    @Test
    void rows_comeInOrderWithNamesNumbersLongTextsAndFiles() throws Exception {
        for (String encoding : new String[] {"UTF-8", "UTF-16le"}) {
            Reading reading = Reading.of("x.db", database(encoding));
            assertThat(reading.names()).startsWith("table 1", "table 1 row:1").hasSize(ROWS + 2);
            assertThat(reading.fields("table 1 row:2"))
                    .containsEntry("id", "4")
                    .containsEntry("nom usuel", "Léa 2")
                    .containsEntry("poids", "70.5");
            assertThat(reading.fields("table 1 row:7").get("nom usuel")).hasSize(20_000);
            assertThat(reading.members.keySet()).containsExactly("table 1 row 3 column 4.pdf");
            assertThat(reading.result.outcome()).isEqualTo(Outcome.READ);
        }
    }

    @Test
    void aCutOffFile_givesWhatIsLeft() throws Exception {
        byte[] bytes = database("UTF-8");
        Reading reading = Reading.of("x.db", Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(reading.result.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(reading.passages.size()).isBetween(500, ROWS);
    }

    @Test
    void damagedPages_endWithoutHanging() throws Exception {
        byte[] bytes = database("UTF-8");
        Random random = new Random(4);
        for (int tries = 0; tries < 40; tries++) {
            byte[] damaged = bytes.clone();
            for (int i = 0; i < 400; i++) {
                damaged[100 + random.nextInt(damaged.length - 100)] = (byte) random.nextInt(256);
            }
            assertThat(Reading.of("x.db", damaged).result.detail()).isNotEqualTo("not read");
        }
    }

    @Test
    void tablesWithoutRowNumbers_giveEachRowUnderItsOwnColumns() throws Exception {
        Path file = folder.resolve("rowless.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE t (note TEXT, nom TEXT, ipp TEXT NOT NULL, site INT, PRIMARY KEY (site, ipp)) WITHOUT ROWID");
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?,?,?,?)")) {
                for (int i = 1; i <= ROWS; i++) {
                    insert.setString(1, i == 9 ? "long".repeat(5_000) : "n" + i);
                    insert.setString(2, "Léa " + i);
                    insert.setString(3, String.format("80%06d", i));
                    insert.setInt(4, 1);
                    insert.executeUpdate();
                }
            }
            connection.commit();
        }
        Reading reading = Reading.of("x.db", Files.readAllBytes(file));
        assertThat(reading.result.outcome()).isEqualTo(Outcome.READ);
        assertThat(reading.passages).hasSize(ROWS + 1);
        for (int i : new int[] {1, 9, 1_234, ROWS}) {
            assertThat(reading.fields("table 1 row:" + i))
                    .containsEntry("nom", "Léa " + i)
                    .containsEntry("ipp", String.format("80%06d", i))
                    .containsEntry("note", i == 9 ? "long".repeat(5_000) : "n" + i);
        }
    }

    @Test
    void pagesThatLieInTheLogBeside_areSaidToBeMissing() throws Exception {
        byte[] bytes = database("UTF-8");
        bytes[18] = 2;
        bytes[28] = 1;
        Reading reading = Reading.of("x.db", bytes);
        assertThat(reading.result.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(reading.result.detail()).isEqualTo("pages lie in a log beside");
    }
}
