package org.tocsin.scan;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.Ledger;
import org.tocsin.ports.ReadResult;
import org.tocsin.ports.Sealer;

/**
 * The items of a case in their order: releases, their files, the members of containers, depth first. Derived anew from the ledger, so
 * neither ids nor which of two equal files is the original depend on the order of reading.
 */
final class ItemTree {
    private static final Set<String> MAILBOXES =
            Set.of("application/mbox", "application/vnd.ms-outlook-pst", "application/x-outlook-express");
    private static final char[] ID_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();

    /**
     * An item before it is analysed.
     *
     * @param spokenFrom offset from which its path speaks of it: an attachment does not inherit the name of its message
     * @param content  its content, or 0
     * @param original number of the item that was read, if this is a duplicate of it, else 0
     * @param reason   why it has no content
     */
    record Draft(
            int number,
            String id,
            int release,
            String path,
            int spokenFrom,
            int content,
            int original,
            long size,
            @Nullable Reason reason) {
        /** The part of its path that speaks of it. */
        String spoken() {
            return path.substring(spokenFrom);
        }

        @Override
        public String toString() {
            return "Draft[" + id + "]";
        }
    }

    private final CaseStore store;
    private final List<Draft> drafts = new ArrayList<>();
    private final Int2IntOpenHashMap firstItem = new Int2IntOpenHashMap();
    private final Map<String, Integer> pathsSeen = new HashMap<>();

    private ItemTree(CaseStore store) {
        this.store = store;
    }

    /** The items of all releases, numbered from 1. */
    static List<Draft> of(CaseStore store) {
        ItemTree tree = new ItemTree(store);
        for (Ledger.ReleaseRow release : store.ledger().releases()) {
            tree.pathsSeen.clear();
            for (Ledger.RootRow root : store.ledger().roots(release.number())) {
                tree.addRoot(release, root);
            }
        }
        return tree.drafts;
    }

    /** Where the release is one archive, the archive is the release itself: its own name is no part of paths. */
    private void addRoot(Ledger.ReleaseRow release, Ledger.RootRow root) {
        ReadResult result = root.single() && root.content() != 0
                ? store.ledger().content(root.content()).result()
                : null;
        if (result == null || !isArchive(result, root.content())) {
            add(release, root.path(), root.content(), root.size(), root.reason());
            return;
        }
        if (result.outcome() != Outcome.CONTAINER) {
            addAlone(release, new Place(root.path(), 0, "!/"), root.content(), root.size(), root.reason());
        }
        addMembers(release, root.content(), "", 0);
    }

    /** An archive, also one that ended early; no mailbox, no message or document with attachments. */
    private boolean isArchive(ReadResult result, int content) {
        if (MAILBOXES.contains(result.mediaType())) {
            return false;
        }
        boolean failed = result.outcome() == Outcome.PARTLY_READ || result.outcome() == Outcome.UNREADABLE;
        return result.outcome() == Outcome.CONTAINER
                || (failed
                        && store.ledger().content(content).text() == null
                        && !store.ledger().members(content).isEmpty());
    }

    private void add(Ledger.ReleaseRow release, String path, int content, long size, @Nullable Reason reason) {
        add(release, new Place(path, 0, "!/"), content, size, reason);
    }

    /**
     * Where an item lies.
     *
     * @param spokenFrom offset in the path from which it speaks of the item itself
     * @param join       what joins its members to it
     */
    private record Place(String path, int spokenFrom, String join) {
        @Override
        public String toString() {
            return "Place[hidden]";
        }
    }

    private void add(Ledger.ReleaseRow release, Place place, int content, long size, @Nullable Reason reason) {
        int number = addAlone(release, place, content, size, reason);
        if (number != 0) {
            ReadResult result = store.ledger().content(content).result();
            boolean document = result != null && result.outcome() == Outcome.READ;
            String prefix = place.path + place.join;
            addMembers(release, content, prefix, document ? prefix.length() : place.spokenFrom);
        }
    }

    /** Adds an item without its members; gives its number if its content was met for the first time, else 0. */
    private int addAlone(Ledger.ReleaseRow release, Place place, int content, long size, @Nullable Reason reason) {
        int number = drafts.size() + 1;
        int first = content == 0 ? 0 : firstItem.getOrDefault(content, 0);
        String id = id(release.name(), place.path);
        drafts.add(new Draft(number, id, release.number(), place.path, place.spokenFrom, content, first, size, reason));
        if (content == 0 || first != 0) {
            return 0;
        }
        firstItem.put(content, number);
        return number;
    }

    /** The attachments of the n-th message of a mailbox are {@code box.mbox!/n/name}: the message is a folder of them. */
    private void addMembers(Ledger.ReleaseRow release, int content, String prefix, int spokenFrom) {
        ReadResult result = store.ledger().content(content).result();
        String join = result != null && MAILBOXES.contains(result.mediaType()) ? "/" : "!/";
        for (Ledger.MemberRow member : store.ledger().members(content)) {
            Place place = new Place(prefix + member.name(), spokenFrom, join);
            add(release, place, member.content(), member.size(), member.reason());
        }
    }

    /** A keyed fingerprint of release and path: stable, and it tells nothing to who lacks the key. */
    private String id(String release, String path) {
        int before = pathsSeen.merge(path, 1, Integer::sum) - 1;
        return id(store.sealer(), release, path + (before == 0 ? "" : "\0" + before));
    }

    /** The id of the first item with this path in a release. */
    static String id(Sealer sealer, String release, String path) {
        byte[] print = sealer.fingerprint("item", (release + '\0' + path).getBytes(StandardCharsets.UTF_8));
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            id.append(ID_LETTERS[print[i] & 31]);
        }
        return id.toString();
    }
}
