package org.tocsin.extract.dumps;

import java.util.Map;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/** Names stores and dumps whose inner form is not read, with what would turn them into something that is. */
public final class UnsupportedDump implements ContentReader {
    private static final Map<String, String> KINDS = Map.of(
            "application/x-postgresql-dump", "pg_dump custom format: pg_restore -f - makes SQL of it",
            "application/x-outlook-express", "Outlook Express mailbox (dbx): convert to mbox");

    @Override
    public boolean accepts(DetectedType type) {
        return KINDS.containsKey(type.mediaType());
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) {
        String type = content.type().mediaType();
        return new ReadResult(
                Outcome.UNREADABLE, Reason.UNSUPPORTED, type, 0, 0, KINDS.getOrDefault(type, "no reader"));
    }
}
