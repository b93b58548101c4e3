package org.tocsin.cli;

import java.nio.file.Path;
import java.util.TreeMap;
import org.tocsin.respond.letter.batch.Batches.Result;

/** Tells what became of batches. */
final class BatchReport {
    private BatchReport() {}

    /**
     * Tells how many there are and where.
     *
     * @param what  {@code letters} or {@code sms}: a part of the keys of the texts
     * @param plan  its number
     * @param place the folder of the batches
     */
    static void tell(Result result, String what, int plan, Path place, CaseCommand command) {
        command.report(figures(result, plan, place), () -> print(result, what, place, command));
    }

    private static Figures figures(Result result, int plan, Path place) {
        return new Figures()
                .with("plan", plan)
                .with("folder", place.toString())
                .with("batches", result.batches())
                .with("written", result.written())
                .with("refused", new TreeMap<>(result.refused()))
                .with("uncertain", result.uncertain())
                .with("elsewhere", result.elsewhere());
    }

    private static void print(Result result, String what, Path place, CaseCommand command) {
        Texts texts = command.texts();
        result.batches().forEach(name -> command.out().println(name));
        command.err()
                .println(texts.get(
                        what + ".written", result.written(), result.batches().size(), place));
        new TreeMap<>(result.refused())
                .forEach((reason, count) ->
                        command.err().println(texts.get("batch.refused", count, texts.get("batch.reason." + reason))));
        if (result.uncertain() > 0) {
            command.err().println(texts.get("batch.uncertain", result.uncertain()));
        }
        result.elsewhere().forEach(other -> command.err().println(texts.get("batch.elsewhere", other)));
    }
}
