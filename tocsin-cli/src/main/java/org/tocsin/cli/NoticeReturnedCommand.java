package org.tocsin.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseStore;
import org.tocsin.respond.letter.returned.ReturnedMail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes in returned letters. */
@Command(
        name = "returned",
        description =
                "Take in a list of letters that came back: CSV with a column 'number' (as printed at the foot of the letter)"
                        + " and, if known, 'reason'.")
final class NoticeReturnedCommand extends CaseCommand {
    private static final int SHOWN = 20;

    @Parameters(paramLabel = "FILE", description = "The list, CSV in UTF-8. May be given again.")
    @Nullable
    Path file;

    @Override
    public Integer call() {
        Path list = file;
        if (list == null) {
            throw new UsageException("name the list of returned letters");
        }
        try (CaseStore store = open()) {
            ReturnedMail.Result result = ReturnedMail.read(list, store.notices(), Clock.systemUTC());
            report(figures(result), () -> tell(result));
            store.journal()
                    .append(
                            "notice.returned",
                            Map.of(
                                    "letters", Integer.toString(result.returned()),
                                    "known", Integer.toString(result.known()),
                                    "wrong", Integer.toString(result.wrong().size())));
            tellHead(store);
            return result.wrong().isEmpty() ? ExitCode.DONE : ExitCode.ATTENTION;
        }
    }

    private static Figures figures(ReturnedMail.Result result) {
        Map<String, Integer> reasons = new TreeMap<>();
        result.reasons().forEach((reason, count) -> reasons.put(reason.word(), count));
        return new Figures()
                .with("returned", result.returned())
                .with("known", result.known())
                .with("reasons", reasons)
                .with("wrong_lines", result.wrong());
    }

    private void tell(ReturnedMail.Result result) {
        out().println(texts().get("returned.done", result.returned(), result.known()));
        new TreeMap<>(result.reasons())
                .forEach((reason, count) -> out().println("  "
                        + texts().get("returned.reason", count, texts().get("returned." + reason.word()))));
        if (!result.wrong().isEmpty()) {
            String lines =
                    result.wrong().stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
            err().println(texts().get("returned.wrong", result.wrong().size(), lines));
        }
    }
}
