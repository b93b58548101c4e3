package org.tocsin.extract.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    @TempDir
    Path folder;

    private static SealedOutput member(Path own) throws IOException {
        SealedOutput out = new SealedOutput(own);
        out.write(new byte[1000]);
        out.close();
        return out;
    }

    @Test
    void spoolFolders_areTheOwnersOnlyAndVanishAtTheEnd() throws IOException {
        Path root;
        try (Spool spool = Spool.open(folder)) {
            root = spool.root();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(spool.folder())))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
                    .isEqualTo("rwx------");
        }
        assertThat(root).doesNotExist();
    }

    @Test
    void leftoversOfDeadProcesses_areWipedAndLivingSpoolsStay() throws IOException {
        Path dead = folder.resolve("tocsin-spool-dead");
        Files.writeString(Files.createDirectories(dead.resolve("r1")).resolve("0123"), "x");
        Files.writeString(dead.resolve("lock"), "");
        Path unlocked = Files.createDirectory(folder.resolve("tocsin-spool-old"));
        Files.setLastModifiedTime(unlocked, FileTime.fromMillis(0));
        Path other = Files.createDirectory(folder.resolve("mine"));
        try (Spool living = Spool.open(folder);
                Spool second = Spool.open(folder)) {
            assertThat(dead).doesNotExist();
            assertThat(unlocked).doesNotExist();
            assertThat(other).exists();
            assertThat(living.root()).exists();
            assertThat(second.root()).exists();
        }
    }

    @Test
    void adoptedMember_countsUntilItIsClosed() throws IOException {
        try (Spool spool = Spool.open(folder)) {
            Path own = spool.folder();
            SealedOutput out = member(own);
            SpooledContent content = Objects.requireNonNull(
                    spool.adopt(own, out.file().getFileName().toString(), out.key(), 1000, false));
            assertThat(spool.bytes()).isEqualTo(1000);
            content.close();
            content.close();
            assertThat(spool.bytes()).isZero();
            assertThat(out.file()).doesNotExist();
        }
    }

    @Test
    void lyingReader_getsNothingAdopted() throws IOException {
        try (Spool spool = Spool.open(folder)) {
            Path own = spool.folder();
            SealedOutput out = member(own);
            String name = out.file().getFileName().toString();
            Files.createSymbolicLink(own.resolve("0".repeat(32)), Path.of("/etc/hostname"));
            assertThat(spool.adopt(own, name, out.key(), 999, false)).isNull();
            assertThat(spool.adopt(own, name, new byte[5], 1000, false)).isNull();
            assertThat(spool.adopt(own, "../lock", out.key(), 0, false)).isNull();
            assertThat(spool.adopt(own, "0".repeat(32), out.key(), 1000, false)).isNull();
            assertThat(spool.adopt(own, "f".repeat(32), out.key(), 1000, false)).isNull();
        }
    }

    @Test
    void sweptFolder_keepsMembersThatWait() throws IOException {
        try (Spool spool = Spool.open(folder)) {
            Path own = spool.folder();
            SealedOutput waiting = member(own);
            SealedOutput orphan = member(own);
            SpooledContent content =
                    spool.adopt(own, waiting.file().getFileName().toString(), waiting.key(), 1000, false);
            spool.sweep(own);
            assertThat(content).isNotNull();
            assertThat(waiting.file()).exists();
            assertThat(orphan.file()).doesNotExist();
        }
    }
}
