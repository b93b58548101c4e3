package org.tocsin.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseStore;
import org.tocsin.store.CaseFolder;
import org.tocsin.store.KeySource;

/** Makes and opens cases with the key that the user named. */
final class Cases {
    private Cases() {}

    /** The case in this folder, with its tables where the user or the folder says. */
    static CaseFolder in(Path folder, Tocsin root) {
        String variable = System.getenv("TOCSIN_STORE");
        String named = root.store == null && variable != null && !variable.isBlank() ? variable : root.store;
        return CaseFolder.of(folder).withStore(named).withPasswordFile(root.storePasswordFile);
    }

    static CaseStore create(Path folder, CaseSettings settings, Tocsin root) {
        return in(folder, root).create(settings, key(root));
    }

    static CaseStore open(Path folder, Tocsin root) {
        if (!in(folder, root).exists()) {
            throw new CaseException("there is no case at " + folder + ": make one with 'tocsin init --case " + folder
                    + " --organisation NAME', or check --case");
        }
        return in(folder, root).open(key(root));
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
