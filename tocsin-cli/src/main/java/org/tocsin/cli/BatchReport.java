package org.tocsin.cli;

import java.util.TreeMap;
import org.tocsin.respond.letter.batch.Batches.Result;

/** Tells what became of batches. */
final class BatchReport {
    private BatchReport() {}

    /** @param what {@code letters} or {@code sms}: a part of the keys of the texts */
    static void tell(Result result, String what, CaseCommand command) {
        Texts texts = command.texts();
        result.batches().forEach(name -> command.out().println(name));
        command.err()
                .println(texts.get(
                        what + ".written", result.written(), result.batches().size()));
        new TreeMap<>(result.refused())
                .forEach((reason, count) ->
                        command.err().println(texts.get("batch.refused", count, texts.get("batch.reason." + reason))));
        if (result.uncertain() > 0) {
            command.err().println(texts.get("batch.uncertain", result.uncertain()));
        }
        result.elsewhere().forEach(place -> command.err().println(texts.get("batch.elsewhere", place)));
    }
}
