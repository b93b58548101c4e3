package org.tocsin.synth.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.synth.key.AnswerKey;
import org.tocsin.synth.key.KeyItem;

class DateScoreTest {
    @TempDir
    private Path dir;

    @BeforeEach
    void writeKey() throws IOException {
        try (AnswerKey.Writer out = new AnswerKey.Writer(dir.resolve("key"))) {
            out.item(item("a.pdf", "2021-03-12"));
            out.item(item("b.pdf", "2021-03-12"));
            out.item(item("c.pdf", "2021-03-12"));
            out.item(item("list.pdf", ""));
        }
    }

    private static KeyItem item(String path, String dated) {
        return new KeyItem(path, List.of("read"), "radiology", "pdf", path, "born-digital", false, dated);
    }

    private ScoreReport score(String... rows) throws IOException {
        StringBuilder table = new StringBuilder("path,category,outcome,item_id,dated\n");
        for (String row : rows) {
            table.append(row).append('\n');
        }
        Files.writeString(dir.resolve("documents.csv"), table);
        return Scorer.score(dir, dir.resolve("key"));
    }

    @Test
    void dateOfTheSameMonth_isRight_ofAnother_isWrong_andNone_isNotTold() throws IOException {
        ScoreReport report = score(
                "a.pdf,radiology,read,1,2021-03-30", "b.pdf,radiology,read,2,2021-04-12", "c.pdf,radiology,read,3,");
        assertThat(report.rates()).containsEntry(ScoreReport.DATES_RIGHT, new Rate(1, 2));
        assertThat(report.rates()).containsEntry(ScoreReport.DATES_TOLD, new Rate(2, 3));
        assertThat(report.dates()).containsEntry("right, born-digital, pdf", new Rate(1, 2));
        assertThat(report.lists().get("wrong document dates")).containsExactly("item 2");
    }

    @Test
    void dateOfAListThatIsOfNoDay_isCountedApart() throws IOException {
        ScoreReport report = score("list.pdf,directory,read,4,2021-03-30");
        assertThat(report.counts()).containsEntry(ScoreReport.DATES_APART, 1L);
        assertThat(report.rates()).containsEntry(ScoreReport.DATES_RIGHT, new Rate(0, 0));
    }

    @Test
    void keyOfAnOlderLeak_saysNoDays() throws IOException {
        Files.writeString(
                dir.resolve("key/items.jsonl"),
                "{\"path\":\"a.pdf\",\"outcomes\":[\"read\"],\"category\":\"radiology\",\"format\":\"pdf\","
                        + "\"group\":\"a.pdf\",\"medium\":\"born-digital\",\"optional\":false}\n");
        assertThat(score("a.pdf,radiology,read,1,2021-03-30").counts()).containsEntry(ScoreReport.DATES_APART, 1L);
    }
}
