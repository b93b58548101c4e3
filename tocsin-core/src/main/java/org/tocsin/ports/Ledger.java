package org.tocsin.ports;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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

    /** Writes how a content ended, with its members and the place of its text, in one transaction. */
    void finish(
            int content, ReadResult result, int readerVersion, List<MemberRow> members, TextStore.@Nullable Place text);

    /** Makes a finished content unfinished again, so that it is read anew. */
    void reopen(int content);

    /** The members of a container or message in order of their ordinal. */
    List<MemberRow> members(int content);

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

    /**
     * A content.
     *
     * @param sha256        32 bytes
     * @param result        how it ended; null while unfinished
     * @param readerVersion version of the reader that ended it
     * @param text          where its text lies; null if it has none
     */
    record ContentRow(
            int number,
            byte[] sha256,
            long size,
            @Nullable ReadResult result,
            int readerVersion,
            TextStore.@Nullable Place text) {}
}
