package org.tocsin.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tocsin.postgres.PostgresServer;

/** Databases with the tables of a case and nothing in them, copied from one where the migrations ran: each test has its own. */
final class EmptyTables {
    private static @Nullable String template;

    private EmptyTables() {}

    /** The address of a new one. */
    static synchronized String address(PostgresServer server) {
        String known = template;
        if (known == null) {
            PostgresLogin login = PostgresLogin.of(server.newDatabase(), null, server.environment());
            try (Database database = new Database(new PostgresDialect(login, "template"), new ScanRight(Path.of("")))) {
                Schema.bring(database);
            }
            known = login.database();
            template = known;
        }
        return server.newDatabase(known);
    }
}
