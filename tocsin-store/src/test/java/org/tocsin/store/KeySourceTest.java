package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;

/** What opens a case and what does not. */
class KeySourceTest {
    @TempDir
    Path folder;

    private Path dir() {
        return folder.resolve("case");
    }

    private void create(KeySource key) {
        CaseFolder.of(dir()).create(Invented.SETTINGS, key).close();
    }

    private void opens(KeySource key) {
        try (CaseStore store = CaseFolder.of(dir()).open(key)) {
            assertThat(store.settings()).isEqualTo(Invented.SETTINGS);
        }
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(KeySource key) {
        return assertThatThrownBy(() -> CaseFolder.of(dir()).open(key)).isInstanceOf(CaseException.class);
    }

    private Path onlyFile(Path keys) throws IOException {
        try (Stream<Path> files = Files.list(keys)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    @Test
    void keyInTheUserFolder_isMadePrivateAndOpens() throws IOException {
        KeySource key = KeySource.userFolder(folder.resolve("config"));
        create(key);
        Path file = onlyFile(folder.resolve("config/keys"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        opens(key);
        opens(KeySource.file(file));
    }

    @Test
    void copyOfTheFolderAlone_doesNotOpen() {
        create(KeySource.userFolder(folder.resolve("config")));
        refused(KeySource.userFolder(folder.resolve("elsewhere"))).hasMessageContaining("is missing: bring it back");
    }

    @Test
    void keyOfAnotherCase_doesNotOpen() {
        create(KeySource.file(folder.resolve("one.key")));
        CaseFolder.of(folder.resolve("other"))
                .create(Invented.SETTINGS, KeySource.file(folder.resolve("two.key")))
                .close();
        refused(KeySource.file(folder.resolve("two.key")))
                .hasMessageContaining("another case")
                .hasNoCause();
        opens(KeySource.file(folder.resolve("one.key")));
    }

    @Test
    void fileThatIsNoKey_isRefused() throws IOException {
        create(KeySource.file(folder.resolve("one.key")));
        for (String content : List.of("", "tocsin-key-1 %%%", "tocsin-key-1 AAAA", "x".repeat(5000))) {
            Path bad = Files.writeString(folder.resolve("bad.key"), content);
            refused(KeySource.file(bad)).hasMessageContaining("not a key file");
        }
    }

    @Test
    void passphrase_opensHoweverItsAccentsAreTyped() {
        create(KeySource.passphrase("été à Guéret".toCharArray()));
        opens(KeySource.passphrase("e\u0301te\u0301 a\u0300 Gue\u0301ret".toCharArray()));
        refused(KeySource.passphrase("ete a Gueret".toCharArray()))
                .hasMessageContaining("passphrase does not open")
                .hasMessageNotContaining("Gueret");
        refused(KeySource.file(folder.resolve("one.key"))).hasMessageContaining("opens with a passphrase");
    }

    @Test
    void emptyPassphrase_isRefused() {
        KeySource empty = KeySource.passphrase(new char[0]);
        assertThatThrownBy(() -> create(empty)).isInstanceOf(CaseException.class);
        create(KeySource.file(folder.resolve("one.key")));
        refused(KeySource.passphrase("x".toCharArray())).hasMessageContaining("opens with a key file");
    }

    @Test
    void changedEnvelope_doesNotOpen() throws IOException {
        KeySource key = KeySource.passphrase("un mot de passe".toCharArray());
        create(key);
        Path envelope = dir().resolve("key.sealed");
        String text = Files.readString(envelope);
        for (String changed : List.of(
                text.replace("\"passes\":3", "\"passes\":4"),
                text.replace("\"memoryKib\":65536", "\"memoryKib\":2147483647"),
                text.replace("\"memoryKib\":65536", "\"memoryKib\":0"),
                "{}",
                "",
                "\u0000")) {
            Files.writeString(envelope, changed);
            refused(key);
        }
        Files.writeString(envelope, text.replace("\"format\":1", "\"format\":2"));
        refused(key).hasMessageContaining("newer version");
        Files.writeString(envelope, text);
        opens(key);
    }

    @Test
    void secrets_areNotPrinted() {
        assertThat(KeySource.passphrase("geheim".toCharArray())).hasToString("KeySource[hidden]");
        assertThat(new CaseSealer(new byte[32])).hasToString("CaseSealer[hidden]");
    }
}
