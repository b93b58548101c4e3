package org.tocsin.detect.trait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.country.Countries;
import org.tocsin.model.Check;
import org.tocsin.model.Field;
import org.tocsin.model.Passage;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

class NationalNumberDetectorTest {
    private static final TraitFinder FRANCE = new TraitFinder(SmallIndex.ofInventedPeople(), Countries.home());
    private static final TraitFinder ALL =
            new TraitFinder(SmallIndex.ofInventedPeople(), Countries.of(List.of("be", "es", "uk")));

    private static List<Trait> found(TraitFinder finder, String text) {
        return finder.find(Passage.of("body", text)).stream()
                .filter(t -> t.type() == TraitType.NATIONAL_ID)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "NHS number: 943 476 5919,9434765919",
        "Patient NHS No 9434765919 seen today,9434765919",
        "Numéro national : 85.07.30-033.28,85073003328",
        "NISS 85073003328,85073003328",
        "rijksregisternummer 17 07 30 033 84,17073003384",
        "DNI: 12.345.678-Z,12345678Z",
        "NIE X-1234567-L,X1234567L",
        "Numéro fiscal : 30 23 217 600 053,3023217600053"
    })
    void labelledNumberWithSoundCheck_isFoundWhateverCountryWasAskedFor(String text, String value) {
        assertThat(found(FRANCE, text)).extracting(Trait::value).containsExactly(value);
        assertThat(found(FRANCE, text)).extracting(Trait::check).containsExactly(Check.VALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NHS number: 943 476 5918",
                "NI number: AB 12 34 56 C",
                "NISS 85.07.30-033.29",
                "né 85.07.30-033.28"
            })
    void weakOrWrongOrUnlabelledNumber_isFoundOnlyForACountryAskedFor(String text) {
        assertThat(found(FRANCE, text)).isEmpty();
        assertThat(found(ALL, text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9434765919",
                "NHS trust of 1948",
                "numéro national vert 0800 123 456",
                "DNI : néant",
                "registre national des refus",
                "spi : 12",
                "réf 850730 033 29"
            })
    void otherTextAndNumbers_areNoNationalNumbers(String text) {
        assertThat(found(ALL, text)).isEmpty();
    }

    @Test
    void columnOfNationalNumbers_isReadByItsHeading() {
        Passage row = new Passage(
                "row:1", "85073003328\tDUPONT", List.of(new Field("NISS", 0, 11), new Field("nom", 12, 18)));

        assertThat(FRANCE.find(row))
                .extracting(Trait::type, Trait::rule)
                .contains(org.assertj.core.groups.Tuple.tuple(TraitType.NATIONAL_ID, "column"));
    }

    @Test
    void phoneOfACountryAskedFor_isReadInItsOwnPlan() {
        Passage passage = Passage.of("body", "Phone: 020 7946 0018");

        assertThat(FRANCE.find(passage)).isEmpty();
        assertThat(ALL.find(passage)).extracting(Trait::value).containsExactly("+442079460018");
    }
}
