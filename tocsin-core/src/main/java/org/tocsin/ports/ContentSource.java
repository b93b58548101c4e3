package org.tocsin.ports;

import java.nio.file.Path;

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
}
