package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.ports.CaseException;

/** What the address of a database may hold, and where user and password come from. */
class PostgresLoginTest {
    private static final String ADDRESS = "jdbc:postgresql://db.example.test/case1";

    @TempDir
    Path folder;

    private Path file(String name, String text, String permissions) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/case1?password=hunter2",
                "jdbc:postgresql://db/case1?sslmode=require&PASSWORD=hunter2",
                "jdbc:postgresql://db/case1?user=hunter2",
                "jdbc:postgresql://db/case1?sslpassword=hunter2",
                "jdbc:postgresql://odile:hunter2@db/case1"
            })
    void addressWithAUserOrPassword_isRefusedWithoutRepeatingIt(String address) {
        assertThatThrownBy(() -> PostgresLogin.of(address, null, Map.of()))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("~/.pgpass")
                .message()
                .doesNotContain("hunter2")
                .doesNotContain("odile");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "case.db",
                "jdbc:mysql://db/case1",
                "jdbc:postgresql://db",
                "jdbc:postgresql://db/",
                "db/case1"
            })
    void whatIsNoAddressOfADatabase_isRefusedWithAnExample(String address) {
        assertThatThrownBy(() -> PostgresLogin.of(address, null, Map.of()))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("jdbc:postgresql://host/database");
    }

    @Test
    void userAndPassword_comeFromTheEnvironment() {
        PostgresLogin login = PostgresLogin.of(
                "jdbc:postgresql://db.example.test:5433/case1?sslmode=verify-full",
                null,
                Map.of("PGUSER", "reader", "PGPASSWORD", "hunter2"));
        assertThat(login.user()).isEqualTo("reader");
        assertThat(login.password()).isEqualTo("hunter2");
        assertThat(login.place()).isEqualTo("jdbc:postgresql://db.example.test:5433/case1");
        assertThat(login.toString()).doesNotContain("hunter2");
        assertThat(login.properties()).doesNotContainKey("sslmode");
    }

    @Test
    void databaseOnAnotherMachine_isReachedThroughTls_unlessTheAddressSaysOtherwise() {
        assertThat(PostgresLogin.of(ADDRESS, null, Map.of("PGPASSWORD", "x")).properties())
                .containsEntry("sslmode", "require");
        assertThat(PostgresLogin.of("jdbc:postgresql://127.0.0.1/case1", null, Map.of("PGPASSWORD", "x"))
                        .properties())
                .doesNotContainKey("sslmode");
    }

    @Test
    void namedPasswordFile_winsAndItsFirstLineCounts() throws IOException {
        Path file = file("secret", "hunter2\nmore", "rw-------");
        assertThat(PostgresLogin.of(ADDRESS, file, Map.of("PGPASSWORD", "other"))
                        .password())
                .isEqualTo("hunter2");
    }

    @Test
    void passwordFileThatOthersMayRead_isEmptyOrMissing_isRefused() throws IOException {
        Path open = file("open", "hunter2", "rw-r--r--");
        Path empty = file("empty", "", "rw-------");
        assertThatThrownBy(() -> PostgresLogin.of(ADDRESS, open, Map.of())).hasMessageContaining("chmod 600");
        assertThatThrownBy(() -> PostgresLogin.of(ADDRESS, empty, Map.of())).hasMessageContaining("is empty");
        assertThatThrownBy(() -> PostgresLogin.of(ADDRESS, folder.resolve("none"), Map.of()))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> PostgresLogin.of(ADDRESS, null, Map.of("PGPASSFILE", open.toString())))
                .hasMessageContaining("chmod 600");
    }
}
