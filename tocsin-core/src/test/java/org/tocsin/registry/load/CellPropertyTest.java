package org.tocsin.registry.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.tocsin.model.Person;

class CellPropertyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    @Property
    void date_isReadBackInEachFormat(@ForAll @IntRange(min = -36_000, max = 20_400) int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        int number = Integer.parseInt(date.format(DateTimeFormatter.BASIC_ISO_DATE));

        for (String format : List.of("dd/MM/yyyy", "yyyyMMdd", "d.M.yyyy", "yyyy-MM-dd", "MM-dd-yyyy")) {
            String text = date.format(DateTimeFormatter.ofPattern(format, Locale.ROOT));
            assertThat(DateFormat.of(format).read(text, TODAY)).hasValue(number);
        }
    }

    @Property
    void twoDigitYear_isTheLastThatIsNotInTheFuture(@ForAll @IntRange(min = 0, max = 36_000) int daysAgo) {
        LocalDate date = TODAY.minusDays(daysAgo);
        String text = date.format(DateTimeFormatter.ofPattern("dd/MM/yy", Locale.ROOT));

        assertThat(DateFormat.of("dd/MM/yy").read(text, TODAY))
                .hasValue(Integer.parseInt(date.format(DateTimeFormatter.BASIC_ISO_DATE)));
    }

    @Property
    void anyText_isADateOrNot(@ForAll String text) {
        DateFormat.ISO.read(text, TODAY).ifPresent(date -> assertThat(date).isBetween(18500000, 21501231));
    }

    @Property
    void oneWrongDigit_breaksTheKeyOfANir(
            @ForAll @IntRange(min = 0, max = 12) int place, @ForAll @IntRange(min = 1, max = 9) int by) {
        String nir = "2670329019001";
        String key = String.format(Locale.ROOT, "%02d", 97 - (Long.parseLong(nir) % 97));
        char wrong = (char) ('0' + ((nir.charAt(place) - '0' + by) % 10));

        assertThat(Nir.keyAgrees(nir + key)).isTrue();
        assertThat(Nir.keyAgrees(nir.substring(0, place) + wrong + nir.substring(place + 1) + key))
                .isFalse();
    }

    @Property
    void anyText_isNoNirUnlessItHasItsLength(@ForAll String text) {
        String compact = Nir.compact(text);

        assertThat(Nir.possible(compact) && compact.length() != 13 && compact.length() != 15)
                .isFalse();
    }

    @Provide
    Arbitrary<String> rows() {
        return Arbitraries.strings().withChars("1;,\"\n\r é@patient/-").ofMaxLength(200);
    }

    @Property(tries = 200)
    void anyRows_endAsPeopleOrRefusalsOrOneClearError(@ForAll("rows") String rows) throws Exception {
        Path file = Files.createTempFile("registry", ".csv");
        List<Person> people = new ArrayList<>();
        try {
            Files.writeString(file, "id;population;birth_name;birth_date\n" + rows, StandardCharsets.UTF_8);
            LoadReport report = new RegistryLoader().load(file, Mapping.standard(), people::add);

            assertThat(report.accepted()).isEqualTo(people.size());
            assertThat(report.rows()).isEqualTo(people.size() + report.refused().size());
        } catch (RegistryFormatException e) {
            assertThat(e.remedy()).isNotEmpty();
        } finally {
            Files.delete(file);
        }
    }
}
