package org.tocsin.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.output.PrivateFile;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.respond.complaint.ComplaintFile;
import org.tocsin.respond.complaint.NoticeComplaints;
import org.tocsin.respond.letter.Letter;
import org.tocsin.respond.letter.pdf.UnprintableException;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.settings.PlanContent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a complaint. */
@Command(
        name = "complaint",
        description =
                "Write the complaint to the police as PDF or DOCX: filled for a person who has a notice, or blank.")
final class NoticeComplaintCommand extends CaseCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "PERSON",
            description = "Id of the person in the registry (default: a blank form).")
    @Nullable
    String person;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "File to write, ending in .pdf or .docx; readable by you alone.")
    @Nullable
    Path file;

    @Option(
            names = "--language",
            paramLabel = "fr|en",
            description = "fr (default): the one to send; en: a translation for reading.")
    String language = "fr";

    @Override
    public Integer call() {
        Path target = file;
        boolean word =
                target != null && target.toString().toLowerCase(Locale.ROOT).endsWith(".docx");
        if (target == null
                || (!word && !target.toString().toLowerCase(Locale.ROOT).endsWith(".pdf"))) {
            throw new UsageException("the file's name ends in .pdf or .docx");
        }
        if (!language.equals("fr") && !language.equals("en")) {
            throw new UsageException("--language is fr or en, not " + language);
        }
        try (CaseStore store = open()) {
            Letter complaint = complaint(store);
            PrivateFile.write(target, word ? ComplaintFile.docx(complaint) : pdf(complaint));
            store.journal()
                    .append(
                            "export.written",
                            Map.of(
                                    "table",
                                    "COMPLAINT",
                                    "rows",
                                    person == null ? "0" : "1",
                                    "format",
                                    word ? "DOCX" : "PDF"));
            err().println(texts().get("complaint.written", target));
            tellHead(store);
        }
        return ExitCode.DONE;
    }

    private static byte[] pdf(Letter complaint) {
        try {
            return ComplaintFile.pdf(complaint, Instant.now());
        } catch (UnprintableException e) {
            throw new CaseException("the person's data has letters that the PDF cannot show: write a .docx instead", e);
        }
    }

    private Letter complaint(CaseStore store) {
        Plan plan = NoticeCommand.find(store, null);
        NoticeComplaints complaints = NoticeComplaints.of(PlanContent.of(plan).settings())
                .orElseThrow(() -> new CaseException(
                        "the settings of plan " + plan.number() + " name no service that takes complaints"));
        if (person == null) {
            return complaints.blank(language);
        }
        int number = NoticeCommand.person(store, person);
        Notice notice = store.notices().ofPerson(number).stream()
                .max(Comparator.comparing((Notice n) -> n.state().isSent()).thenComparing(Notice::number))
                .orElseThrow(() -> new CaseException("that person has no notice: a complaint tells of one"));
        LocalDate sent = notice.state().isSent()
                ? LocalDate.ofInstant(Instant.ofEpochMilli(notice.changedAt()), ZoneId.systemDefault())
                : null;
        return complaints.of(notice, NoticeContent.of(notice), store.registry().person(number), language, sent);
    }
}
