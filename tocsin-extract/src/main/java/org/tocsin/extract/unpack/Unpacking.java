package org.tocsin.extract.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.UnreadableException;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/**
 * The members of one container and how it ends. Encrypted members wait until a readable one comes: a container in which
 * everything is encrypted is itself unreadable and has no members.
 */
final class Unpacking {
    private record Locked(String name, long size) {
        @Override
        public String toString() {
            return "Locked";
        }
    }

    private final Found out;
    private final List<Locked> locked = new ArrayList<>();
    private boolean open;
    private boolean damaged;
    private int members;

    Unpacking(Found out) {
        this.out = out;
    }

    /** A member; damage in it is remembered and does not end the container. Returns whether it was whole. */
    boolean member(String name, InputStream bytes) throws IOException {
        return member(name, target -> bytes.transferTo(target));
    }

    boolean member(String name, Found.Bytes bytes) throws IOException {
        unlock();
        members++;
        try {
            out.member(name, bytes);
            return true;
        } catch (IOException e) {
            // A budget at its end comes again with the next call, so nothing is lost by going on.
            damaged |= !(e instanceof UnreadableException);
            out.alive();
            return false;
        }
    }

    /** A member without content. */
    void bare(String name, long size, Reason reason) throws IOException {
        if (reason == Reason.ENCRYPTED && !open) {
            out.budget().time();
            locked.add(new Locked(name, Math.max(0, size)));
            return;
        }
        unlock();
        members++;
        out.member(name, size, reason);
    }

    /** The container itself breaks off here. */
    void damaged() {
        damaged = true;
    }

    private void unlock() throws IOException {
        open = true;
        for (Locked waiting : locked) {
            members++;
            out.member(waiting.name(), waiting.size(), Reason.ENCRYPTED);
        }
        locked.clear();
    }

    ReadResult result(String mediaType) throws IOException {
        if (!locked.isEmpty()) {
            throw new UnreadableException(Reason.ENCRYPTED, "all members");
        }
        if (!damaged) {
            return new ReadResult(Outcome.CONTAINER, null, mediaType, 0, 0, "");
        }
        Outcome outcome = members > 0 ? Outcome.PARTLY_READ : Outcome.UNREADABLE;
        return new ReadResult(outcome, Reason.CORRUPT, mediaType, 0, 0, "archive");
    }
}
