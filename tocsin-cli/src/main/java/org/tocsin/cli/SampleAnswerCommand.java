package org.tocsin.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tocsin.cli.sample.FilledSheet;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.quality.check.AnswerSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a filled sheet. */
@Command(
        name = "answer",
        description =
                "Take the answers of a filled sheet: all of them, or none if a row is wrong. Rows without an answer wait.")
final class SampleAnswerCommand extends CaseCommand {
    private static final int SHOWN = 20;

    @Parameters(
            paramLabel = "FILE",
            description = "The CSV file that 'sample export' wrote, with its column answer filled.")
    Path file = Path.of("");

    @Option(names = "--replace", description = "Let answers take the place of other ones given before.")
    boolean replace;

    @Override
    public Integer call() throws Exception {
        try (CaseStore store = open()) {
            SampleCommand.find(store, null);
            AnswerSheet sheet = new AnswerSheet(store, replace);
            FilledSheet.read(file, sheet::row);
            if (!sheet.problems().isEmpty()) {
                throw new CaseException(refusal(sheet.problems()));
            }
            AnswerSheet.Taken taken = sheet.keep();
            store.journal()
                    .append(
                            "sample.answered",
                            Map.of(
                                    "answers", Integer.toString(taken.answers()),
                                    "replaced", Integer.toString(taken.replaced()),
                                    "unchanged", Integer.toString(taken.unchanged()),
                                    "open", Integer.toString(taken.open().size())));
            out().println(texts().get("sample.taken", taken.answers(), taken.replaced(), taken.unchanged()));
            if (!taken.open().isEmpty()) {
                out().println(texts().get(
                                "sample.open", taken.open().size(), taken.open().get(0)));
            }
            tellHead(store);
            return taken.open().isEmpty() ? ExitCode.DONE : ExitCode.ATTENTION;
        }
    }

    private String refusal(List<AnswerSheet.Problem> problems) {
        StringBuilder text = new StringBuilder(texts().get("sample.refused", file, problems.size()));
        for (AnswerSheet.Problem p : problems.subList(0, Math.min(SHOWN, problems.size()))) {
            String key = "sample.fault." + p.fault().name().toLowerCase(java.util.Locale.ROOT);
            text.append("\n  ").append(texts().get(key, p.line(), p.id(), p.other()));
        }
        if (problems.size() > SHOWN) {
            text.append("\n  ").append(texts().get("sample.fault.more", problems.size() - SHOWN));
        }
        return text.toString();
    }
}
