package org.tocsin.cli.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes a text into a file that its owner alone can read and that appears when it is whole. */
public final class PrivateText {
    private PrivateText() {}

    /**
     * Writes a file.
     *
     * @throws org.tocsin.ports.CaseException if it cannot be written
     */
    public static void write(Path file, String text) {
        try (WholeFile whole = WholeFile.begin(file)) {
            try {
                whole.stream().write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw whole.failed(e);
            }
            whole.finish();
        }
    }
}
