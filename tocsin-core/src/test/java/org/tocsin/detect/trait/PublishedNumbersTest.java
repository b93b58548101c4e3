package org.tocsin.detect.trait;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The numbers that norms, registers and other libraries publish as examples, right and wrong: {@code published-numbers.tsv}. */
class PublishedNumbersTest {
    /** A number, what its check must say and who says so. */
    record Published(String kind, String number, boolean isValid, String source) {
        static Published of(String line) {
            String[] cells = line.split("\t");
            return new Published(cells[0], cells[1], cells[2].equals("valid"), cells[3]);
        }

        boolean passes() {
            return switch (kind) {
                case "NIR" -> isNir(number);
                case "LUHN", "CARD", "SIREN", "FINESS", "ADELI" -> Luhn.isValid(number);
                case "SIRET" -> CompanyGuard.isSiret(number);
                case "RIB" -> Iban.isRib(number);
                case "IBAN" -> Iban.isValid(number);
                case "MRZ" -> {
                    int last = number.length() - 1;
                    yield Mrz.checkDigit(number.substring(0, last)) == number.charAt(last) - '0';
                }
                default -> throw new IllegalArgumentException("no check for " + kind);
            };
        }

        private static boolean isNir(String number) {
            int key = number.length() == Nir.LENGTH + 2 ? Nir.key(number.substring(0, Nir.LENGTH)) : -1;
            return key > 0 && key == Integer.parseInt(number.substring(Nir.LENGTH));
        }
    }

    static List<Published> numbers() {
        var in = Objects.requireNonNull(PublishedNumbersTest.class.getResourceAsStream("published-numbers.tsv"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Published::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void publishedNumber_isJudgedAsItsSourceSays(Published published) {
        assertThat(published.passes()).isEqualTo(published.isValid());
    }

    @Test
    void eachKind_hasSeveralNumbers() {
        assertThat(numbers()).hasSizeGreaterThan(100);
        assertThat(numbers()).extracting(Published::source).doesNotContain("");
    }
}
