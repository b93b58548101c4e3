package org.tocsin.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A server of PostgreSQL with a data folder of its own, on a free port of this machine, run by an ordinary user. It ends with the
 * process that started it, however that ends: its shell waits for the end of a pipe.
 */
public final class PostgresServer implements AutoCloseable {
    /** Who may do everything, and the password over the network. */
    public static final String USER = "tocsin_test";

    public static final String PASSWORD = "invented-password";

    private static final String MISSING = "PostgreSQL 15 or newer is not installed here: scripts/debian-packages tests";
    private static final String INIT = """
            umask 077
            printf '%s' "$3" > "$2/password" &&
            "$1/initdb" -D "$2/data" -U "$4" --pwfile="$2/password" --auth-local=trust --auth-host=scram-sha-256 \
              --encoding=UTF8 --locale=C.UTF-8 --no-sync --wal-segsize=1
            """;
    private static final String RUN = """
            "$1/postgres" -D "$2/data" -p "$3" -k "$2" -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off \
              -c shared_buffers=32MB -c max_wal_size=64MB -c autovacuum_naptime=10min >> "$2/log" 2>&1 < /dev/null &
            server=$!
            read -r word
            kill -QUIT $server
            wait $server
            [ "$word" = crash ] || rm -rf "$2"
            """;

    private static @Nullable PostgresServer shared;

    private final PostgresPrograms programs;
    private final Path folder;
    private final int port;
    private final AtomicInteger databases = new AtomicInteger();
    private @Nullable Process shell;

    private PostgresServer(PostgresPrograms programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** The server of all tests of this process, started by the first; the test is skipped where PostgreSQL is missing. */
    public static synchronized PostgresServer shared() {
        PostgresServer known = shared;
        if (known == null) {
            try {
                PostgresServer made = start(place());
                Runtime.getRuntime().addShutdownHook(new Thread(made::close, "end of PostgreSQL"));
                shared = made;
                return made;
            } catch (IOException e) {
                throw new AssertionError("no folder for PostgreSQL", e);
            }
        }
        return known;
    }

    /** In memory where there is room: every database is some hundred small files. */
    private static Path place() throws IOException {
        Path memory = Path.of("/dev/shm");
        boolean roomy = Files.isWritable(memory) && memory.toFile().getUsableSpace() > 3L << 30;
        return roomy ? Files.createTempDirectory(memory, "tocsin-pg") : Files.createTempDirectory("tocsin-pg");
    }

    /** Starts a server in this empty folder; the test is skipped where PostgreSQL is missing. */
    private static PostgresServer start(Path folder) {
        PostgresPrograms programs = PostgresPrograms.find().orElse(null);
        Assumptions.assumeTrue(programs != null, MISSING);
        if (programs == null) {
            throw new IllegalStateException(MISSING);
        }
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = free.getLocalPort();
            free.close();
            PostgresPrograms.own(folder);
            PostgresServer server = new PostgresServer(programs, folder, port);
            server.initialise();
            server.resume();
            return server;
        } catch (IOException e) {
            throw new AssertionError("PostgreSQL does not start", e);
        }
    }

    private void initialise() throws IOException {
        Process made = programs.shell(INIT, folder, PASSWORD, USER);
        made.getOutputStream().close();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (exitCode(made) != 0) {
            throw new AssertionError("initdb failed: " + said);
        }
    }

    private static int exitCode(Process process) {
        try {
            return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** Starts the server, again after {@link #crash}; one that runs is left alone. */
    public void resume() throws IOException {
        if (shell != null) {
            return;
        }
        shell = programs.shell(RUN, folder, port);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try (Connection connection = connect("postgres")) {
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("PostgreSQL does not answer", e);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the server at once, in the middle of whatever it does; what it had committed is there when it is started again. */
    public void crash() {
        Process running = shell;
        shell = null;
        if (running != null) {
            try (OutputStream pipe = running.getOutputStream()) {
                pipe.write("crash\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                running.destroy();
            }
            exitCode(running);
        }
    }

    /** A connection of the server's own user. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(address(database), USER, PASSWORD);
    }

    /** Makes an empty database and gives its address. */
    public String newDatabase() {
        return newDatabase("template0");
    }

    /** Makes a database like this one, which nobody uses, and gives its address. */
    public String newDatabase(String template) {
        String name = "test" + databases.incrementAndGet();
        execute("postgres", "CREATE DATABASE " + name + " TEMPLATE " + template);
        return address(name);
    }

    /** Runs SQL in a database. */
    public void execute(String database, String... statements) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError("PostgreSQL refused", e);
        }
    }

    /** The address of a database, without user and password. */
    public String address(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Says who signs in. */
    public Map<String, String> environment() {
        return Map.of("PGUSER", USER, "PGPASSWORD", PASSWORD);
    }

    /** Where all that the server writes lies. */
    public Path folder() {
        return folder;
    }

    /** Makes an empty database whose files lie in this empty folder, and gives its address. */
    public String newDatabaseIn(Path place) throws IOException {
        PostgresPrograms.own(place);
        String name = "test" + databases.incrementAndGet();
        execute("postgres", "CREATE TABLESPACE space_" + name + " LOCATION '" + place + "'");
        execute("postgres", "CREATE DATABASE " + name + " TEMPLATE template0 TABLESPACE space_" + name);
        return address(name);
    }

    /** Ends a database of {@link #newDatabaseIn}, with all connections to it. */
    public void drop(String address) {
        execute(
                "postgres",
                "DROP DATABASE " + name(address) + " WITH (FORCE)",
                "DROP TABLESPACE space_" + name(address));
    }

    /** All that the server wrote for one database, written out now, and what the databases share: log of changes, messages. */
    public List<Path> files(String address) throws IOException {
        String name = name(address);
        List<Path> files = new ArrayList<>();
        try (Connection connection = connect(name);
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
            try (ResultSet row =
                    statement.executeQuery("SELECT oid FROM pg_database WHERE datname = current_database()")) {
                row.next();
                for (String part : List.of("data/base/" + row.getString(1), "data/pg_wal", "log")) {
                    try (Stream<Path> below = Files.walk(folder.resolve(part))) {
                        below.filter(Files::isRegularFile).forEach(files::add);
                    }
                }
            }
        } catch (SQLException e) {
            throw new AssertionError("PostgreSQL refused", e);
        }
        return files;
    }

    /** The name of the database at an address. */
    public static String name(String address) {
        return address.replaceFirst(".*/", "");
    }

    /** Ends all connections to a database, as a network that fails does. */
    public void cut(String address) {
        execute(
                "postgres",
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name(address) + "'");
    }

    /** A program of PostgreSQL that has come to its end, such as {@code pg_dump}; it uses the socket, which asks for no password. */
    public int run(String program, String... arguments) throws IOException {
        StringBuilder script =
                new StringBuilder("program=$1/").append(program).append("; shift; exec \"$program\" -h '");
        script.append(folder)
                .append("' -p ")
                .append(port)
                .append(" -U ")
                .append(USER)
                .append(" \"$@\"");
        Process process = programs.shell(script.toString(), (Object[]) arguments);
        process.getOutputStream().close();
        process.getInputStream().transferTo(System.err);
        return exitCode(process);
    }

    /** Ends the server; its shell deletes what it wrote, which nobody waits for. */
    @Override
    public void close() {
        Process running = shell;
        shell = null;
        if (running != null) {
            try {
                running.getOutputStream().close();
            } catch (IOException e) {
                running.destroy();
            }
        }
    }
}
