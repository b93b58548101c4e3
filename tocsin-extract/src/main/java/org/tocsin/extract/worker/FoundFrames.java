package org.tocsin.extract.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.spool.SealedOutput;
import org.tocsin.model.PagePicture;
import org.tocsin.model.Passage;
import org.tocsin.model.Reason;

/** Sends what a reader finds as frames; members go sealed into the spool first. */
final class FoundFrames implements Found {
    private static final long ALIVE_EVERY = 1_000_000_000L;

    private final OutputStream out;
    private final Path spool;
    private final Budgets budgets;
    private final CountingBudget budget;
    private final Original original;
    private final int firstMember;
    private final Map<String, Integer> names = new HashMap<>();
    private final byte[] buffer = new byte[1 << 16];
    private int ordinal;
    private int kept;
    private @Nullable SpoolFault fault;
    private boolean gave;
    private long lastSign = System.nanoTime();

    FoundFrames(OutputStream out, Path spool, Budgets budgets, Content content, int firstMember) {
        this.out = out;
        this.spool = spool;
        this.budgets = budgets;
        this.budget = new CountingBudget(budgets, content.size());
        this.original = new Original(content);
        this.firstMember = firstMember;
    }

    /** Whether a passage or a member with content was given out, in this or an earlier attempt. */
    boolean gaveAnything() {
        return gave || firstMember > 0;
    }

    @Override
    public Budget budget() {
        return budget;
    }

    @Override
    public void passage(Passage passage) throws IOException {
        passage(passage, null);
    }

    @Override
    public void passage(Passage passage, @Nullable PagePicture picture) throws IOException {
        refuseAfterStop();
        budget.text(passage.text().length());
        boolean keep = picture != null && kept < budgets.pictures().kept();
        for (Passage piece : PassagePieces.of(passage)) {
            // a piece without places of words has no use for the picture
            PagePicture its = keep && piece.layout() != null ? picture : null;
            send(new Frame.Told(piece, its));
            kept += its == null ? 0 : 1;
        }
        gave = true;
    }

    @Override
    public void member(String name, InputStream bytes) throws IOException {
        member(name, target -> {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                target.write(buffer, 0, read);
            }
        });
    }

    @Override
    public void member(String name, Bytes bytes) throws IOException {
        refuseAfterStop();
        budget.member();
        String unique = unique(name);
        int place = ordinal++;
        if (place < firstMember) {
            return;
        }
        SealedOutput sealed = newSpoolFile();
        boolean kept = false;
        try {
            IOException damage = fill(bytes, sealed);
            if (damage != null && sealed.size() == 0) {
                send(new Frame.Bare(place, unique, 0, reasonOf(damage)));
                throw damage;
            }
            deliver(place, unique, sealed, damage != null);
            kept = true;
            if (damage != null) {
                throw damage;
            }
        } finally {
            if (!kept) {
                sealed.abandon();
            }
        }
    }

    private void deliver(int place, String name, SealedOutput sealed, boolean damaged) throws IOException {
        try {
            sealed.close();
        } catch (IOException e) {
            throw stop(new SpoolFault("the spool cannot be written", e));
        }
        byte[] sha256 = sealed.sha256();
        if (original.isSame(sealed.size(), sha256)) {
            throw budget.stop(new BudgetExceeded(Reason.BOMB, "holds itself"));
        }
        String file = String.valueOf(sealed.file().getFileName());
        send(new Frame.Member(place, name, sealed.size(), sha256, file, sealed.key(), damaged));
        gave = true;
    }

    private static Reason reasonOf(IOException damage) {
        return damage instanceof UnreadableException unreadable ? unreadable.reason() : Reason.CORRUPT;
    }

    @Override
    public void member(String name, long claimedSize, Reason reason) throws IOException {
        refuseAfterStop();
        budget.member();
        String unique = unique(name);
        int place = ordinal++;
        if (place >= firstMember) {
            send(new Frame.Bare(place, unique, Math.max(0, claimedSize), reason));
        }
    }

    @Override
    public void alive() throws IOException {
        refuseAfterStop();
        budget.time();
        if (System.nanoTime() - lastSign > ALIVE_EVERY) {
            send(new Frame.Alive(budget.counted()));
        }
    }

    @Override
    public boolean picture() throws IOException {
        refuseAfterStop();
        boolean more = budget.picture();
        // at once: the main process must know of the longer time before it is used
        send(new Frame.Alive(budget.counted()));
        return more;
    }

    private SealedOutput newSpoolFile() throws IOException {
        try {
            return new SealedOutput(spool);
        } catch (IOException e) {
            throw stop(new SpoolFault("the spool cannot be written", e));
        }
    }

    /** The budget or fault that ended this content, although its reader may have swallowed it; or null. */
    @Nullable
    IOException stopped() {
        return fault != null ? fault : budget.exceeded();
    }

    private void refuseAfterStop() throws IOException {
        IOException stopped = stopped();
        if (stopped != null) {
            throw stopped;
        }
    }

    private SpoolFault stop(SpoolFault e) {
        fault = e;
        return e;
    }

    /** Writes to the end; damage of the source is returned, all else thrown. */
    private @Nullable IOException fill(Bytes bytes, SealedOutput sealed) throws IOException {
        IOException damage = null;
        try {
            bytes.writeTo(new MemberOutput(sealed));
        } catch (IOException e) {
            damage = e;
        } catch (RuntimeException e) {
            damage = new IOException(e.getClass().getSimpleName());
        }
        // A decoder may have swallowed or wrapped what we threw.
        refuseAfterStop();
        return damage;
    }

    /** Counts and seals the bytes of one member. */
    private final class MemberOutput extends OutputStream {
        private final SealedOutput sealed;

        MemberOutput(SealedOutput sealed) {
            this.sealed = sealed;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            refuseAfterStop();
            budget.decompressed(length);
            try {
                sealed.write(bytes, offset, length);
            } catch (IOException e) {
                throw stop(new SpoolFault("the spool cannot be written", e));
            }
            alive();
        }
    }

    private String unique(String name) {
        String cut = WireOut.cut(name, budgets.members().nameLength());
        int count = names.merge(cut, 1, Integer::sum);
        if (count == 1) {
            return cut;
        }
        String candidate = cut + " (" + count + ")";
        while (names.putIfAbsent(candidate, 1) != null) {
            candidate = cut + " (" + names.merge(cut, 1, Integer::sum) + ")";
        }
        return candidate;
    }

    private void send(Frame frame) throws SpoolFault {
        long before = System.nanoTime();
        try {
            FrameStream.write(out, frame);
        } catch (IOException e) {
            throw stop(new SpoolFault("the main process is gone", e));
        }
        lastSign = System.nanoTime();
        budget.waited(lastSign - before);
    }
}
