package org.tocsin.cli.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.cli.CommandLineRun;

/** What {@code serve} says where it cannot serve: what is wrong and what to do, and nothing is touched. */
final class ServeRefusedTest {
    @TempDir
    static Path folder;

    private static Path theCase = Path.of("");

    @BeforeAll
    static void make() {
        theCase = folder.resolve("case");
        assertThat(CommandLineRun.on(theCase, "init", "--organisation", "Valmont")
                        .code())
                .isZero();
    }

    private static CommandLineRun serve(String... more) {
        String[] all = new String[more.length + 3];
        all[0] = "serve";
        all[1] = "--port";
        all[2] = "0";
        System.arraycopy(more, 0, all, 3, more.length);
        return CommandLineRun.on(theCase, all);
    }

    private static CommandLineRun withKey(Path key) {
        return CommandLineRun.of("serve", "--port", "0", "--case", theCase.toString(), "--key-file", key.toString());
    }

    @Test
    void a_second_server_on_a_case_in_a_folder_is_refused_and_the_first_goes_on() throws Exception {
        try (ServedCase served = new ServedCase(theCase)) {
            CommandLineRun other = serve();
            assertThat(other.code()).isEqualTo(3);
            assertThat(other.err()).contains("in use by another run of Tocsin", "stop it, then try again");
            assertThat(java.net
                            .URI
                            .create(served.address() + "/sign-in")
                            .toURL()
                            .openStream()
                            .readAllBytes())
                    .isNotEmpty();
            assertThat(served.problems()).isEmpty();
        }
        try (ServedCase again = new ServedCase(theCase)) {
            assertThat(again.address()).startsWith("http://127.0.0.1:");
        }
    }

    @Test
    void a_key_that_is_missing_is_named() {
        CommandLineRun run = withKey(folder.resolve("nowhere.key"));
        assertThat(run.code()).isNotZero();
        assertThat(run.err()).contains("nowhere.key").containsPattern("missing|cannot read|bring it back");
    }

    @Test
    void the_key_of_another_case_opens_nothing_and_is_said_to_be_one() {
        Path other = folder.resolve("other");
        assertThat(CommandLineRun.on(other, "init", "--organisation", "Ailleurs")
                        .code())
                .isZero();
        CommandLineRun run = withKey(Path.of(other + ".key"));
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("does not open the case", "Name the right key file");
    }

    @Test
    void a_case_that_was_closed_by_another_program_or_is_no_case_is_explained() {
        CommandLineRun run =
                CommandLineRun.of("serve", "--case", folder.resolve("no case").toString());
        assertThat(run.code()).isNotZero();
        assertThat(run.err()).contains("no case");
    }

    @Test
    void a_port_that_is_taken_is_said_with_the_remedy() throws Exception {
        try (java.net.ServerSocket taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            CommandLineRun run = CommandLineRun.on(theCase, "serve", "--port", port);
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err()).contains("port " + port, "give another with --port");
        }
    }

    @Test
    void other_machines_are_served_with_protection_on_the_way_only() {
        CommandLineRun run = serve("--bind", "0.0.0.0");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("--tls-certificate", "--behind-proxy");
    }

    @Test
    void a_file_of_single_sign_on_that_lacks_something_is_named_with_what_it_lacks() throws Exception {
        Path file = Files.writeString(folder.resolve("sign-on"), "issuer = https://login.example\nclient = tocsin\n");
        CommandLineRun run = serve("--single-sign-on", file.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("lacks 'secret'");
        Files.writeString(file, "issuer = http://login.example\nclient = tocsin\nsecret = hunter2hunter2\n");
        CommandLineRun clear = serve("--single-sign-on", file.toString());
        assertThat(clear.code()).isEqualTo(3);
        assertThat(clear.err()).contains("https").doesNotContain("hunter2");
    }
}
