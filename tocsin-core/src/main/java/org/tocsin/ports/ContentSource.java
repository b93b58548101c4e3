package org.tocsin.ports;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the bytes of one content lie. The main process hands them on without looking into them. */
public interface ContentSource extends AutoCloseable {
    /** Size in bytes. */
    long size();

    /** Gives up what it holds (a spool file is destroyed; a file of the release is left alone). May be called twice. */
    @Override
    void close();

    /** A file of the release that lies on this machine. */
    record RootFile(Path path, long size) implements ContentSource {
        @Override
        public void close() {}

        /** Names no person: paths inside a release do. */
        @Override
        public String toString() {
            return "RootFile[" + size + " bytes]";
        }
    }

    /**
     * The volumes of an archive that was split into several files, read as one content. Closing closes them all.
     *
     * @param own    number of the volume whose content this is, from 1
     * @param places all volumes in order; null where one is missing
     */
    record Volumes(int own, List<@Nullable ContentSource> places) implements ContentSource {
        /** Most volumes of one archive. */
        public static final int MOST = 9_999;

        public Volumes {
            if (own < 1 || own > places.size() || places.size() > MOST || places.get(own - 1) == null) {
                throw new IllegalArgumentException("volume " + own + " of " + places.size() + " is not there");
            }
            places = Collections.unmodifiableList(new java.util.ArrayList<>(places));
        }

        @Override
        public long size() {
            long sum = 0;
            for (ContentSource place : places) {
                sum += place == null ? 0 : place.size();
            }
            return sum;
        }

        @Override
        public void close() {
            for (ContentSource place : places) {
                if (place != null) {
                    place.close();
                }
            }
        }

        /** Names no person. */
        @Override
        public String toString() {
            return "Volumes[" + own + " of " + places.size() + "]";
        }
    }
}
