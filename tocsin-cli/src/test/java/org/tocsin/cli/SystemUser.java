package org.tocsin.cli;

import org.tocsin.postgres.PostgresServer;

/** The user of this machine in the database of tests: a command enters as them unless told otherwise. */
public final class SystemUser {
    private SystemUser() {}

    /** Lets them enter with the password of tests; once or again. */
    public static void entersToo(PostgresServer server) {
        String me = System.getProperty("user.name");
        server.execute("postgres", """
                DO $$ BEGIN
                  CREATE ROLE "%s" LOGIN SUPERUSER PASSWORD '%s';
                EXCEPTION WHEN duplicate_object THEN NULL;
                END $$
                """.formatted(me, PostgresServer.PASSWORD));
    }
}
