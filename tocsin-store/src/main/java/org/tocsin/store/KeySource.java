package org.tocsin.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.tocsin.ports.CaseException;

/**
 * What opens the wrapped key of a case: a key file in the user's configuration folder, a key file named by the user, or a
 * passphrase. Without it the case folder is worthless.
 */
public abstract sealed class KeySource {
    /** What goes into {@code key.sealed} and the key it is wrapped under. */
    record Protection(String word, PassphraseCost cost, byte[] key) {
        @Override
        public String toString() {
            return "Protection[" + word + "]";
        }
    }

    /** The key file {@code keys/CASE.key} in {@code $XDG_CONFIG_HOME/tocsin} or {@code ~/.config/tocsin}, made with the case. */
    public static KeySource userFolder() {
        return userFolder(configuration());
    }

    /** The key file {@code keys/CASE.key} in this configuration folder, made with the case. */
    public static KeySource userFolder(Path configuration) {
        return new UserFolder(configuration);
    }

    /** A key file named by the user; made with the case if it is missing then. */
    public static KeySource file(Path file) {
        return new NamedFile(file);
    }

    /** A passphrase; the array is copied. */
    public static KeySource passphrase(char[] passphrase) {
        return new Passphrase(passphrase);
    }

    /** The user's configuration folder for this program. */
    static Path configuration() {
        String xdg = System.getenv("XDG_CONFIG_HOME");
        boolean given = xdg != null && xdg.startsWith("/");
        return (given ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".config")).resolve("tocsin");
    }

    /** Makes the protection of a new case. */
    abstract Protection protect(String caseId);

    /** The key that opens this envelope, unless it is the wrong one. */
    abstract byte[] keyFor(KeyEnvelope envelope, Path caseFolder);

    /** What to say when the key does not open the case. */
    abstract CaseException wrong(KeyEnvelope envelope, Path caseFolder);

    @Override
    public String toString() {
        return "KeySource[hidden]";
    }

    private abstract static sealed class InFile extends KeySource {
        private static final String HEAD = "tocsin-key-1 ";

        abstract Path place(String caseId);

        @Override
        Protection protect(String caseId) {
            Path file = place(caseId);
            byte[] key = Files.exists(file) ? read(file) : make(file);
            return new Protection(KeyEnvelope.KEY_FILE, PassphraseCost.none(), key);
        }

        private static byte[] make(Path file) {
            byte[] key = new byte[CaseSealer.KEY_BYTES];
            new SecureRandom().nextBytes(key);
            try {
                PrivateFiles.folders(PrivateFiles.parent(file));
                String line = HEAD + Base64.getEncoder().encodeToString(key) + "\n";
                PrivateFiles.replace(file, line.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw StoreFailure.of(file, e);
            }
            return key;
        }

        @Override
        byte[] keyFor(KeyEnvelope envelope, Path caseFolder) {
            if (!envelope.protection().equals(KeyEnvelope.KEY_FILE)) {
                throw new CaseException("the case " + caseFolder + " opens with a passphrase: give it.");
            }
            Path file = place(envelope.caseId());
            if (!Files.exists(file)) {
                throw new CaseException("the key file " + file + " of the case " + caseFolder
                        + " is missing: bring it back from where it is kept, or name the key file.");
            }
            return read(file);
        }

        private static byte[] read(Path file) {
            try {
                if (Files.size(file) < 200) {
                    String text =
                            Files.readString(file, StandardCharsets.ISO_8859_1).strip();
                    if (text.startsWith(HEAD)) {
                        byte[] key = Base64.getDecoder().decode(text.substring(HEAD.length()));
                        if (key.length == CaseSealer.KEY_BYTES) {
                            return key;
                        }
                    }
                }
            } catch (IOException e) {
                throw StoreFailure.of(file, e);
            } catch (IllegalArgumentException e) {
                throw notAKey(file);
            }
            throw notAKey(file);
        }

        private static CaseException notAKey(Path file) {
            return new CaseException(file + " is not a key file of Tocsin: name the right one.");
        }

        @Override
        CaseException wrong(KeyEnvelope envelope, Path caseFolder) {
            return new CaseException(
                    "the key file " + place(envelope.caseId()) + " does not open the case " + caseFolder
                            + ": it is the key of another case, or key.sealed was changed. Name the right key file.");
        }
    }

    private static final class UserFolder extends InFile {
        private final Path configuration;

        UserFolder(Path configuration) {
            this.configuration = configuration;
        }

        @Override
        Path place(String caseId) {
            return userKey(configuration, caseId);
        }
    }

    /** Where the key file of a case lies in a configuration folder. */
    static Path userKey(Path configuration, String caseId) {
        return configuration.resolve("keys").resolve(caseId + ".key");
    }

    private static final class NamedFile extends InFile {
        private final Path file;

        NamedFile(Path file) {
            this.file = file;
        }

        @Override
        Path place(String caseId) {
            return file;
        }
    }

    private static final class Passphrase extends KeySource {
        private final char[] passphrase;

        Passphrase(char[] passphrase) {
            this.passphrase = Arrays.copyOf(passphrase, passphrase.length);
        }

        @Override
        Protection protect(String caseId) {
            if (passphrase.length == 0) {
                throw new CaseException("the passphrase is empty: give one.");
            }
            PassphraseCost cost = PassphraseCost.fresh();
            return new Protection(KeyEnvelope.PASSPHRASE, cost, cost.derive(passphrase));
        }

        @Override
        byte[] keyFor(KeyEnvelope envelope, Path caseFolder) {
            if (!envelope.protection().equals(KeyEnvelope.PASSPHRASE)) {
                throw new CaseException(
                        "the case " + caseFolder
                                + " opens with a key file, not with a passphrase: leave the passphrase out or name the key file.");
            }
            try {
                return envelope.cost().derive(passphrase);
            } catch (IllegalArgumentException e) {
                throw wrong(envelope, caseFolder);
            }
        }

        @Override
        CaseException wrong(KeyEnvelope envelope, Path caseFolder) {
            return new CaseException("the passphrase does not open the case " + caseFolder
                    + ": type it again; if it is right, key.sealed was changed and must come from a back-up.");
        }
    }
}
