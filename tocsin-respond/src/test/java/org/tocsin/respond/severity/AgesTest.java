package org.tocsin.respond.severity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tocsin.respond.severity.Traits.Age;

/** Ages on the day of the case. */
class AgesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private final Ages ages = new Ages(DAY, 18, 90);

    @Test
    void birthday_makesOfAge() {
        assertThat(ages.of(20081122)).isEqualTo(Age.ADULT);
        assertThat(ages.of(20081123)).isEqualTo(Age.MINOR);
    }

    @Test
    void unknownBirthDate_isNoAge() {
        assertThat(ages.of(0)).isEqualTo(Age.UNKNOWN);
        assertThat(ages.aroundMajority(0)).isFalse();
    }

    @Test
    void unknownDay_countsAsTheYoungest_andAsAroundMajority() {
        assertThat(ages.of(20080000)).isEqualTo(Age.MINOR);
        assertThat(ages.aroundMajority(20080000)).isTrue();
        assertThat(ages.of(20081100)).isEqualTo(Age.MINOR);
        assertThat(ages.of(20070000)).isEqualTo(Age.ADULT);
        assertThat(ages.aroundMajority(20060000)).isFalse();
    }

    @Test
    void ninetyDaysBeforeAndAfter_areAroundMajority() {
        assertThat(ages.aroundMajority(yearsAgo(DAY.plusDays(90)))).isTrue();
        assertThat(ages.aroundMajority(yearsAgo(DAY.plusDays(91)))).isFalse();
        assertThat(ages.aroundMajority(yearsAgo(DAY.minusDays(90)))).isTrue();
        assertThat(ages.aroundMajority(yearsAgo(DAY.minusDays(91)))).isFalse();
    }

    @Test
    void leapDay_isUnderstood() {
        assertThat(ages.of(20080229)).isEqualTo(Age.ADULT);
        assertThat(new Ages(LocalDate.of(2026, 2, 27), 18, 90).of(20080229)).isEqualTo(Age.MINOR);
    }

    @Property
    void anyDateThatARegistryCanHold_hasAnAge(
            @ForAll @IntRange(min = 1850, max = 2030) int year,
            @ForAll @IntRange(min = 0, max = 12) int month,
            @ForAll @IntRange(min = 0, max = 31) int day) {
        int date = year * 10000 + month * 100 + day;

        assertThat(ages.of(date)).isEqualTo(year < 2008 ? Age.ADULT : year > 2008 ? Age.MINOR : ages.of(date));
        assertThat(ages.of(date)).isNotEqualTo(Age.UNKNOWN);
    }

    private static int yearsAgo(LocalDate birthday) {
        LocalDate born = birthday.minusYears(18);
        return born.getYear() * 10000 + born.getMonthValue() * 100 + born.getDayOfMonth();
    }
}
