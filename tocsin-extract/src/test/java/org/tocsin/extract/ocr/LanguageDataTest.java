package org.tocsin.extract.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.extract.worker.Recognition;

class LanguageDataTest {
    @TempDir
    Path folder;

    private static Properties linux() {
        Properties properties = new Properties();
        properties.setProperty("os.name", "Linux");
        properties.setProperty("os.arch", "amd64");
        return properties;
    }

    private Path data(String place, String... languages) throws IOException {
        Path data = Files.createDirectories(folder.resolve(place));
        for (String language : languages) {
            Files.createFile(data.resolve(language + ".traineddata"));
        }
        return data;
    }

    @Test
    void both_languages_are_found_in_the_newest_version_of_the_system() throws IOException {
        data("system/4.00/tessdata", "fra", "eng");
        Path newest = data("system/5/tessdata", "fra", "eng");
        LanguageData found = LanguageData.find(Map.of(), linux(), List.of(folder.resolve("system")));
        assertThat(found.recognition()).isEqualTo(new Recognition(newest.toString(), "fra+eng"));
        assertThat(found.isComplete()).isTrue();
    }

    @Test
    void named_folder_goes_before_the_system() throws IOException {
        data("system/5/tessdata", "fra", "eng");
        Path named = data("named", "fra", "eng");
        LanguageData found = LanguageData.find(
                Map.of("TOCSIN_TESSDATA", named.toString()), linux(), List.of(folder.resolve("system")));
        assertThat(found.folder()).contains(named);
    }

    @Test
    void missing_language_is_named_with_the_command_that_installs_it() throws IOException {
        data("system/5/tessdata", "fra");
        LanguageData found = LanguageData.find(Map.of(), linux(), List.of(folder.resolve("system")));
        assertThat(found.missing()).containsExactly("eng");
        assertThat(found.recognition().languages()).isEqualTo("fra");
        assertThat(found.words()).contains("missing: eng", "apt-get install");
    }

    @Test
    void without_data_nothing_is_installed_and_the_command_is_said() {
        LanguageData found = LanguageData.find(Map.of(), linux(), List.of(folder.resolve("none")));
        assertThat(found.recognition().isInstalled()).isFalse();
        assertThat(found.words()).contains("not installed", "apt-get install");
    }

    @Test
    void other_machines_have_no_engine_and_no_command_is_said() throws IOException {
        data("system/5/tessdata", "fra", "eng");
        Properties arm = linux();
        arm.setProperty("os.arch", "aarch64");
        LanguageData found = LanguageData.find(Map.of(), arm, List.of(folder.resolve("system")));
        assertThat(found.recognition().isInstalled()).isFalse();
        assertThat(found.words()).contains("not for this machine").doesNotContain("apt-get");
    }
}
