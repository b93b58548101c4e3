package org.tocsin.synth.score.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.tocsin.scan.DemoSource;
import org.tocsin.synth.score.QualityReport;

/** Writes the comparison of an export with an answer key: a page for people, and its main figures for programs. */
public final class ScoreFiles {
    private ScoreFiles() {}

    /**
     * Writes the page and, under the same name, the JSON.
     *
     * @param family of the invented leak
     * @param page where the page goes, as {@code score.html}
     */
    public static void write(Path exportsDir, DemoSource.DemoLeak leak, DemoSource.Wish wish, String family, Path page)
            throws IOException {
        String made = String.format(
                Locale.ROOT,
                "%d people in the registry, %d documents in the leak, mix %s, seed %d of the %s family",
                wish.people(),
                wish.documents(),
                wish.mix(),
                wish.seed(),
                family);
        QualityReport report = QualityReport.of(exportsDir, leak.key(), leak.registry());
        ReportPage.write(report, made, page);
        Files.writeString(json(page), report.score().json(made), StandardCharsets.UTF_8);
    }

    private static Path json(Path page) {
        String name = String.valueOf(page.getFileName());
        String stem = name.endsWith(".html") ? name.substring(0, name.length() - ".html".length()) : name;
        return page.resolveSibling(stem + ".json");
    }
}
