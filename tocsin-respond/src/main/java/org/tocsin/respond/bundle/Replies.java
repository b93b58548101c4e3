package org.tocsin.respond.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tocsin.portal.format.Reply;
import org.tocsin.portal.format.SealedReply;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Move;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.SealBrokenException;

/**
 * The replies of a case. A reply counts only with the code of the notice it speaks of. It is kept as it came, sealed once more under the
 * case key, in the folder {@code replies} of the case; the journal names the notice and what the reply is about.
 */
public final class Replies {
    private static final String ENDING = ".reply";
    private static final int NAME = 32;

    private final CaseStore store;
    private final Path folder;

    /**
     * What an import did.
     *
     * @param taken    replies that are new in the case
     * @param known    that were there already
     * @param foreign  files that are no reply to a bundle of this case, or whose code is not that of their notice
     * @param held     notices not yet sent that now wait for a human
     */
    public record Import(int taken, int known, int foreign, int held) {}

    /** Replies kept in the folder of this case. */
    public Replies(CaseStore store, Path caseFolder) {
        this.store = store;
        folder = caseFolder.resolve("replies");
    }

    /**
     * Takes in the replies that a portal kept; the files stay where they are.
     *
     * @param visitor given each new reply, before it counts as taken in: after a stop perhaps once more
     * @throws CaseException if the folder cannot be read
     */
    public Import take(Path from, long at, Consumer<Reply> visitor) {
        int[] counts = new int[4];
        try (Stream<Path> files = Files.list(from)) {
            Files.createDirectories(folder);
            for (Path file :
                    files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
                take(file, at, counts, visitor);
            }
        } catch (IOException e) {
            throw new CaseException(
                    "the replies in " + from
                            + " cannot be read, or not be kept in the case: check paths and permissions",
                    e);
        }
        return new Import(counts[0], counts[1], counts[2], counts[3]);
    }

    private void take(Path file, long at, int[] counts, Consumer<Reply> visitor) throws IOException {
        byte[] sealed = Files.size(file) == SealedReply.LENGTH ? Files.readAllBytes(file) : new byte[0];
        Path kept = folder.resolve(name(sealed));
        Optional<Reply> reply = open(sealed);
        if (reply.isEmpty()) {
            counts[2]++;
        } else if (Files.exists(kept)) {
            counts[1]++;
        } else {
            counts[3] += hold(reply.get(), at);
            // a stop in between leaves a second entry in the journal, never a reply without one
            store.journal()
                    .append(
                            "reply.received",
                            Map.of(
                                    "notice", Integer.toString(reply.get().number()),
                                    "about", reply.get().kind().word()));
            visitor.accept(reply.get());
            keep(kept, sealed);
            counts[0]++;
        }
    }

    /** The reply, if it opens and bears the code of the notice it names. */
    private Optional<Reply> open(byte[] sealed) {
        if (sealed.length == 0) {
            return Optional.empty();
        }
        byte[] key = ReplyKeys.privateKey(store.sealer(), SealedReply.salt(sealed));
        try {
            return SealedReply.open(sealed, key).filter(this::isProven);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private boolean isProven(Reply reply) {
        return store.notices().withCode(reply.code().text()).stream()
                .anyMatch(notice -> notice.number() == reply.number());
    }

    /** What is planned for a person who has died, or who is not the one meant, waits for a human. */
    private int hold(Reply reply, long at) {
        if (reply.kind() == Reply.Kind.BY_POST) {
            return 0;
        }
        int person = store.notices().notice(reply.number()).map(Notice::person).orElse(-1);
        List<Move> moves = store.notices().ofPerson(person).stream()
                .filter(notice -> notice.state() == State.PLANNED || notice.state() == State.RENDERED)
                .map(notice -> Move.of(
                        notice.number(),
                        notice.state(),
                        State.HELD,
                        at,
                        "reply " + reply.kind().word()))
                .toList();
        return moves.isEmpty() ? 0 : store.notices().move(moves).size();
    }

    private void keep(Path kept, byte[] sealed) throws IOException {
        Path part = Files.createTempFile(folder, "part", ".part");
        Files.write(part, store.sealer().seal(sealed, place(kept)));
        Files.move(part, kept, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    private static String place(Path kept) {
        return "replies|reply|" + kept.getFileName();
    }

    private static String name(byte[] sealed) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(sealed);
            return HexFormat.of().formatHex(hash).substring(0, NAME) + ENDING;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** Gives all replies of the case, by the time they were taken in. */
    public void forEach(Consumer<Reply> visitor) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path kept : files.filter(f -> f.toString().endsWith(ENDING))
                    .sorted(byTime())
                    .toList()) {
                open(store.sealer().open(Files.readAllBytes(kept), place(kept))).ifPresent(visitor);
            }
        } catch (IOException e) {
            throw new CaseException("the replies of the case cannot be read: check its folder", e);
        } catch (SealBrokenException e) {
            throw new CaseException("a reply in the case was changed: restore it from a back-up", e);
        }
    }

    private static java.util.Comparator<Path> byTime() {
        return java.util.Comparator.comparing((Path file) -> {
                    try {
                        return Files.getLastModifiedTime(file).toMillis();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .thenComparing(Path::toString);
    }
}
