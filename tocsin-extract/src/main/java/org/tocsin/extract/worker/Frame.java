package org.tocsin.extract.worker;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.PagePicture;
import org.tocsin.model.Passage;
import org.tocsin.model.Reason;
import org.tocsin.ports.Effort;
import org.tocsin.ports.ReadResult;

/** What travels between the main process and a reader process. */
public sealed interface Frame {
    /** Version of the frames; both sides must agree. */
    int VERSION = 4;

    /** The first frame of a reader process. */
    record Hello(int version) implements Frame {}

    /** The first frame of the main process: what holds for all contents. */
    record Setup(
            Budgets budgets,
            String spool,
            String scratch,
            long memoryLimit,
            List<String> passwords,
            Recognition recognition)
            implements Frame {
        public Setup {
            passwords = List.copyOf(passwords);
        }

        @Override
        public String toString() {
            return "Setup";
        }
    }

    /**
     * A content to read.
     *
     * @param path        where it lies; a URI where its name is not valid text
     * @param key         what opens it; null for a file in clear
     * @param size        its size in clear
     * @param name        its file name as a hint
     * @param depth       how many containers it lies in
     * @param effort      how much work pictures of text are worth this time
     * @param firstMember ordinal of the first member that is wanted; earlier ones were received before
     * @param volume      number of this volume of a split archive, else 0
     * @param others      the other volumes that are there, in order
     */
    record Read(
            String path,
            byte @Nullable [] key,
            long size,
            String name,
            int depth,
            Mode mode,
            Effort effort,
            int firstMember,
            int volume,
            List<Part> others)
            implements Frame {
        public Read {
            others = List.copyOf(others);
        }

        /** A content that is whole in itself. */
        public Read(
                String path,
                byte @Nullable [] key,
                long size,
                String name,
                int depth,
                Mode mode,
                Effort effort,
                int firstMember) {
            this(path, key, size, name, depth, mode, effort, firstMember, 0, List.of());
        }

        /** Bytes of all volumes. */
        public long totalSize() {
            return size + others.stream().mapToLong(Part::size).sum();
        }

        @Override
        public String toString() {
            return "Read[" + mode + "]";
        }
    }

    /**
     * Another volume of the same archive.
     *
     * @param number its place, from 1
     */
    record Part(int number, String path, byte @Nullable [] key, long size) {
        @Override
        public String toString() {
            return "Part[" + number + "]";
        }
    }

    /** What the bytes of the content look like; the first answer to {@link Read}. */
    record Typed(String mediaType, DetectedType.Kind kind) implements Frame {}

    /** A passage, and the picture on which the words of its layout lie, if it is to be kept. */
    record Told(Passage passage, @Nullable PagePicture picture) implements Frame {
        /** A passage without picture. */
        public Told(Passage passage) {
            this(passage, null);
        }
    }

    /**
     * A member with content.
     *
     * @param file    name of its spool file
     * @param damaged whether its stream broke off
     */
    record Member(int ordinal, String name, long size, byte[] sha256, String file, byte[] key, boolean damaged)
            implements Frame {
        @Override
        public String toString() {
            return "Member[" + ordinal + "]";
        }
    }

    /** A member without content. */
    record Bare(int ordinal, String name, long claimedSize, Reason reason) implements Frame {
        @Override
        public String toString() {
            return "Bare[" + ordinal + "]";
        }
    }

    /**
     * Work goes on.
     *
     * @param pictures counted so far in this content; each gives it more time
     */
    record Alive(int pictures) implements Frame {}

    /**
     * The end of a content.
     *
     * @param memory resident memory of the process in bytes, 0 if unknown
     */
    record Ended(ReadResult result, long memory) implements Frame {}

    /** This machine fails, not the content: the spool cannot be written. */
    record Fault(String word) implements Frame {}
}
