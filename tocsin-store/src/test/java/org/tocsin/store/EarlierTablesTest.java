package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ports.AccountStore.Account;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.ResultStore.LinkRow;

/** A case that an earlier version wrote opens and is as it was. */
class EarlierTablesTest {
    @TempDir
    Path folder;

    private static List<Object> rows(CaseStore store) {
        List<Object> rows = new ArrayList<>();
        rows.add(store.settings());
        store.registry().forEach((number, person) -> rows.add(person));
        store.results().items(rows::add);
        store.results().links(rows::add);
        store.results().people(rows::add);
        store.results().unknown(rows::add);
        return rows;
    }

    @Test
    void caseOfVersion5_isBroughtToThisVersionWithAllItHeld() throws Exception {
        CaseFolder where = CaseFolder.of(folder.resolve("case"));
        KeySource key = KeySource.userFolder(folder.resolve("config"));
        List<Object> before;
        try (CaseStore store = where.create(Invented.SETTINGS, key)) {
            PersonalCase.fill(store);
            Fill.results(store, 5);
            before = rows(store);
        }
        assertThat(before).hasAtLeastOneElementOfType(LinkRow.class);
        turnBack(folder.resolve("case/case.db"), "5");
        try (CaseStore store = where.open(key)) {
            assertThat(rows(store)).isEqualTo(before);
            assertThat(store.decisions().last()).isZero();
            assertThat(store.accounts().add(Account.of("odile", "Odile Verdurin", "hash", Set.of("dpo"), "fr")))
                    .hasValue(1);
        }
    }

    /** Puts the rows into the tables and columns of an earlier version. */
    private static void turnBack(Path tables, String version) throws Exception {
        Path now = Files.move(tables, tables.resolveSibling("now.db"));
        Dialect earlier = new SqliteDialect(tables);
        earlier.migrating(Flyway.configure())
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
        try (Connection connection = earlier.reading();
                Statement statement = connection.createStatement()) {
            assertThat(earlier.tables(connection)).contains("result_link").doesNotContain("decision", "account");
            statement.execute("ATTACH '" + now + "' AS now");
            for (String table : earlier.tables(connection)) {
                if (!table.equals(Schema.HISTORY)) {
                    String columns = columns(connection, table);
                    statement.execute("DELETE FROM " + table);
                    statement.execute(
                            "INSERT INTO " + table + " (" + columns + ") SELECT " + columns + " FROM now." + table);
                }
            }
        }
        Files.delete(now);
    }

    private static String columns(Connection connection, String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var column = connection.getMetaData().getColumns(null, null, table, null)) {
            while (column.next()) {
                names.add(column.getString("COLUMN_NAME"));
            }
        }
        return String.join(", ", names);
    }
}
