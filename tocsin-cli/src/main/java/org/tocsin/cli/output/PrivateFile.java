package org.tocsin.cli.output;

import java.io.IOException;
import java.nio.file.Path;

/** A small file, readable by its owner alone, that appears when it is whole. */
public final class PrivateFile {
    private PrivateFile() {}

    /**
     * Writes it.
     *
     * @throws org.tocsin.ports.CaseException if its folder does not exist or may not be written
     */
    public static void write(Path target, byte[] bytes) {
        try (WholeFile file = WholeFile.begin(target)) {
            try {
                file.stream().write(bytes);
            } catch (IOException e) {
                throw file.failed(e);
            }
            file.finish();
        }
    }
}
