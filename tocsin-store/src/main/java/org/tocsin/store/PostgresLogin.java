package org.tocsin.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbcurlresolver.PgPassParser;
import org.tocsin.ports.CaseException;

/**
 * The address of a PostgreSQL database and who signs in there. The address holds no secret and may stand in arguments and files; the
 * user comes from {@code PGUSER} or the system, the password from a file that was named, {@code PGPASSWORD}, {@code PGPASSFILE} or
 * {@code ~/.pgpass}.
 *
 * @param url      without user and password
 * @param password null where the server asks for none
 */
record PostgresLogin(
        String url,
        String host,
        String port,
        String database,
        String user,
        @Nullable String password) {
    static final String PREFIX = "jdbc:postgresql:";

    private static final Set<String> SECRET = Set.of("user", "password", "sslpassword");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    /**
     * Takes an address apart and finds who signs in.
     *
     * @throws CaseException if it is none of PostgreSQL, holds a user or a password, or a file with a password may be read by others
     */
    static PostgresLogin of(String url, @Nullable Path passwordFile, Map<String, String> environment) {
        refuseSecrets(url);
        Properties parts = parts(url);
        String host = parts.getProperty("PGHOST", "localhost");
        String port = parts.getProperty("PGPORT", "5432");
        String user = given(environment, "PGUSER", System.getProperty("user.name"));
        String database = parts.getProperty("PGDBNAME", user);
        String password = passwordFile == null ? null : firstLine(passwordFile);
        if (password == null) {
            password = environment.get("PGPASSWORD");
        }
        if (password == null) {
            password = remembered(environment, host, port, database, user);
        }
        return new PostgresLogin(url, host, port, database, user, password);
    }

    private static String given(Map<String, String> environment, String name, String otherwise) {
        String value = environment.getOrDefault(name, "");
        return value.isBlank() ? otherwise : value;
    }

    private static Properties parts(String url) {
        Properties parts = url.startsWith(PREFIX) ? Driver.parseURL(url, new Properties()) : null;
        if (parts == null || parts.getProperty("PGDBNAME", "").isEmpty()) {
            throw new CaseException(
                    "--store is an address such as jdbc:postgresql://host/database, with :port after the"
                            + " host and ?sslmode=verify-full behind it where they are needed");
        }
        return parts;
    }

    /** Arguments and the environment of a process can be seen by others; the message repeats nothing of the address. */
    private static void refuseSecrets(String url) {
        int query = url.indexOf('?');
        boolean named = (query < 0 ? url : url.substring(0, query)).contains("@");
        for (String part : query < 0 ? new String[0] : url.substring(query + 1).split("&")) {
            named |= SECRET.contains(part.replaceFirst("=.*", "").toLowerCase(Locale.ROOT));
        }
        if (named) {
            throw new CaseException(
                    "the address of the database must hold no user and no password, which others could see:"
                            + " take them out, set PGUSER, and put the password into ~/.pgpass or a file named with"
                            + " --store-password-file");
        }
    }

    private static String firstLine(Path file) {
        try {
            refuseOpen(file);
            String text = Files.readString(file, StandardCharsets.UTF_8);
            String line = text.lines().findFirst().orElse("");
            if (line.isEmpty()) {
                throw new CaseException(
                        "the password file " + file + " is empty: write the password in its first line");
            }
            return line;
        } catch (IOException e) {
            throw new CaseException("the password file " + file + " cannot be read: check path and permissions", e);
        }
    }

    private static @Nullable String remembered(
            Map<String, String> environment, String host, String port, String database, String user) {
        String named = environment.getOrDefault("PGPASSFILE", "");
        Path file = named.isBlank() ? Path.of(System.getProperty("user.home"), ".pgpass") : Path.of(named);
        try {
            if (Files.isRegularFile(file)) {
                refuseOpen(file);
            }
        } catch (IOException e) {
            throw new CaseException("the password file " + file + " cannot be read: check path and permissions", e);
        }
        return PgPassParser.getPassword(host, port, database, user);
    }

    private static void refuseOpen(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (permissions.stream().anyMatch(p -> !p.name().startsWith("OWNER"))) {
                throw new CaseException(
                        "the password file " + file + " may be read by others: run 'chmod 600' on it, then try again");
            }
        }
    }

    /** What the driver is given; beyond this machine the connection is encrypted unless the address says otherwise. */
    Properties properties() {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, user);
        if (password != null) {
            PGProperty.PASSWORD.set(properties, password);
        }
        PGProperty.REWRITE_BATCHED_INSERTS.set(properties, true);
        PGProperty.DEFAULT_ROW_FETCH_SIZE.set(properties, 2000);
        PGProperty.PREPARE_THRESHOLD.set(properties, 2);
        PGProperty.CONNECT_TIMEOUT.set(properties, 15);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.APPLICATION_NAME.set(properties, "tocsin");
        if (!HERE.contains(host) && !url.contains("sslmode=")) {
            PGProperty.SSL_MODE.set(properties, "require");
        }
        return properties;
    }

    /** The address without its options. */
    String place() {
        return PREFIX + "//" + host + ':' + port + '/' + database;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PostgresLogin login && login.url.equals(url);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(url);
    }

    @Override
    public String toString() {
        return "PostgresLogin[" + place() + "]";
    }
}
