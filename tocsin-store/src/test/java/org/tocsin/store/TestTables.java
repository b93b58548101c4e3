package org.tocsin.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.postgres.PostgresServer;

/** The databases that may hold the tables of a case. */
enum TestTables {
    SQLITE {
        @Override
        CaseFolder in(Path dir) {
            return CaseFolder.of(dir);
        }

        @Override
        List<Path> files(Path dir) {
            return List.of();
        }

        @Override
        Map<String, String> environment() {
            return Map.of();
        }
    },
    POSTGRESQL {
        private final Map<Path, String> addresses = new HashMap<>();

        /** The same folder has the same database. */
        @Override
        synchronized CaseFolder in(Path dir) {
            PostgresServer server = PostgresServer.shared();
            String address = addresses.computeIfAbsent(dir, d -> EmptyTables.address(server));
            return CaseFolder.of(dir).withStore(address).withEnvironment(server.environment());
        }

        @Override
        Map<String, String> environment() {
            return PostgresServer.shared().environment();
        }

        @Override
        synchronized List<Path> files(Path dir) throws IOException {
            return PostgresServer.shared().files(addresses.getOrDefault(dir, ""));
        }
    };

    /** A case in this folder, with its tables in a database of this kind; skipped where there is none. */
    abstract CaseFolder in(Path dir);

    /** What a process that opens such a case must find in its environment. */
    abstract Map<String, String> environment();

    /** The files of the database of this case, as far as they lie outside its folder. */
    abstract List<Path> files(Path dir) throws IOException;
}
