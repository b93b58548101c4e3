package org.tocsin.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.postgres.PostgresServer;

/** The databases that may hold the tables of a case. */
enum TestTables {
    SQLITE {
        @Override
        CaseFolder in(Path dir) {
            return CaseFolder.of(dir);
        }
    },
    POSTGRESQL {
        private final Map<Path, String> addresses = new HashMap<>();
        private @Nullable String template;

        /** The same folder has the same database. */
        @Override
        synchronized CaseFolder in(Path dir) {
            PostgresServer server = PostgresServer.shared();
            String address = addresses.computeIfAbsent(dir, d -> server.newDatabase(template(server)));
            return CaseFolder.of(dir).withStore(address).withEnvironment(server.environment());
        }

        private String template(PostgresServer server) {
            String known = template;
            if (known == null) {
                String address = server.newDatabase();
                PostgresLogin login = PostgresLogin.of(address, null, server.environment());
                Schema.bring(new PostgresDialect(login, "template"));
                known = login.database();
                template = known;
            }
            return known;
        }
    };

    /** A case in this folder, with its tables in a database of this kind; skipped where there is none. */
    abstract CaseFolder in(Path dir);
}
