package org.tocsin.extract.worker;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The volumes of a split archive that are there.
 *
 * @param present in order of their numbers; empty for a content that is whole in itself
 */
public record Volumes(List<Volume> present) {
    /** A content that is whole in itself. */
    public static final Volumes NONE = new Volumes(List.of());

    /** Opens the bytes of a volume once more. */
    @FunctionalInterface
    public interface Opening {
        /** Random access from the first byte; the caller closes it. */
        SeekableByteChannel open() throws IOException;
    }

    /**
     * One volume.
     *
     * @param number its place, from 1
     * @param size   in bytes
     */
    public record Volume(int number, long size, Opening opening) {}

    public Volumes {
        present =
                present.stream().sorted(Comparator.comparingInt(Volume::number)).toList();
    }

    /** Number of the first volume that is missing before or between others, or 0. */
    public int missing() {
        for (int i = 0; i < present.size(); i++) {
            if (present.get(i).number() != i + 1) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The volumes from the first on up to a gap; where the first is missing, the lowest one up to a gap. */
    List<Volume> run() {
        List<Volume> run = new ArrayList<>();
        for (Volume volume : present) {
            if (!run.isEmpty() && volume.number() != run.get(run.size() - 1).number() + 1) {
                break;
            }
            run.add(volume);
        }
        return run;
    }
}
