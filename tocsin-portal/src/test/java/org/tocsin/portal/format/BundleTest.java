package org.tocsin.portal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
    private static final int NOTICES = 300;

    @TempDir
    Path folder;

    private final Invented invented = new Invented(NOTICES);

    private static String letter(Opened opened) {
        int length = opened.letterTo() - opened.letterFrom();
        return new String(opened.bytes(), opened.letterFrom(), length, StandardCharsets.UTF_8);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void every_code_opens_its_own_notice_and_no_other() throws IOException {
        try (Bundle bundle = Bundle.open(invented.write(folder))) {
            for (int number = 1; number <= NOTICES; number++) {
                try (Opened opened = bundle.open(invented.code(number)).orElseThrow()) {
                    assertThat(opened.first(Marks.NUMBER)).isEqualTo(Integer.toString(number));
                    assertThat(opened.first(Marks.DATED)).isEqualTo("2026-11-20");
                    assertThat(BundleHeader.texts(opened.lines())).isEqualTo(Invented.texts(Invented.name(number)));
                    assertThat(letter(opened)).isEqualTo("%PDF-1.7 lettre de " + Invented.name(number));
                }
            }
        }
    }

    @Test
    void a_code_that_is_in_no_notice_opens_nothing() throws IOException {
        SecureRandom random = new SecureRandom();
        try (Bundle bundle = Bundle.open(invented.write(folder))) {
            for (int i = 0; i < 2_000; i++) {
                assertThat(bundle.open(Code.random(random))).isEmpty();
            }
        }
    }

    @Test
    void a_bundle_of_one_notice_works() throws IOException {
        Invented one = new Invented(1);
        try (Bundle bundle = Bundle.open(one.write(folder))) {
            assertThat(bundle.open(one.code(1))).isPresent();
            assertThat(bundle.open(invented.code(1))).isEmpty();
        }
    }

    @Test
    void an_opened_record_is_wiped_when_it_is_closed() throws IOException {
        try (Bundle bundle = Bundle.open(invented.write(folder))) {
            Opened opened = bundle.open(invented.code(1)).orElseThrow();
            opened.close();
            assertThat(opened.bytes()).containsOnly(0);
        }
    }

    @Test
    void the_header_says_to_everybody_what_it_was_given() throws IOException {
        try (Bundle bundle = Bundle.open(invented.write(folder))) {
            BundleHeader header = bundle.header();
            assertThat(header.facts()).isEqualTo(Invented.facts(Invented.NOW.plusSeconds(90L * 86_400)));
            assertThat(header.records()).isEqualTo(NOTICES);
            assertThat(header.replyKey()).isEqualTo(ReplyKey.publicOf(invented.privateKey));
        }
    }

    @Test
    void no_byte_of_the_file_names_anybody_and_the_search_finds_what_is_there() throws IOException {
        Path file = invented.write(folder);
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains("Centre hospitalier de Valmont");
        assertThat(bytes).doesNotContain("Ostrovani", "Aubrelune", "Ostro");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .doesNotContain(invented.code(1).text(), invented.code(NOTICES).text());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(names()).containsExactly("portal.bundle");
    }

    @Test
    void all_records_are_equally_long_and_lie_in_an_order_that_changes_with_the_salt() throws IOException {
        Path file = invented.write(folder);
        assertThat(Files.size(file) % Invented.RECORD).isZero();
        List<Integer> one = order(file, invented.salt);
        invented.salt[0]++;
        List<Integer> other = order(invented.write(folder), invented.salt);
        assertThat(one).containsExactlyInAnyOrderElementsOf(other).isNotEqualTo(other);
        assertThat(one).isNotEqualTo(one.stream().sorted().toList());
    }

    private List<Integer> order(Path file, byte[] salt) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        byte[] bytes = Files.readAllBytes(file);
        int from = (int) Layout.idsFrom(Content.get(bytes, Layout.BEGINNING.length));
        for (int i = 0; i < NOTICES; i++) {
            byte[] id = Arrays.copyOfRange(bytes, from + 16 * i, from + 16 * i + 16);
            for (PortalRecord record : invented.records) {
                if (Arrays.equals(RecordKeys.id(salt, record.code()), id)) {
                    numbers.add(record.notice().number());
                }
            }
        }
        return numbers;
    }

    @Test
    void what_is_fetched_for_an_id_that_is_nobodys_looks_like_a_record_and_stays_the_same() throws IOException {
        try (Bundle bundle = Bundle.open(invented.write(folder))) {
            byte[] id = new byte[Bundle.ID];
            byte[] first = bundle.fetch(id);
            assertThat(first).hasSize(Invented.RECORD).isEqualTo(bundle.fetch(id));
            assertThat(bundle.has(id)).isFalse();
            byte[] real = RecordKeys.id(invented.salt, invented.code(1));
            assertThat(bundle.has(real)).isTrue();
            assertThat(bundle.fetch(real)).hasSize(first.length).isNotEqualTo(first);
        }
    }

    @Test
    void below_another_header_no_record_opens() throws IOException {
        Path file = invented.write(folder);
        byte[] bytes = Files.readAllBytes(file);
        byte[] organisation = "Valmont".getBytes(StandardCharsets.US_ASCII);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Valmont");
        System.arraycopy("Vermont".getBytes(StandardCharsets.US_ASCII), 0, bytes, at, organisation.length);
        Files.write(file, bytes);
        try (Bundle bundle = Bundle.open(file)) {
            assertThatThrownBy(() -> bundle.open(invented.code(1)))
                    .isInstanceOf(BundleException.class)
                    .hasMessageContaining("damaged");
        }
    }

    @Test
    void a_file_that_is_cut_off_empty_foreign_or_missing_is_refused_with_words() throws IOException {
        Path file = invented.write(folder);
        try (var channel = java.nio.channels.FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(file) - 1);
        }
        assertThatThrownBy(() -> Bundle.open(file))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("build");
        Files.write(file, new byte[0]);
        assertThatThrownBy(() -> Bundle.open(file)).isInstanceOf(BundleException.class);
        Files.writeString(file, "TocsinP1" + "\uffff".repeat(40));
        assertThatThrownBy(() -> Bundle.open(file)).isInstanceOf(BundleException.class);
        assertThatThrownBy(() -> Bundle.open(folder.resolve("none")))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("there is no bundle");
    }

    @Test
    void a_notice_that_does_not_fit_says_how_large_records_must_be_and_leaves_nothing() throws IOException {
        assertThatThrownBy(() -> invented.write(folder, Invented.NOW, 400))
                .isInstanceOf(BundleException.class)
                .hasMessageMatching(".*needs records of \\d+ bytes, not 400.*");
        assertThat(names()).isEmpty();
    }

    @Test
    void two_notices_with_one_code_and_no_notices_at_all_are_refused() {
        invented.records.add(Invented.record(NOTICES + 1, invented.code(1)));
        assertThatThrownBy(() -> invented.write(folder)).hasMessageContaining("same code");
        assertThatThrownBy(() -> new Invented(0).write(folder)).hasMessageContaining("no notice");
    }
}
