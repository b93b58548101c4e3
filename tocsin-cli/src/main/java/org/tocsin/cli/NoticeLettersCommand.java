package org.tocsin.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.respond.complaint.NoticeComplaints;
import org.tocsin.respond.letter.batch.Batches;
import org.tocsin.respond.letter.batch.LetterFiles;
import org.tocsin.respond.letter.batch.NoticeLetters;
import org.tocsin.respond.notice.text.NoticeTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes letters for a printer. */
@Command(
        name = "letters",
        description =
                "Write the letters of a signed plan for a printer: batches of PDF with a table of addresses and pages.",
        footer = {
            "",
            "A batch is a folder that appears under its name when it is whole. After a stop give the command again:",
            "no letter is lost and none is written twice."
        })
final class NoticeLettersCommand extends CaseCommand {
    @Option(names = "--plan", paramLabel = "PLAN", description = "Only this plan (default: all that are signed).")
    @Nullable
    Integer number;

    @Option(names = "--wave", paramLabel = "N", description = "Only this wave (default: all).")
    int wave;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "Folder for the batches; files in it are readable by you alone.")
    @Nullable
    Path folder;

    @Option(
            names = "--batch",
            paramLabel = "N",
            description = "Letters in a batch, at most (default: ${DEFAULT-VALUE}).")
    int batch = 10_000;

    @Option(names = "--per-letter", description = "A file for each letter instead of one for each batch.")
    boolean perLetter;

    @Option(
            names = "--with-complaint",
            description = "The complaint to the police behind each letter, filled for its person.")
    boolean withComplaint;

    @Override
    public Integer call() {
        Path place = folder;
        if (place == null || batch < 1 || wave < 0) {
            throw new UsageException("--batch is 1 or more, --wave 1 or more");
        }
        Clock clock = Clock.systemUTC();
        try (CaseStore store = open()) {
            boolean attention = false;
            for (Plan plan : OpenPlans.of(store, number, Channel.POST, this)) {
                Batches batches =
                        new Batches(store.notices(), Channel.POST, files(store, plan, clock.instant()), clock);
                Batches.Result result = batches.write(plan.number(), wave, place, batch);
                tell(store, plan, result, place);
                attention |= result.needsAttention();
            }
            return attention ? ExitCode.ATTENTION : ExitCode.DONE;
        }
    }

    private LetterFiles files(CaseStore store, Plan plan, Instant now) {
        NoticeTexts texts = NoticeTexts.of(plan);
        Optional<NoticeComplaints> complaints = Optional.empty();
        if (withComplaint) {
            complaints = NoticeComplaints.of(texts.settings());
            if (complaints.isEmpty()) {
                throw new CaseException(
                        "the settings of plan " + plan.number() + " name no service that takes complaints");
            }
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneId.systemDefault());
        NoticeLetters letters = new NoticeLetters(texts, today, complaints, store.registry()::person);
        String language = texts.settings().usualLanguage();
        String title = ResourceBundle.getBundle(
                        "org.tocsin.respond.letter.letter", language.equals("fr") ? Locale.FRENCH : Locale.ROOT)
                .getString("title");
        int threads = Runtime.getRuntime().availableProcessors();
        return new LetterFiles(letters, new LetterFiles.Options(title, language, now, perLetter, threads));
    }

    private void tell(CaseStore store, Plan plan, Batches.Result result, Path place) {
        BatchReport.tell(result, "letters", plan.number(), place, this);
        store.journal()
                .append(
                        "export.written",
                        Map.of(
                                "table", "NOTICE_LETTERS",
                                "plan", Integer.toString(plan.number()),
                                "batches", Integer.toString(result.batches().size()),
                                "rows", Integer.toString(result.written()),
                                "uncertain", Integer.toString(result.uncertain()),
                                "format", "PDF"));
        tellHead(store);
    }
}
