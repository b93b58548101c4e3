package org.tocsin.extract.worker;

import java.time.Duration;

/**
 * All that one content may use. Everything is finite; each limit ends a content by its name, which the operator sees in
 * {@link org.tocsin.ports.ReadResult#detail}.
 *
 * @param time    clocks, kept by the main process
 * @param volume  bytes and characters, counted by the reader process
 * @param members counts and shapes, counted by the reader process
 * @param pictures what reading pictures of text may cost, counted by the reader process
 */
public record Budgets(Time time, Volume volume, Members members, Pictures pictures) {
    /**
     * @param wall        wall time for any content ({@code wall})
     * @param perMegabyte wall time on top for each megabyte of the content
     * @param longest     wall time that no content may exceed, whatever its size ({@code wall})
     * @param silence     time without a sign of life ({@code stall})
     * @param start       time a reader process has to get ready
     */
    public record Time(Duration wall, Duration perMegabyte, Duration longest, Duration silence, Duration start) {
        public Time {
            positive(wall);
            positive(perMegabyte);
            positive(longest);
            positive(silence);
            positive(start);
        }

        /** Wall time for a content of that size. */
        public Duration wallOf(long bytes) {
            Duration asked = wall.plus(perMegabyte.multipliedBy(bytes >> 20));
            return asked.compareTo(longest) < 0 ? asked : longest;
        }

        private static void positive(Duration duration) {
            require(duration.compareTo(Duration.ZERO) > 0, "a time budget must be positive");
        }
    }

    /**
     * @param decompressed bytes really decompressed from one content ({@code decompressed})
     * @param ratio        decompressed bytes per byte of the content ({@code ratio})
     * @param ratioFrom    decompressed bytes from which on the ratio counts
     * @param characters   characters of text given out by one document ({@code characters})
     * @param strings      bytes of a content that are looked through for raw strings
     */
    public record Volume(long decompressed, int ratio, long ratioFrom, long characters, long strings) {
        public Volume {
            require(
                    decompressed > 0 && ratio > 0 && ratioFrom > 0 && characters > 0 && strings > 0,
                    "a volume budget must be positive");
        }
    }

    /**
     * @param members    members of one container ({@code members})
     * @param depth      containers inside containers ({@code depth})
     * @param nameLength characters of a member's name; longer names are cut
     * @param pages      pages, sheets or slides of one document ({@code pages})
     */
    public record Members(int members, int depth, int nameLength, int pages) {
        public Members {
            require(members > 0 && depth > 0 && nameLength > 0 && pages > 0, "a member budget must be positive");
            require(nameLength <= 65_536, "a name longer than 65,536 characters does not fit a frame");
        }
    }

    /**
     * @param pixels      of one picture before it is made smaller; larger ones are read in a coarser resolution where their
     *                    format allows it, else not ({@code pixels})
     * @param perDocument pictures read in one document ({@code pictures})
     * @param each        wall time for one picture ({@code picture}); the document's wall time grows by it with each
     * @param kept        reduced pictures of recognised pages that are kept of one document, for people who decide; those of later pages are
     *                    not; 0 for none
     */
    public record Pictures(long pixels, int perDocument, Duration each, int kept) {
        public Pictures {
            require(pixels > 0 && perDocument > 0 && kept >= 0, "a picture budget must be positive");
            Time.positive(each);
        }

        /** The same, keeping so many reduced pictures of one document. */
        public Pictures keeping(int number) {
            return new Pictures(pixels, perDocument, each, number);
        }
    }

    /** Five minutes and one second per megabyte, a minute of silence, 512 GB, 200:1, a million members, 20 levels. */
    public static Budgets defaults() {
        return new Budgets(
                new Time(
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(1),
                        Duration.ofHours(24),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(60)),
                new Volume(512L << 30, 200, 100L << 20, 64L << 30, 64L << 20),
                new Members(1_000_000, 20, 4096, 100_000),
                new Pictures(200_000_000, 20_000, Duration.ofSeconds(40), 2_000));
    }

    /** Wall time for a content of that size of which so many pictures are read. */
    public Duration wallOf(long bytes, int readPictures) {
        Duration asked = time.wallOf(bytes).plus(pictures.each().multipliedBy(readPictures));
        return asked.compareTo(time.longest()) < 0 ? asked : time.longest();
    }

    /** The same with other clocks. */
    public Budgets withTime(Time other) {
        return new Budgets(other, volume, members, pictures);
    }

    /** The same with other volumes. */
    public Budgets withVolume(Volume other) {
        return new Budgets(time, other, members, pictures);
    }

    /** The same with other counts. */
    public Budgets withMembers(Members other) {
        return new Budgets(time, volume, other, pictures);
    }

    /** The same with other limits for pictures. */
    public Budgets withPictures(Pictures other) {
        return new Budgets(time, volume, members, other);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
