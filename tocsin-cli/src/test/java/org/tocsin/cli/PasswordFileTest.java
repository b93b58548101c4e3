package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of passwords, good and bad. */
class PasswordFileTest {
    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws Exception {
        return Files.write(folder.resolve("list"), bytes);
    }

    @Test
    void lines_arePasswordsInTheirOrderWithTheirSpaces() throws Exception {
        Path file = file("\uFEFFété 2024\r\n deux \n\nété 2024\ntrois".getBytes(StandardCharsets.UTF_8));
        assertThat(PasswordFile.read(file)).containsExactly("été 2024", " deux ", "trois");
    }

    @Test
    void listInLatin1_isReadToo() throws Exception {
        assertThat(PasswordFile.read(file("été".getBytes(StandardCharsets.ISO_8859_1))))
                .containsExactly("été");
    }

    @Test
    void badLists_areRefusedWithAReasonAndWithoutTheirContent() throws Exception {
        assertThatThrownBy(() -> PasswordFile.read(folder.resolve("none")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("there is no file");
        Path empty = file(new byte[] {'\n'});
        assertThatThrownBy(() -> PasswordFile.read(empty)).hasMessageContaining("empty");
        Path binary = file("geheim\0x".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> PasswordFile.read(binary))
                .hasMessageContaining("line 1")
                .hasMessageNotContaining("geheim");
        String many = IntStream.range(0, 10_001).mapToObj(i -> "p" + i).collect(Collectors.joining("\n"));
        Path tooMany = file(many.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> PasswordFile.read(tooMany)).hasMessageContaining("10001");
    }
}
