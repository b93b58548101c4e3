package org.tocsin.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.model.Reason;
import org.tocsin.ports.CaseException;

class ReleaseFilesTest {
    @TempDir
    Path folder;

    @Test
    void files_come_in_the_order_of_their_paths_and_links_are_not_followed() throws IOException {
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("b/two.txt"), "2");
        Files.writeString(folder.resolve("a.txt"), "1");
        Files.createSymbolicLink(folder.resolve("c.txt"), Path.of("/etc/hostname"));
        List<ReleaseFiles.Found> found = ReleaseFiles.list(folder);
        assertThat(found).extracting(ReleaseFiles.Found::name).containsExactly("a.txt", "b/two.txt", "c.txt");
        assertThat(found.get(2).reason()).isEqualTo(Reason.LINK);
        assertThat(found).noneMatch(ReleaseFiles.Found::single);
    }

    @Test
    void one_file_is_a_release_of_its_own() throws IOException {
        Path file = Files.writeString(folder.resolve("leak.zip"), "abc");
        assertThat(ReleaseFiles.list(file)).singleElement().satisfies(f -> {
            assertThat(f.single()).isTrue();
            assertThat(f.name()).isEqualTo("leak.zip");
            assertThat(f.size()).isEqualTo(3);
        });
        assertThat(HexFormat.of().formatHex(ReleaseFiles.sha256(file)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void nothing_at_a_path_is_said_with_the_path() {
        assertThatThrownBy(() -> ReleaseFiles.list(folder.resolve("none")))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("none")
                .hasMessageContaining("check the path");
    }

    @Test
    void a_file_names_no_person_in_messages() throws IOException {
        Files.writeString(folder.resolve("DUPONT Marie.pdf"), "x");
        assertThat(ReleaseFiles.list(folder).get(0).toString()).doesNotContain("DUPONT");
    }
}
