package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.portal.serve.PortalServer;
import org.tocsin.portal.serve.PortalSettings;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.Which;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.plan.Planner;
import org.tocsin.respond.notice.plan.Signature;
import org.tocsin.respond.notice.settings.SettingsReader;
import org.tocsin.store.CaseFolder;
import org.tocsin.store.KeySource;

/** From a leak through a signed plan to the portal, and the replies back. */
class PortalTest {
    private static final List<String> NAMES = List.of(
            "Quillebeuf", "Kerouanton", "Trémazan", "Apolline", "Hortense", "Barnabé", "267030506100110", "0612345678");

    @TempDir
    Path folder;

    private Path theCase;
    private Path bundle;
    private Path replies;

    @BeforeEach
    void plan() throws Exception {
        theCase = folder.resolve("case");
        bundle = folder.resolve("portal.bundle");
        replies = Files.createDirectory(folder.resolve("replies"));
        CommandLineRun.on(
                theCase,
                "run",
                SmallLeak.folder(folder).toString(),
                "--registry",
                SmallLeak.registry(folder).toString());
        try (CaseStore store = store()) {
            String yaml = example();
            Planner.make(store, SettingsReader.parse(yaml), yaml, Instant.now());
        }
    }

    private CaseStore store() {
        return CaseFolder.of(theCase).open(KeySource.file(Path.of(theCase + ".key")));
    }

    private static String example() throws IOException {
        try (InputStream in = SettingsReader.class.getResourceAsStream("example.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void sign() {
        try (CaseStore store = store()) {
            Signature.sign(store, 1, "Odile Verdurin, directrice", System.currentTimeMillis());
        }
    }

    private List<Notice> notices() {
        List<Notice> all = new ArrayList<>();
        try (CaseStore store = store()) {
            store.notices().forEach(Which.all(), all::add);
        }
        return all;
    }

    private CommandLineRun build() {
        return CommandLineRun.on(theCase, "portal", "build", "-o", bundle.toString());
    }

    private PortalServer serve() {
        return PortalServer.start(
                new PortalSettings(bundle, "127.0.0.1", 0, replies, List.of(), false, null, PortalSettings.Rate.USUAL),
                Clock.systemUTC(),
                problem -> {});
    }

    private static String post(PortalServer server, String page, String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + page))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void every_notice_of_a_signed_plan_opens_with_its_own_code_in_both_languages() throws Exception {
        sign();
        CommandLineRun built = build();
        assertThat(built.code()).as(built.err()).isEqualTo(ExitCode.DONE);
        List<Notice> all = notices();
        assertThat(all).isNotEmpty();
        assertThat(built.err()).contains(all.size() + " sealed notices");
        try (PortalServer server = serve()) {
            for (Notice notice : all) {
                String code = NoticeContent.of(notice).code();
                assertThat(post(server, "fr/notice", "code=" + code)).contains("Cet avis est authentique");
                assertThat(post(server, "en/notice", "code=" + code))
                        .contains("This notice is genuine", "We did not find");
            }
        }
    }

    @Test
    void the_bundle_names_nobody_and_only_its_owner_reads_it() throws Exception {
        sign();
        build();
        Needles needles = new Needles();
        needles.addAll(NAMES);
        notices().forEach(notice -> needles.add(NoticeContent.of(notice).code()));
        assertThat(needles.in(Files.readAllBytes(folder.resolve("people.csv")))).hasSizeGreaterThan(5);
        assertThat(needles.in(Files.readAllBytes(bundle))).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bundle)))
                .isEqualTo("rw-------");
    }

    @Test
    void without_a_signature_nothing_is_built() {
        CommandLineRun refused = build();
        assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err()).contains("no plan is signed", "tocsin notice sign");
        assertThat(bundle).doesNotExist();
    }

    @Test
    void a_record_that_is_too_small_is_refused_with_the_size_that_is_needed() {
        sign();
        CommandLineRun refused =
                CommandLineRun.on(theCase, "portal", "build", "-o", bundle.toString(), "--record-size", "600");
        assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err()).containsPattern("needs records of \\d+ bytes");
        assertThat(bundle).doesNotExist();
    }

    @Test
    void replies_come_into_the_case_once_sealed_and_stop_what_is_not_sent() throws Exception {
        sign();
        build();
        Notice first = notices().get(0);
        try (PortalServer server = serve()) {
            String code = NoticeContent.of(first).code();
            post(
                    server,
                    "fr/reply",
                    "code=" + code + "&kind=wrong_person&text=Ce+n%27est+pas+moi%2C+Zoulikha+Varambon");
        }
        Files.write(replies.resolve("0123.reply"), new byte[77]);
        CommandLineRun taken = CommandLineRun.on(theCase, "portal", "replies", replies.toString());
        assertThat(taken.code()).isEqualTo(ExitCode.ATTENTION);
        assertThat(taken.out()).contains("notice " + first.number() + ": says that it is for somebody else");
        assertThat(taken.out()).doesNotContain("Varambon");
        assertThat(taken.err())
                .contains("One reply taken in; known before: 0; files that are no reply to this case: 1");
        assertThat(notices().stream().filter(n -> n.person() == first.person()))
                .noneMatch(n -> n.state().word().equals("planned"));

        try (CaseStore store = store()) {
            List<String> journal = new ArrayList<>();
            store.journal().forEach(entry -> journal.add(entry.event()));
            assertThat(journal).contains("reply.received", "notice.wrong_person");
        }

        CommandLineRun again = CommandLineRun.on(theCase, "portal", "replies", replies.toString());
        assertThat(again.err()).contains("No reply taken in; known before: 1");
        CommandLineRun read = CommandLineRun.on(theCase, "portal", "replies", "--with-text");
        assertThat(read.out()).contains("Ce n'est pas moi, Zoulikha Varambon");
        Needles needles = new Needles();
        needles.add("Varambon");
        assertThat(needles.below(theCase)).isEmpty();
        assertThat(needles.below(replies)).isEmpty();
    }

    @Test
    void the_call_centre_checks_a_message_without_the_case() {
        sign();
        build();
        String code = NoticeContent.of(notices().get(0)).code();
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(
                    ("URGENT : envoyez votre mot de passe. Code " + code).getBytes(StandardCharsets.UTF_8)));
            CommandLineRun checked =
                    CommandLineRun.of("portal", "check", "--bundle", bundle.toString(), "--lang", "fr");
            assertThat(checked.code()).as(checked.err()).isEqualTo(ExitCode.ATTENTION);
            assertThat(checked.out()).contains("! Ce message demande un mot de passe");
            assertThat(checked.out()).contains("Nous avons envoyé un avis avec le code de ce message");
        } finally {
            System.setIn(before);
        }
    }
}
