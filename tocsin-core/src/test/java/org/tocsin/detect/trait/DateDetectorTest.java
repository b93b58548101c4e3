package org.tocsin.detect.trait;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.model.FoundDate;

class DateDetectorTest {
    private final DateDetector detector =
            new DateDetector(Clock.fixed(Instant.parse("2025-06-01T00:00:00Z"), ZoneOffset.UTC));

    @Property
    void everyDay_isReadInEveryUsualForm(@ForAll @IntRange(min = 0, max = 45_000) int days) {
        LocalDate day = LocalDate.of(1900, 1, 1).plusDays(days);
        for (String pattern :
                List.of("dd/MM/yyyy", "d.M.yyyy", "dd-MM-yyyy", "yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy")) {
            String text = "vu le " + day.format(DateTimeFormatter.ofPattern(pattern, Locale.FRENCH)) + ", rien";

            assertThat(detector.dates(text)).singleElement().satisfies(date -> {
                assertThat(date.iso()).isEqualTo(day.toString());
                assertThat(date.kind()).isEqualTo(FoundDate.Kind.OTHER);
            });
        }
    }

    @Property
    void gluedDigits_areADateOnlyWhereALabelSaysSo(@ForAll @IntRange(min = 0, max = 45_000) int days) {
        LocalDate day = LocalDate.of(1900, 1, 1).plusDays(days);
        String glued = day.format(DateTimeFormatter.ofPattern("ddMMyyyy", Locale.ROOT));

        assertThat(detector.dates("réf " + glued)).isEmpty();
        assertThat(detector.dates("DDN : " + glued))
                .singleElement()
                .extracting(FoundDate::iso)
                .isEqualTo(day.toString());
    }

    @Test
    void yearsOfTwoDigits_endWithTheCurrentYear() {
        assertThat(detector.dates("né le 01/02/25")).extracting(FoundDate::year).containsExactly(2025);
        assertThat(detector.dates("né le 01/02/26")).extracting(FoundDate::year).containsExactly(1926);
    }

    @Test
    void labels_tellBirthDeathAndEvents() {
        List<FoundDate> dates = detector.dates("Née le 02/03/1931, décédée le 04/05/2021. Date : 06/05/2021");

        assertThat(dates)
                .extracting(FoundDate::kind)
                .containsExactly(FoundDate.Kind.BIRTH, FoundDate.Kind.DEATH, FoundDate.Kind.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/1967",
                "12/13/1967",
                "00/01/1967",
                "10.12.03.1967",
                "1/2/3",
                "12/03/1967/4",
                "06 12 03 1967"
            })
    void impossibleDates_areNone(String text) {
        assertThat(detector.dates("vu " + text)).isEmpty();
    }
}
