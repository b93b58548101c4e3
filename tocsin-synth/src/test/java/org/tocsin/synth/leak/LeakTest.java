package org.tocsin.synth.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.scan.DemoSource;
import org.tocsin.synth.key.AnswerKey;
import org.tocsin.synth.key.KeyItem;
import org.tocsin.synth.key.KeyPerson;
import org.tocsin.synth.score.KeyAsExports;
import org.tocsin.synth.score.ScoreReport;
import org.tocsin.synth.score.Scorer;

class LeakTest {
    @TempDir
    private static Path dir;

    private static Leak.Paths leak = new Leak.Paths(Path.of(""), Path.of(""), Path.of(""), Path.of(""), Path.of(""));
    private static final List<KeyItem> ITEMS = new ArrayList<>();
    private static final List<KeyPerson> PEOPLE = new ArrayList<>();

    @BeforeAll
    static void make() throws IOException {
        leak = Leak.make(dir.resolve("one"), DemoSource.Wish.of(1_000, 600, 42));
        AnswerKey.read(leak.key().resolve("items.jsonl"), KeyItem.class, ITEMS::add);
        AnswerKey.read(leak.key().resolve("people.jsonl"), KeyPerson.class, PEOPLE::add);
    }

    @Test
    void equalSeeds_giveEqualBytes() throws IOException {
        Leak.Paths again = Leak.make(dir.resolve("two"), DemoSource.Wish.of(1_000, 600, 42));

        assertThat(again.archive()).hasSameBinaryContentAs(leak.archive());
        assertThat(again.registry()).hasSameBinaryContentAs(leak.registry());
        assertThat(again.key().resolve("items.jsonl"))
                .hasSameBinaryContentAs(leak.key().resolve("items.jsonl"));
        assertThat(again.key().resolve("people.jsonl"))
                .hasSameBinaryContentAs(leak.key().resolve("people.jsonl"));
    }

    @Test
    void everyPathOfTheKey_isInArchiveAndFolder() throws IOException {
        Set<String> top = new HashSet<>();
        ITEMS.forEach(item -> top.add(item.path().split("!/")[0]));
        try (ZipFile zip = new ZipFile(leak.archive().toFile());
                Stream<Path> files = Files.walk(leak.folder())) {
            Set<String> stored = new HashSet<>();
            zip.stream().forEach(entry -> stored.add(entry.getName()));
            assertThat(stored).isEqualTo(top);
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> leak.folder().relativize(file).toString()))
                    .containsExactlyInAnyOrderElementsOf(top);
        }
    }

    @Test
    void everyItem_isListedOnce() {
        assertThat(ITEMS).extracting(KeyItem::path).doesNotHaveDuplicates();
        assertThat(PEOPLE)
                .extracting(KeyPerson::path)
                .isSubsetOf(ITEMS.stream().map(KeyItem::path).toList());
    }

    @Test
    void theLeak_holdsEveryOutcomeRoleAndKindOfConclusion() {
        assertThat(ITEMS)
                .extracting(item -> item.outcomes().get(0))
                .contains(
                        "read",
                        "duplicate",
                        "container",
                        "unreadable:encrypted",
                        "unreadable:corrupt",
                        "unreadable:empty",
                        "unreadable:unsupported",
                        "unreadable:link");
        assertThat(PEOPLE).extracting(KeyPerson::expected).contains("confirmed", "review", "unknown");
        assertThat(PEOPLE)
                .extracting(KeyPerson::role)
                .contains("subject", "practitioner", "staff_member", "author", "relative");
        assertThat(PEOPLE)
                .extracting(KeyPerson::evidence)
                .contains("ipp", "nir", "name + dob", "name + address", "name", "typo + dob");
        assertThat(ITEMS).extracting(KeyItem::category).containsAll(Template.CATEGORIES);
    }

    @Test
    void anExportThatSaysWhatTheKeySays_scoresFullMarks() throws IOException {
        Path exports = KeyAsExports.write(dir, ITEMS, PEOPLE);
        ScoreReport report = Scorer.score(exports, leak.key());

        assertThat(report.lists().get("ledger faults")).isEmpty();
        assertThat(report.rates())
                .allSatisfy((name, rate) -> assertThat(rate.value()).as(name).isEqualTo(1));
        assertThat(report.passed()).isTrue();
    }

    @Test
    void tooSmallNumbers_areRefused() {
        assertThatThrownBy(() -> DemoSource.Wish.of(3, 10, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
