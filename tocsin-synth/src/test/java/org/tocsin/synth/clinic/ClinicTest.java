package org.tocsin.synth.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.scan.DemoSource;
import org.tocsin.synth.key.AnswerKey;
import org.tocsin.synth.key.KeyItem;
import org.tocsin.synth.key.KeyPerson;
import org.tocsin.synth.people.Lists;
import org.tocsin.synth.score.KeyAsExports;
import org.tocsin.synth.score.ScoreReport;
import org.tocsin.synth.score.Scorer;

class ClinicTest {
    private static final DemoSource.Wish WISH = DemoSource.Wish.of(1_000, 700, 42);
    private static final List<KeyItem> ITEMS = new ArrayList<>();
    private static final List<KeyPerson> PEOPLE = new ArrayList<>();

    @TempDir
    private static Path dir;

    private static DemoSource.DemoLeak leak =
            new DemoSource.DemoLeak(Path.of(""), Path.of(""), Path.of(""), Path.of(""));

    @BeforeAll
    static void make() throws IOException {
        leak = Clinic.make(dir.resolve("one"), WISH);
        AnswerKey.read(leak.key().resolve("items.jsonl"), KeyItem.class, ITEMS::add);
        AnswerKey.read(leak.key().resolve("people.jsonl"), KeyPerson.class, PEOPLE::add);
    }

    @Test
    void theFamilies_areFoundByName() {
        assertThat(ServiceLoader.load(DemoSource.class).stream()
                        .map(provider -> provider.get().family()))
                .containsExactly("first", "second");
    }

    @Test
    void equalSeeds_giveEqualBytes() throws IOException {
        DemoSource.DemoLeak again = Clinic.make(dir.resolve("two"), WISH);

        assertThat(again.archive()).hasSameBinaryContentAs(leak.archive());
        assertThat(again.registry()).hasSameBinaryContentAs(leak.registry());
        assertThat(again.key().resolve("people.jsonl"))
                .hasSameBinaryContentAs(leak.key().resolve("people.jsonl"));
    }

    @Test
    void everyPathOfTheKey_isInTheArchiveAndListedOnce() throws IOException {
        Set<String> top = new HashSet<>();
        ITEMS.forEach(item -> top.add(item.path().split("!/")[0]));
        try (ZipFile zip = new ZipFile(leak.archive().toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName())).containsExactlyInAnyOrderElementsOf(top);
        }
        assertThat(ITEMS).extracting(KeyItem::path).doesNotHaveDuplicates();
        assertThat(PEOPLE)
                .extracting(KeyPerson::path)
                .isSubsetOf(ITEMS.stream().map(KeyItem::path).toList());
    }

    @Test
    void theLeak_holdsEveryCategoryRoleConclusionAndManyFormats() {
        assertThat(ITEMS)
                .extracting(KeyItem::category)
                .containsAll(new HashSet<>(Words.of("categories")))
                .contains("");
        assertThat(new HashSet<>(Words.of("categories"))).hasSize(25);
        assertThat(PEOPLE).extracting(KeyPerson::expected).contains("confirmed", "review", "unknown", "none");
        assertThat(PEOPLE)
                .extracting(KeyPerson::role)
                .contains("subject", "practitioner", "staff_member", "author", "relative");
        assertThat(PEOPLE)
                .extracting(KeyPerson::evidence)
                .contains("name + ipp", "name + nir", "name + dob", "name + contact", "initials + dob", "typo + dob");
        assertThat(ITEMS)
                .extracting(KeyItem::format)
                .contains("pdf", "docx", "odt", "rtf", "html", "txt", "csv", "xlsx", "eml", "mbox", "zip", "7z");
    }

    @Test
    void hospitals_areNotThoseOfTheFirstFamily() {
        assertThat(Words.of("sites")).doesNotContainAnyElementsOf(Lists.of("hospitals"));
    }

    @Test
    void anExportThatSaysWhatTheKeySays_scoresFullMarks() throws IOException {
        Path exports = KeyAsExports.write(dir, ITEMS, PEOPLE);
        ScoreReport report = Scorer.score(exports, leak.key());

        assertThat(report.lists().get("ledger faults")).isEmpty();
        assertThat(report.passed()).isTrue();
        assertThat(report.rates())
                .allSatisfy((name, rate) -> assertThat(rate.value()).as(name).isEqualTo(1));
    }
}
