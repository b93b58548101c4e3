package org.tocsin.respond.notice.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.model.Person;
import org.tocsin.model.Population;

/** Whom a letter or e-mail can reach, and how names stand on it. */
class ContactTest {
    private static Person at(String address, String code, String city, Map<String, String> extra) {
        return person("MARTIN", "", "Odile", address, code, city, extra);
    }

    private static Person named(String birthName, String usedName, String givenNames) {
        return person(birthName, usedName, givenNames, "", "", "", Map.of());
    }

    private static Person person(
            String birth,
            String used,
            String given,
            String address,
            String code,
            String city,
            Map<String, String> extra) {
        return new Person(
                "P1",
                Population.PATIENT,
                birth,
                used,
                given,
                "F",
                19800101,
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                address,
                code,
                city,
                0,
                extra);
    }

    @ParameterizedTest
    @CsvSource({
        "MARTIN,,Odile,Odile MARTIN",
        "MARTIN,DUPONT,'ODILE, MARIE',Odile DUPONT",
        "DE LA TOUR D'AUVERGNE,,JEAN-PIERRE,Jean-Pierre DE LA TOUR D'AUVERGNE",
        "van der Meer,,Zoë,Zoë van der Meer",
        "NGUYỄN,,THỊ MINH KHAI,Thị Minh Khai NGUYỄN",
        "بن يوسف,,ليلى,ليلى بن يوسف",
        "MARTIN,,M,M MARTIN",
        "MARTIN,,,MARTIN"
    })
    void aName_standsAsPeopleWriteIt(String birth, String used, String given, String printed) {
        assertThat(PrintedName.of(named(birth, used == null ? "" : used, given == null ? "" : given)))
                .isEqualTo(printed);
    }

    @Test
    void lettersThatSteerTheDirectionOfText_areTakenOut() {
        assertThat(PrintedName.of(named("MAR\u202eTIN", "", "Odile\n\u0000"))).isEqualTo("Odile MAR TIN");
    }

    @Property
    void noName_hasControlsOrDoubleBlanks(@ForAll String surname, @ForAll String given) {
        assertThat(PrintedName.of(named(surname, "", given))).doesNotContainPattern("[\\p{Cc}\\u202a-\\u202e]|  ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"odile.martin@exemple.test", "O'Neil+x@mail.exemple.fr", "a@b.co"})
    void anAddressThatCanBeWrittenTo_isTaken(String email) {
        assertThat(EmailAddress.of(email)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "odile",
                "odile@",
                "@exemple.test",
                "odile@exemple",
                "odile..m@exemple.test",
                "aucun@exemple.test",
                "noemail@chu.test",
                "od ile@exemple.test",
                "odile@exemple.test\r\nBcc: x@y.test",
                "odile@-x.test"
            })
    void anAddressThatReachesNobody_isNot(String email) {
        assertThat(EmailAddress.of(email)).isEmpty();
    }

    @Test
    void aFrenchAddress_needsStreetCodeAndCity() {
        assertThat(PostalAddress.of(at("12 rue des Lilas", "91100", "Valmont", Map.of())))
                .isPresent();
        assertThat(PostalAddress.of(at("BP 12", "F-91100", "Valmont", Map.of())))
                .hasValueSatisfying(a -> assertThat(a.postalCode()).isEqualTo("91100"));
        assertThat(PostalAddress.of(at("Le Bourg", "2A 004", "Ajaccio", Map.of())))
                .isEmpty();
        assertThat(PostalAddress.of(at("12 rue des Lilas", "91100", "", Map.of())))
                .isEmpty();
        assertThat(PostalAddress.of(at("12 rue des Lilas", "", "Valmont", Map.of())))
                .isEmpty();
        assertThat(PostalAddress.of(at("12", "91100", "Valmont", Map.of()))).isEmpty();
        assertThat(PostalAddress.of(at("", "91100", "Valmont", Map.of()))).isEmpty();
        assertThat(PostalAddress.of(at("12 rue des Lilas", "9110", "Valmont", Map.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SDF", "sans domicile fixe", "NPAI 12 rue des Lilas", "Adresse inconnue"})
    void anAddressOfNobody_isNone(String address) {
        assertThat(PostalAddress.of(at(address, "91100", "Valmont", Map.of()))).isEmpty();
    }

    @Test
    void anAddressAbroad_needsItsCountry() {
        Person abroad = at("Kerkstraat 5", "1017 GC", "Amsterdam", Map.of("pays", "Pays-Bas"));
        assertThat(PostalAddress.of(abroad))
                .hasValueSatisfying(a -> assertThat(a.country()).isEqualTo("Pays-Bas"));
        assertThat(PostalAddress.of(at("Kerkstraat 5", "1017 GC", "Amsterdam", Map.of())))
                .isEmpty();
        assertThat(PostalAddress.of(at("Kerkstraat 5", "1017 GC", "Amsterdam", Map.of("pays", "France"))))
                .isEmpty();
    }

    @Test
    void severalLines_stayLines() {
        assertThat(PostalAddress.of(at("Résidence Les Saules\nBât. B\n12 rue des Lilas", "91100", "Valmont", Map.of()))
                        .orElseThrow()
                        .lines())
                .containsExactly("Résidence Les Saules", "Bât. B", "12 rue des Lilas");
    }
}
