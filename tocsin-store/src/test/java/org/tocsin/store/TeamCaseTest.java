package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.postgres.PostgresServer;

/** A case that a team keeps in PostgreSQL: where it may lie, and what is said when something is wrong. */
class TeamCaseTest extends InPostgres {
    private AbstractThrowableAssert<?, ? extends Throwable> refused(CaseFolder where) {
        return assertThatThrownBy(() -> where.open(key())).isInstanceOf(CaseException.class);
    }

    @Test
    void folder_remembersTheDatabaseAndHoldsNoTables() throws IOException {
        String address = EmptyTables.address(server);
        made("case", address);
        assertThat(folder.resolve("case/store")).hasContent(address);
        assertThat(folder.resolve("case/case.db")).doesNotExist();
        CaseFolder remembered = CaseFolder.of(folder.resolve("case")).withEnvironment(server.environment());
        assertThat(remembered.exists()).isTrue();
        try (CaseStore store = remembered.open(key())) {
            assertThat(store.settings()).isEqualTo(Invented.SETTINGS);
        }
        assertThat(Files.readString(folder.resolve("case/store"))).doesNotContain(PostgresServer.PASSWORD);
    }

    @Test
    void databaseOfAnotherCase_isRefused_andSoIsOneWithoutCase() {
        CaseFolder one = made("one", EmptyTables.address(server));
        String two = EmptyTables.address(server);
        made("two", two);
        refused(one.withStore(two)).hasMessageContaining("another case");
        refused(one.withStore(server.newDatabase())).hasMessageContaining("holds no case");
        one.open(key()).close();
    }

    @Test
    void databaseThatHoldsAnything_takesNoNewCase() {
        String used = EmptyTables.address(server);
        made("one", used);
        assertThatThrownBy(() -> made("two", used))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("not empty");
        String foreign = server.newDatabase();
        server.execute(foreign.replaceFirst(".*/", ""), "CREATE TABLE invoices (number INTEGER)");
        assertThatThrownBy(() -> made("three", foreign))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("not empty");
        made("three", EmptyTables.address(server));
    }

    @Test
    void caseWithTablesInItsFolder_isNotMixedUpWithADatabase() {
        CaseFolder.of(folder.resolve("case")).create(Invented.SETTINGS, key()).close();
        refused(in("case", server.newDatabase())).hasMessageContaining("tocsin case move");
    }

    @Test
    void wrongPasswordUserNameOrAddress_isNamedWithARemedy() {
        String address = EmptyTables.address(server);
        CaseFolder made = made("case", address);
        Map<String, String> wrong = new HashMap<>(server.environment());
        wrong.put("PGPASSWORD", "hunter2");
        refused(made.withEnvironment(wrong)).hasMessageContaining("refuses the password");
        wrong.put("PGUSER", "nobody");
        refused(made.withEnvironment(wrong)).hasMessageContaining("PGUSER");
        refused(made.withEnvironment(Map.of("PGUSER", PostgresServer.USER, "PGPASSFILE", "/nowhere")))
                .hasMessageContaining("for a password");
        refused(made.withStore(address + "none")).hasMessageContaining("there is no database");
        refused(made.withStore(address.replaceFirst(":\\d+/", ":1/"))).hasMessageContaining("cannot reach");
        refused(made.withStore("jdbc:postgresql://host.invalid/case1")).hasMessageContaining("cannot reach");
        made.open(key()).close();
    }

    @Test
    void userWithoutRights_isToldToOwnTheDatabase() {
        server.execute("postgres", "CREATE ROLE guest LOGIN PASSWORD 'guest'");
        CaseFolder guest =
                in("case", server.newDatabase()).withEnvironment(Map.of("PGUSER", "guest", "PGPASSWORD", "guest"));
        assertThatThrownBy(() -> guest.create(Invented.SETTINGS, key()))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("the owner of the database");
    }

    @Test
    void purgedCase_leavesAnEmptyDatabase() {
        String address = EmptyTables.address(server);
        CaseFolder where = made("case", address);
        where.purge(folder.resolve("config"));
        where.purge(folder.resolve("config"));
        refused(where).hasMessageContaining("was purged");
        made("next", address);
    }
}
