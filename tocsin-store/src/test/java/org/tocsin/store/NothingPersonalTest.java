package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.ports.TextStore;

/** Nothing that names or describes a person lies in clear in a case folder or in the files of its database. */
class NothingPersonalTest extends OnBothDatabases {
    private List<String> leaks() throws IOException {
        List<Path> files = new ArrayList<>(CaseFiles.all(dir()));
        files.addAll(tables.files(dir()));
        return PersonalCase.leaks(files);
    }

    @Test
    void byteSearchOfTheFolder_findsNothingPersonal() throws IOException {
        PersonalCase.fill(store);
        try (TextStore.Writer half = store.texts().write()) {
            PackFolderTest.noise(300, "Montferrand ").forEach(half::add);
            assertThat(CaseFiles.all(dir().resolve("packs")))
                    .anyMatch(f -> f.toString().contains("segment-"));
            assertThat(leaks()).isEmpty();
        }
        store.close();
        assertThat(leaks()).isEmpty();
    }

    @Test
    void theSearch_findsWhatIsThere() throws IOException {
        Path planted = Files.writeString(folder.resolve("planted"), "x Montferrand x");
        assertThat(PersonalCase.leaks(List.of(planted))).containsOnly("planted: Montferrand");
        assertThat(CaseFiles.all(dir()).size() + tables.files(dir()).size()).isGreaterThan(4);
    }
}
