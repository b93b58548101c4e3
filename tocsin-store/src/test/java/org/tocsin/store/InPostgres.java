package org.tocsin.store;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.postgres.PostgresServer;

/** Cases with their tables in PostgreSQL, in databases that a test names. */
abstract class InPostgres {
    @TempDir
    Path folder;

    PostgresServer server;

    @BeforeEach
    void start() {
        server = PostgresServer.shared();
    }

    KeySource key() {
        return KeySource.userFolder(folder.resolve("config"));
    }

    CaseFolder in(String name, String address) {
        return CaseFolder.of(folder.resolve(name)).withStore(address).withEnvironment(server.environment());
    }

    CaseFolder made(String name, String address) {
        in(name, address).create(Invented.SETTINGS, key()).close();
        return in(name, address);
    }
}
