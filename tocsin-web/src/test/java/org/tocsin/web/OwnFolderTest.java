package org.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the servlet container keeps lies in the case, and nothing of it is left when the server ends. */
final class OwnFolderTest {
    @TempDir
    Path folder;

    @Test
    void folders_of_the_container_lie_in_the_case_and_go_with_the_server() {
        Path served = folder.resolve("case/served");
        try (Site site = new Site(folder)) {
            assertThat(site.port()).isPositive();
            assertThat(served.resolve("work")).isDirectory();
            assertThat(served.resolve("documents")).isEmptyDirectory();
        }
        assertThat(served).doesNotExist();
    }

    @Test
    void what_a_killed_server_left_is_used_and_removed_by_the_next() throws Exception {
        Path left = Files.createDirectories(folder.resolve("case/served/work/Tomcat/localhost/ROOT"));
        OwnFolder own = OwnFolder.in(folder.resolve("case"));
        assertThat(left).isDirectory();
        assertThat(own.base()).isEqualTo(folder.resolve("case/served").toString());
        own.remove();
        assertThat(folder.resolve("case/served")).doesNotExist();
    }

    @Test
    void a_file_that_somebody_put_there_is_kept() throws Exception {
        OwnFolder own = OwnFolder.in(folder.resolve("case"));
        Path theirs = Files.writeString(folder.resolve("case/served/documents/theirs"), "kept");
        Files.writeString(folder.resolve("case/served/also theirs"), "kept");
        own.remove();
        assertThat(theirs).exists();
        assertThat(folder.resolve("case/served/also theirs")).exists();
    }
}
