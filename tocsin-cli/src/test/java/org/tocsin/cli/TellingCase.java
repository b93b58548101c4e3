package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tocsin.portal.serve.PortalServer;
import org.tocsin.portal.serve.PortalSettings;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Move;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.NoticeStore.Which;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.settings.SettingsReader;
import org.tocsin.store.CaseFolder;
import org.tocsin.store.KeySource;

/** A case from a leak to notices and the replies to them, as the command line and the portal see it; all people are invented. */
final class TellingCase {
    static final String HEADER =
            SmallLeak.HEADER.replace("deceased_on", "deceased_on,guardian_id,protected,language,country");

    private final Path folder;
    private final Path theCase;

    TellingCase(Path folder) {
        this.folder = folder;
        theCase = folder.resolve("case");
    }

    Path folder() {
        return folder;
    }

    Path path() {
        return theCase;
    }

    CommandLineRun on(String... args) {
        return CommandLineRun.on(theCase, args);
    }

    CommandLineRun done(String... args) {
        CommandLineRun run = on(args);
        assertThat(run.code()).as(run.err() + run.out()).isZero();
        return run;
    }

    /** A file of the registry with these rows. */
    Path rows(String name, String... rows) throws IOException {
        return Files.writeString(folder.resolve(name), HEADER + String.join("\n", rows) + "\n");
    }

    /** Writes a report of a patient into a folder of the leak. */
    void report(String leak, String file, String what, String who, String born, String number) throws IOException {
        Path place = Files.createDirectories(folder.resolve(leak));
        String text = SmallLeak.report(who, born)
                .replace("SCANNER ABDOMINAL", what)
                .replace("Patient : ", "IPP : " + number + "\nPatient : ");
        Files.writeString(place.resolve(file), text);
    }

    void plan() throws IOException {
        Path settings = folder.resolve("settings.yaml");
        if (!Files.exists(settings)) {
            Files.writeString(settings, SettingsReader.example());
        }
        CommandLineRun run = on("notice", "plan", "--settings", settings.toString());
        assertThat(run.code()).as(run.err() + run.out()).isZero();
    }

    CommandLineRun sign() {
        return done("notice", "sign", "--by", "Odile Verdurin, directrice");
    }

    CaseStore store() {
        return CaseFolder.of(theCase).open(KeySource.file(Path.of(theCase + ".key")));
    }

    /** The notices about somebody, oldest first. */
    List<Notice> of(String person) {
        try (CaseStore store = store()) {
            return store.notices().ofPerson(store.registry().numberOf(person));
        }
    }

    Notice last(String person) {
        List<Notice> all = of(person);
        return all.get(all.size() - 1);
    }

    List<Notice> all() {
        List<Notice> all = new ArrayList<>();
        try (CaseStore store = store()) {
            store.notices().forEach(Which.all(), all::add);
        }
        return all;
    }

    /** As if a server or printer had taken it over. */
    void sent(Notice notice) {
        try (CaseStore store = store()) {
            store.notices().move(Move.of(notice.number(), State.PLANNED, State.HANDED_OVER, 1, ""));
            store.notices().move(Move.of(notice.number(), State.HANDED_OVER, State.ACCEPTED, 2, "250 Ok"));
        }
    }

    /** Builds the portal, answers there with the code of a notice, and takes the reply into the case. */
    CommandLineRun reply(Notice notice, String kind, String address) throws IOException, InterruptedException {
        Path bundle = folder.resolve("portal.bundle");
        Files.deleteIfExists(bundle);
        Path replies = Files.createDirectories(folder.resolve("replies"));
        assertThat(on("portal", "build", "-o", bundle.toString()).code()).isZero();
        String form = "code=" + NoticeContent.of(notice).code() + "&kind=" + kind + "&address="
                + URLEncoder.encode(address, StandardCharsets.UTF_8);
        try (PortalServer server = PortalServer.start(
                new PortalSettings(bundle, "127.0.0.1", 0, replies, List.of(), false, null, PortalSettings.Rate.USUAL),
                Clock.systemUTC(),
                problem -> {})) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "fr/reply"))
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .contains("enregistrée");
        }
        return on("portal", "replies", replies.toString());
    }

    /** All tables that a printer gets, one after the other. */
    String printed() throws IOException {
        Path out = folder.resolve("letters");
        on("notice", "letters", "-o", out.toString());
        StringBuilder tables = new StringBuilder();
        try (Stream<Path> batches = Files.list(out)) {
            for (Path batch : batches.filter(Files::isDirectory).sorted().toList()) {
                tables.append(Files.readString(batch.resolve("letters.csv")));
            }
        }
        return tables.toString();
    }

    String journal() throws IOException {
        return Files.readString(theCase.resolve("journal"));
    }
}
