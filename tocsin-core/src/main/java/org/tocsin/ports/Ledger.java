package org.tocsin.ports;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;

/**
 * What was found in each release and how each content ended. A content is a sequence of bytes, known by its SHA-256 and kept
 * once however often it occurs; containers list their members; items (paths) are derived from releases, contents and members.
 * Every call is durable when it returns.
 */
public interface Ledger {
    /** The release with this name, made if it is new; the provenance of a known release is replaced unless empty. */
    int release(String name, Provenance provenance);

    /** All releases in order of their number. */
    List<ReleaseRow> releases();

    /** Replaces the list of files of a release. */
    void roots(int release, List<RootRow> roots);

    /** The files of a release in order of their ordinal. */
    List<RootRow> roots(int release);

    /** The number of the content with this SHA-256 (32 bytes), made and unfinished if it is new. Numbers start at 1. */
    int content(byte[] sha256, long size);

    /** One content. */
    ContentRow content(int number);

    /**
     * Adds members of a content that is still being read, in place of earlier ones with the same ordinals. A content that was to be
     * read {@link #again} forgets all it had before.
     */
    void receive(int content, List<MemberRow> members);

    /** Forgets the members from this ordinal on: their container is read anew from there. */
    void forget(int content, int fromOrdinal);

    /**
     * Writes how a content ended, adds its last members, replaces its text and forgets its findings, in one transaction. An end for
     * which pictures still wait is provisional; every other one is added to the history of the content. A content that was to be
     * read {@link #again} forgets the members that it had before, unless some were received since.
     */
    void finish(
            int content, ReadResult result, int readerVersion, List<MemberRow> members, TextStore.@Nullable Place text);

    /** Marks a finished content to be read again; what is known of it stays until then. */
    void again(int content);

    /** Makes a content unfinished and forgets what was made of it. */
    void reopen(int content);

    /** The members of a container or message in order of their ordinal. */
    List<MemberRow> members(int content);

    /** Gives the members of a container in order of their ordinal, without opening their names. */
    void forEachMember(int content, MemberVisitor visitor);

    /** The ends of a content, oldest first. */
    List<EndRow> history(int content);

    /** Gives all contents in order of their number. */
    void forEachContent(Consumer<ContentRow> visitor);

    /**
     * Who supplied the copy, when and on what authority; empty where unknown.
     *
     * @param suppliedBy person or service
     * @param suppliedAt ISO date or date-time
     * @param authority  contract, order or mandate
     */
    record Provenance(String suppliedBy, String suppliedAt, String authority) {}

    /** A release; times in milliseconds since 1970. */
    record ReleaseRow(int number, String name, Provenance provenance, long scannedAt) {}

    /**
     * A file of a release.
     *
     * @param path    as product paths demand, inside the release
     * @param single  whether the release is this one file: if it is an archive its own name is no part of paths
     * @param content its content, or 0 if it has none
     * @param reason  why it has no content (link, unreadable file)
     */
    record RootRow(
            int ordinal,
            String path,
            boolean single,
            long size,
            int content,
            @Nullable Reason reason) {
        @Override
        public String toString() {
            return "RootRow[" + ordinal + "]";
        }
    }

    /**
     * A member of a container.
     *
     * @param content its content, or 0 if it has none
     * @param reason  why it has no content
     */
    record MemberRow(
            int ordinal,
            String name,
            long size,
            int content,
            @Nullable Reason reason) {
        @Override
        public String toString() {
            return "MemberRow[" + ordinal + "]";
        }
    }

    /** Receives members. */
    interface MemberVisitor {
        /** One member: its ordinal, its content or 0, and why it has none. */
        void member(int ordinal, int content, @Nullable Reason reason);
    }

    /**
     * One end of a content.
     *
     * @param at milliseconds since 1970
     */
    record EndRow(
            long at,
            int readerVersion,
            Outcome outcome,
            @Nullable Reason reason,
            String detail) {}

    /**
     * A content.
     *
     * @param sha256        32 bytes
     * @param result        how it ended; null while unfinished
     * @param readerVersion version of the reader that ended it
     * @param text          where its text lies; null if it has none
     * @param again         whether it is to be read again
     */
    record ContentRow(
            int number,
            byte[] sha256,
            long size,
            @Nullable ReadResult result,
            int readerVersion,
            TextStore.@Nullable Place text,
            boolean again) {
        /** Whether nothing is left to do: it ended, no picture of it waits, and it is not to be read again. */
        public boolean finished() {
            return result != null && result.waiting() == 0 && !again;
        }

        /** How it is shown: where pictures still wait, as partly read. */
        public @Nullable ReadResult shown() {
            return result == null ? null : result.shown();
        }
    }
}
