package org.tocsin.scan;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntSet;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.ReadResult;

/** Marks contents that ended, and are now worth reading again. Items keep their ids: these come from release and path. */
final class Reread {
    private final Ledger ledger;

    Reread(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Marks what the readers of this version, or recognition that is now installed, read better than before; says how many. */
    int markOutdated(boolean recognition) {
        IntList outdated = new IntArrayList();
        ledger.forEachContent(row -> {
            if (isOutdated(row, recognition)) {
                outdated.add(row.number());
            }
        });
        outdated.forEach(ledger::again);
        return outdated.size();
    }

    private static boolean isOutdated(Ledger.ContentRow row, boolean recognition) {
        ReadResult result = row.result();
        if (result == null || !row.finished()) {
            return false;
        }
        boolean wanting = result.detail().startsWith(ReadResult.NO_RECOGNITION)
                && result.detail().contains("not installed");
        return (recognition && wanting) || Versions.readsBetter(result, row.readerVersion());
    }

    /** Marks all below a file of a release that was not fully read, and containers with members that were not; says how many. */
    int markUnread(int root, IntSet seen) {
        if (root == 0 || !seen.add(root)) {
            return 0;
        }
        int marked = 0;
        IntList below = new IntArrayList();
        boolean[] lacking = {false};
        ledger.forEachMember(root, (ordinal, content, reason) -> {
            below.add(content);
            lacking[0] |= content == 0 && reason != Reason.LINK && reason != Reason.EMPTY;
        });
        Ledger.ContentRow row = ledger.content(root);
        ReadResult result = row.result();
        if (result != null && row.finished() && (lacking[0] || isUnread(result))) {
            ledger.again(root);
            marked++;
        }
        for (int content : below) {
            marked += markUnread(content, seen);
        }
        return marked;
    }

    /** Marks all below a file of a release of which pages were recognised on pictures; says how many. */
    int markRecognised(int root, IntSet seen) {
        if (root == 0 || !seen.add(root)) {
            return 0;
        }
        int marked = 0;
        IntList below = new IntArrayList();
        ledger.forEachMember(root, (ordinal, content, reason) -> below.add(content));
        Ledger.ContentRow row = ledger.content(root);
        ReadResult result = row.result();
        if (result != null && row.finished() && result.ocrPages() > 0) {
            ledger.again(root);
            marked++;
        }
        for (int content : below) {
            marked += markRecognised(content, seen);
        }
        return marked;
    }

    private static boolean isUnread(ReadResult result) {
        return (result.outcome() == Outcome.UNREADABLE && result.reason() != Reason.EMPTY)
                || result.outcome() == Outcome.PARTLY_READ;
    }
}
