package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.postgres.PostgresServer;

/** The command line on a case that a team keeps in PostgreSQL. */
@Tag("slow")
class TeamStoreTest {
    private static final List<String> TABLES = List.of("documents", "links", "people", "unknown", "unread");

    @TempDir
    static Path folder;

    static PostgresServer server;
    static Path password;
    static Path leak;
    static Path registry;

    @BeforeAll
    static void start() throws IOException {
        server = PostgresServer.shared();
        password = Files.writeString(folder.resolve("password"), PostgresServer.PASSWORD + "\n");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        SystemUser.entersToo(server);
        leak = SmallLeak.folder(folder);
        registry = SmallLeak.registry(folder);
    }

    private static CommandLineRun on(Path caseFolder, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--store-password-file", password.toString()));
        return CommandLineRun.on(caseFolder, all.toArray(String[]::new));
    }

    private static Map<String, String> exports(Path caseFolder) {
        Map<String, String> exports = new LinkedHashMap<>();
        for (String table : TABLES) {
            CommandLineRun run = on(caseFolder, "export", table, "--all");
            assertThat(run.code()).as(run.err()).isZero();
            exports.put(table, run.out());
        }
        return exports;
    }

    private static String[] run(String... more) {
        List<String> args = new ArrayList<>(List.of("run", leak.toString(), "--registry", registry.toString()));
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    @Test
    void a_case_that_went_to_a_database_and_back_exports_the_same_byte_for_byte() throws IOException {
        Path caseFolder = folder.resolve("moved");
        assertThat(on(caseFolder, run()).code()).isEqualTo(ExitCode.ATTENTION);
        Map<String, String> before = exports(caseFolder);
        String address = server.newDatabase();
        CommandLineRun there = on(caseFolder, "case", "move", "--to", address);
        assertThat(there.code()).as(there.err()).isZero();
        assertThat(there.out()).containsPattern("person +4 rows +[0-9a-f]{64}").contains("counted and compared");
        assertThat(exports(caseFolder)).isEqualTo(before);
        CommandLineRun again = on(caseFolder, run());
        assertThat(again.code()).as(again.err()).isEqualTo(ExitCode.ATTENTION);
        assertThat(exports(caseFolder)).isEqualTo(before);
        assertThat(on(caseFolder, "case", "move", "--to", address).out()).contains("already");
        CommandLineRun back = on(caseFolder, "case", "move", "--to", "folder");
        assertThat(back.code()).as(back.err()).isZero();
        assertThat(exports(caseFolder)).isEqualTo(before);
        assertThat(Files.readString(caseFolder.resolve("journal"))).contains("case.moved");
    }

    @Test
    void a_case_made_in_a_database_gives_the_same_tables_and_leaves_nothing_in_clear() throws IOException {
        Path inFile = folder.resolve("file");
        Path inDatabase = folder.resolve("database");
        assertThat(on(inFile, run()).code()).isEqualTo(ExitCode.ATTENTION);
        CommandLineRun made = on(inDatabase, run("--store", server.newDatabase()));
        assertThat(made.code()).as(made.err()).isEqualTo(ExitCode.ATTENTION);
        for (String table : TABLES) {
            assertThat(withoutIds(inDatabase, table)).isEqualTo(withoutIds(inFile, table));
        }
        Needles people = new Needles();
        people.addAll(List.of("QUILLEBEUF", "KEROUANTON", "TREMAZAN", "OSTROVANI", "80012346", "05/11/1982"));
        people.addAll(List.of("stranger.txt", "z copy of report.txt", "list.csv", "suite.txt"));
        assertThat(people.in(Files.readAllBytes(registry))).isNotEmpty();
        assertThat(people.below(inDatabase)).isEmpty();
        server.execute("postgres", "CHECKPOINT");
        assertThat(people.below(server.folder())).isEmpty();
    }

    /** Item ids are made with the key of the case. */
    private static List<Map<String, String>> withoutIds(Path caseFolder, String table) {
        try (var records = de.siegmar.fastcsv.reader.CsvReader.builder()
                .ofNamedCsvRecord(exports(caseFolder).getOrDefault(table, ""))
                .stream()) {
            return records.map(record -> {
                        Map<String, String> row = new LinkedHashMap<>(record.getFieldsAsMap());
                        row.remove("item_id");
                        return row;
                    })
                    .toList();
        }
    }

    @Test
    void an_address_with_a_password_is_refused_before_anything_is_made() {
        Path caseFolder = folder.resolve("refused");
        CommandLineRun run = on(
                caseFolder,
                "init",
                "--organisation",
                "Valmont",
                "--store",
                "jdbc:postgresql://127.0.0.1/x?user=me&password=hunter2");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("no user and no password").doesNotContain("hunter2");
        assertThat(caseFolder.resolve("key.sealed")).doesNotExist();
    }

    @Test
    void a_wrong_target_is_explained_and_moves_nothing() {
        Path caseFolder = folder.resolve("stays");
        assertThat(on(caseFolder, "init", "--organisation", "Valmont").code()).isZero();
        assertThat(on(caseFolder, "case", "move", "--to", "somewhere").code()).isEqualTo(ExitCode.USAGE);
        CommandLineRun none = on(caseFolder, "case", "move", "--to", server.address("nowhere"));
        assertThat(none.code()).isEqualTo(ExitCode.FAILED);
        assertThat(none.err()).contains("there is no database").contains("createdb");
        assertThat(on(caseFolder, "case").code()).isEqualTo(ExitCode.USAGE);
        assertThat(none.out()).isEmpty();
        assertThat(on(caseFolder, "status").code()).isLessThanOrEqualTo(ExitCode.ATTENTION);
    }
}
