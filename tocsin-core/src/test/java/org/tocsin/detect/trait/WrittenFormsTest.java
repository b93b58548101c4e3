package org.tocsin.detect.trait;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Check;
import org.tocsin.model.Passage;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

class WrittenFormsTest {
    private static final Clock IN_2025 = Clock.fixed(Instant.parse("2025-06-01T00:00:00Z"), ZoneOffset.UTC);
    private static final TraitFinder FINDER = new TraitFinder(SmallIndex.ofInventedPeople(), IN_2025);
    private static final String[] UNITS = {
        "",
        "un",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
        "treize",
        "quatorze",
        "quinze",
        "seize",
        "dix-sept",
        "dix-huit",
        "dix-neuf"
    };
    private static final String[] TENS = {"", "", "vingt", "trente", "quarante", "cinquante", "soixante"};
    private static final String[] MONTHS = {
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre"
    };

    private static List<String> values(String text, TraitType type) {
        return FINDER.find(Passage.of("body", text)).stream()
                .filter(t -> t.type() == type)
                .map(Trait::value)
                .toList();
    }

    private static String belowHundred(int n) {
        if (n < 20) {
            return UNITS[n];
        }
        if (n >= 80) {
            return n == 80 ? "quatre-vingts" : "quatre-vingt-" + UNITS[n - 80];
        }
        int tens = n >= 60 ? 6 : n / 10;
        int rest = n - tens * 10;
        return rest == 0 ? TENS[tens] : TENS[tens] + (rest == 1 || rest == 11 ? " et " : "-") + UNITS[rest];
    }

    private static String inWords(LocalDate date) {
        String day = date.getDayOfMonth() == 1 ? "premier" : belowHundred(date.getDayOfMonth());
        int year = date.getYear();
        String thousand = year < 2000 ? "mil neuf cent " : "deux mille ";
        return day + " " + MONTHS[date.getMonthValue() - 1] + " " + thousand + belowHundred(year % 100);
    }

    @Property
    void anyDateInWords_isRead(@ForAll @IntRange(min = 0, max = 45_000) int days) {
        LocalDate date = LocalDate.of(1901, 1, 1).plusDays(days);

        assertThat(values("Patient né le " + inWords(date) + ", admis hier.", TraitType.BIRTH_DATE))
                .containsExactly(date.toString());
    }

    @Property
    void anyDateTornInItsYear_isRead(@ForAll @IntRange(min = 0, max = 45_000) int days) {
        LocalDate date = LocalDate.of(1901, 1, 1).plusDays(days);
        String year = Integer.toString(date.getYear());
        String text = String.format(
                "DDN : %02d/%02d/%s %s.",
                date.getDayOfMonth(), date.getMonthValue(), year.substring(0, 2), year.substring(2));

        assertThat(values(text, TraitType.BIRTH_DATE)).containsExactly(date.toString());
    }

    @Property
    void addressHiddenFromRobots_isReadInEveryWriting(
            @ForAll @AlphaChars @StringLength(min = 2, max = 12) String local,
            @ForAll @AlphaChars @StringLength(min = 4, max = 12) String host,
            @ForAll @IntRange(max = 5) int writing) {
        String at =
                List.of(" [at] ", "(at)", " (arobase) ", " @ ", "[AT]", "@\n").get(writing);
        String wanted = (local + "@" + host + ".fr").toLowerCase(java.util.Locale.ROOT);

        assertThat(values("Écrire : " + local + at + host + ".fr", TraitType.EMAIL))
                .containsExactly(wanted);
    }

    @Provide
    Arbitrary<String> accounts() {
        Arbitrary<String> bank = Arbitraries.strings().numeric().ofLength(5);
        Arbitrary<String> account = Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .ofLength(10);
        return Combinators.combine(bank, bank, account).as((b, g, c) -> b + g + "1" + c);
    }

    private static String withKey(String account) {
        for (int key = 1; key <= 97; key++) {
            String rib = account + String.format("%02d", key);
            if (Iban.isRib(rib)) {
                return rib;
            }
        }
        throw new AssertionError("every account has a key");
    }

    private static String asFields(String rib) {
        return "Banque : " + rib.substring(0, 5) + " Guichet : " + rib.substring(5, 10) + " Compte : "
                + rib.substring(10, 21) + " Clé : " + rib.substring(21);
    }

    @Property
    void accountPrintedAsFields_isFoundOnlyWithItsKey(
            @ForAll("accounts") String account, @ForAll @IntRange(min = 1, max = 96) int wrong) {
        String rib = withKey(account);
        int key = Integer.parseInt(rib.substring(21));
        String other = String.format("%02d", (key + wrong) % 97);

        assertThat(values(asFields(rib), TraitType.IBAN)).containsExactly(Iban.ofRib(rib));
        assertThat(values(asFields(account + other), TraitType.IBAN)).isEmpty();
    }

    @Property
    void digitsReadAsLettersInLabelledIban_areRepaired(
            @ForAll("accounts") String account, @ForAll @IntRange(min = 2, max = 13) int at) {
        String iban = Iban.ofRib(withKey(account));
        String damaged = iban.substring(0, at) + letter(iban.charAt(at)) + iban.substring(at + 1);

        assertThat(FINDER.find(Passage.of("body", "IBAN : " + damaged)))
                .filteredOn(t -> t.type() == TraitType.IBAN)
                .allSatisfy(t -> assertThat(t.value()).isEqualTo(iban))
                .allSatisfy(t -> assertThat(t.check()).isEqualTo(damaged.equals(iban) ? Check.VALID : Check.REPAIRED))
                .hasSize(1);
    }

    private static char letter(char digit) {
        return switch (digit) {
            case '0' -> 'O';
            case '1' -> 'I';
            case '5' -> 'S';
            case '8' -> 'B';
            default -> digit;
        };
    }

    @Test
    void textOfOneKind_endsSoonAndHoldsNoSecret() {
        for (String unit :
                List.of("-----BEGIN ", "://a:", "eyJ.", "(at)", "a @ ", "né le un ", "guichet 1 ", "00 0 ")) {
            assertThat(values(unit.repeat(100_000), TraitType.CREDENTIAL)).isEmpty();
        }
    }
}
