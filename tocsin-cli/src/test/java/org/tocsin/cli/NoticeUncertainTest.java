package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.synth.mail.MailSink;
import org.tocsin.synth.mail.Manners;

/** A server that goes silent after some mails: some of them it has kept, others not; only its log knows. */
class NoticeUncertainTest {
    @TempDir
    private Path folder = Path.of("");

    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private final List<String> log = new ArrayList<>();
    private volatile boolean silent = true;
    private MailSink sink = sink();
    private Path theCase = Path.of("");

    NoticeUncertainTest() throws IOException {}

    private MailSink sink() throws IOException {
        return MailSink.start(
                0,
                new Manners() {
                    @Override
                    public String mail(String sender, String recipient, byte[] content) {
                        boolean lost = silent && recipient.startsWith("lost");
                        if (!lost) {
                            taken.merge(recipient, 1, Integer::sum);
                            keep("qmgr[7]: from=<" + sender + ">, size=9, nrcpt=1 (queue active)");
                        }
                        return silent && !recipient.startsWith("well") ? DROP : OK;
                    }
                },
                null);
    }

    private void keep(String line) {
        synchronized (log) {
            log.add(line);
        }
    }

    @BeforeEach
    void sendToAServerThatGoesSilent() throws IOException {
        theCase = folder.resolve("case");
        Files.writeString(
                folder.resolve("mail.yaml"),
                "smtp: smtp://localhost:" + sink.port() + "\nbounces: retours@ch.example\nconnections: 4");
        new MailedCase(theCase).plan("well1@a.example", "kept2@a.example", "lost3@a.example", "lost4@a.example");
        assertThat(send().code()).isEqualTo(ExitCode.ATTENTION);
        assertThat(states()).isEqualTo(Map.of(State.ACCEPTED, 1L, State.UNCERTAIN, 3L));
        silent = false;
    }

    @AfterEach
    void close() throws IOException {
        sink.close();
    }

    @Test
    void theList_namesNoticesByTheTokenInTheServersLogAndNobody() {
        CommandLineRun list = run();
        assertThat(list.code()).isEqualTo(ExitCode.ATTENTION);
        List<String> tokens = list.out()
                .lines()
                .filter(line -> Character.isDigit(line.charAt(0)))
                .map(line -> line.split("\t")[3])
                .toList();
        assertThat(tokens).hasSize(3);
        assertThat(log)
                .filteredOn(line -> tokens.stream().anyMatch(line::contains))
                .hasSize(1);
        assertThat(list.out()).doesNotContain("@", "NOËL");
        assertThat(states()).isEqualTo(Map.of(State.ACCEPTED, 1L, State.UNCERTAIN, 3L));
    }

    @Test
    void programs_getTheSameTokensInJson() throws IOException {
        List<String> words = run().out().lines().toList();
        JsonNode listed = new ObjectMapper().readTree(run("--json").out()).at("/uncertain");
        assertThat(listed)
                .hasSize(3)
                .allSatisfy(mail -> assertThat(words)
                        .anyMatch(line -> line.startsWith(mail.at("/notice").asText() + "\t")
                                && line.endsWith("\t" + mail.at("/token").asText())));
    }

    @Test
    void whatTheLogKnows_isSettledAndEverybodyGetsOneMail() throws IOException {
        Path grep = Files.write(folder.resolve("taken.txt"), log);
        CommandLineRun kept = run("--settle", "delivered", "--found-in", grep.toString(), "--reason", "log");
        assertThat(kept.out()).contains("One e-mail counts as taken over", "2 are uncertain still");
        assertThat(send().code()).isEqualTo(ExitCode.DONE);
        assertThat(taken).doesNotContainKeys("lost3@a.example", "lost4@a.example");
        CommandLineRun lost = run("--settle", "not-delivered", "--not-found-in", grep.toString(), "--reason", "log");
        assertThat(lost.code()).as(lost.err()).isEqualTo(ExitCode.DONE);
        assertThat(states()).isEqualTo(Map.of(State.ACCEPTED, 2L, State.PLANNED, 2L));
        assertThat(send().code()).isEqualTo(ExitCode.DONE);
        assertThat(taken).hasSize(4);
        assertThat(taken.values()).containsOnly(1);
    }

    @Test
    void whatNobodyKnows_isSentAgainOnlyOnPurpose() {
        assertThat(send().code()).isEqualTo(ExitCode.DONE);
        assertThat(states()).isEqualTo(Map.of(State.ACCEPTED, 1L, State.UNCERTAIN, 3L));
        CommandLineRun again = run("--settle", "send-again", "--notice", "2,3", "--reason", "the relay keeps no log");
        assertThat(again.out()).contains("2 e-mails will be sent again", "One is uncertain still");
        assertThat(again.code()).isEqualTo(ExitCode.ATTENTION);
        send();
        assertThat(taken).isEqualTo(Map.of("well1@a.example", 1, "kept2@a.example", 2, "lost3@a.example", 1));
    }

    @Test
    void whatIsSettled_standsInTheJournalWithoutItsReason() throws IOException {
        run("--settle", "delivered", "--all", "--reason", "Odile Verdurin looked");
        String journal = Files.readString(theCase.resolve("journal"));
        assertThat(journal).contains("notice.uncertain", "delivered").doesNotContain("Verdurin");
        assertThat(run().out()).contains("No e-mail is uncertain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--settle perhaps --all --reason r",
                "--settle delivered --reason r",
                "--settle delivered --all",
                "--settle delivered --all --notice 2 --reason r",
                "--found-in nothing-here.txt",
                "--settle delivered --batch letters-wave1 --reason r",
                "--settle delivered --channel post --found-in nothing-here.txt --reason r",
                "--settle delivered --channel pigeon --all --reason r"
            })
    void aWrongRequest_changesNothing(String words) {
        CommandLineRun run = run(words.split(" "));
        assertThat(run.code()).isNotIn(ExitCode.DONE, ExitCode.ATTENTION);
        assertThat(states()).isEqualTo(Map.of(State.ACCEPTED, 1L, State.UNCERTAIN, 3L));
    }

    private CommandLineRun send() {
        return CommandLineRun.on(
                theCase,
                "notice",
                "send",
                "--wave",
                "1",
                "--settings",
                folder.resolve("mail.yaml").toString());
    }

    private CommandLineRun run(String... words) {
        String[] command = Stream.concat(Stream.of("notice", "uncertain"), Stream.of(words))
                .toArray(String[]::new);
        return CommandLineRun.on(theCase, command);
    }

    private Map<State, Long> states() {
        return new MailedCase(theCase).states(Channel.EMAIL);
    }
}
