package org.tocsin.detect.trait;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.model.Passage;
import org.tocsin.model.Person;
import org.tocsin.model.Population;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

/** In a large registry somebody called like the patient was born on every day after which streets are named. */
class StreetDatesTest {
    private static final Clock IN_2025 = Clock.fixed(Instant.parse("2025-06-01T00:00:00Z"), ZoneOffset.UTC);
    private static final TraitFinder FINDER = new TraitFinder(
            new SmallIndex(List.of(
                    born(19450508), born(19181111), born(19620319), born(19440611), born(19700904), born(20080312))),
            IN_2025);

    private static Person born(int date) {
        return new Person(
                "P" + date,
                Population.PATIENT,
                "MARCHAND",
                "",
                "Élise",
                "F",
                date,
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                "",
                0,
                Map.of());
    }

    private static List<String> birthDates(String text) {
        return FINDER.find(Passage.of("page:1", text)).stream()
                .filter(t -> t.type() == TraitType.BIRTH_DATE)
                .map(Trait::value)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "15 rue du 8 Mai 1945",
                "15 RUE DU 8 MAI 1945",
                "RUE 8 MAI 1945",
                "12 r du 8 mai 1945",
                "place du 11 novembre 1918",
                "PL DU 11 NOV 1918",
                "av. du 19 mars 1962",
                "12, av. du 19-Mars-1962",
                "rue du\n19 mars 1962",
                "square du 19/03/1962",
                "4 rue du 4 septembre 1970",
                "rue des Martyrs du 11 juin 1944",
                "Avenue de la Victoire du 8 mai 1945",
                "résidence du 8 mai 1945",
                "Salle du 8 mai 1945"
            })
    void aDateThatNamesAStreet_isNobodysBirthDate(String street) {
        assertThat(birthDates("Mme MARCHAND Élise\n" + street + "\n38200 VIENNE"))
                .isEmpty();
        assertThat(birthDates("Cabinet médical, " + street + ", Vienne\nMARCHAND Élise"))
                .isEmpty();
    }

    @Test
    void theFirstOfAMonth_inTheNameOfAStreet_isNobodysBirthDate() {
        TraitFinder finder = new TraitFinder(new SmallIndex(List.of(born(19450501))), IN_2025);
        assertThat(finder.find(Passage.of("page:1", "MARCHAND Élise, boulevard du 1er mai 1945")))
                .noneMatch(t -> t.type() == TraitType.BIRTH_DATE);
    }

    @Test
    void aLabelledBirthDate_isFoundBesideTheStreet() {
        assertThat(birthDates("MARCHAND Élise\n15 rue du 8 Mai 1945\nDDN 01-08-1976"))
                .containsExactly("1976-08-01");
        assertThat(birthDates("MARCHAND Élise, DDN 01-08-1976, 15 rue du 8 Mai 1945"))
                .containsExactly("1976-08-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le 12 mars 2008",
                "Vienne, le 12 mars 2008",
                "consultation du 12/03/2008",
                "mercredi 12 mars 2008"
            })
    void theDateOfALetterOrVisit_isNobodysBirthDate(String head) {
        assertThat(birthDates(head + "\nMARCHAND Élise\nvue le 14/05/2024")).isEmpty();
    }

    @Test
    void whoeverWasBornAtAPlaceNamedLikeAStreet_wasBornThatDay() {
        assertThat(birthDates("MARCHAND Élise, née à Cours le 8 mai 1945")).containsExactly("1945-05-08");
        assertThat(birthDates("MARCHAND Élise 08/05/1945, 3 rue Pasteur")).containsExactly("1945-05-08");
    }
}
