package org.tocsin.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseStore;
import org.tocsin.store.KeySource;
import org.tocsin.store.SqliteCase;

/** Makes and opens cases with the key that the user named. */
final class Cases {
    private Cases() {}

    static CaseStore create(Path folder, CaseSettings settings, Tocsin root) {
        return SqliteCase.create(folder, settings, key(root));
    }

    static CaseStore open(Path folder, Tocsin root) {
        if (!SqliteCase.exists(folder)) {
            throw new CaseException("there is no case at " + folder + ": make one with 'tocsin init --case " + folder
                    + " --organisation NAME', or check --case");
        }
        return SqliteCase.open(folder, key(root));
    }

    private static KeySource key(Tocsin root) {
        Path keyFile = root.keyFile;
        Path passphraseFile = root.passphraseFile;
        if (keyFile != null && passphraseFile != null) {
            throw new UsageException("give --key-file or --passphrase-file, not both");
        }
        if (keyFile != null) {
            return KeySource.file(keyFile);
        }
        return passphraseFile == null ? KeySource.userFolder() : KeySource.passphrase(firstLine(passphraseFile));
    }

    private static char[] firstLine(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            String line = (end < 0 ? text : text.substring(0, end)).stripTrailing();
            if (line.isEmpty()) {
                throw new CaseException(
                        "the passphrase file " + file + " is empty: write the passphrase in its first line");
            }
            return line.toCharArray();
        } catch (IOException e) {
            throw new CaseException("the passphrase file " + file + " cannot be read: check path and permissions", e);
        }
    }
}
