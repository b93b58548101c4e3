package org.tocsin.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.registry.Rows.index;
import static org.tocsin.registry.Rows.row;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.model.TraitType;

class CompactPersonIndexTest {
    @Test
    void emptyRegistry_findsNobody() {
        PersonIndex index = index();

        assertThat(index.size()).isZero();
        assertThat(index.byBirthDate(19700101)).isEmpty();
        assertThat(index.byIdentifier(TraitType.NIR, "1700175001001")).isEmpty();
        assertThat(index.byFullName("MARTIN", "JEAN")).isEmpty();
        assertThat(index.similarSurnames("MARTIN")).isEmpty();
    }

    @Test
    void person_comesBackAsItWasAdded() {
        Rows row = row("P1", "Lœuvrard", "Zoé Marie")
                .born(19700231)
                .extra("fonction", "aide-soignante")
                .email("z@ici.fr");

        assertThat(index(row).person(0)).isEqualTo(row.person());
    }

    @ParameterizedTest
    @CsvSource({
        "Le Goff, LE GOFF",
        "Le Goff, LEGOFF",
        "LEGOFF, LE GOFF",
        "Le Goff, GOFF",
        "de la Tour, TOUR",
        "d'Été, ETE",
        "Martin-Duval, MARTIN",
        "Martin-Duval, DUVAL",
        "Martin-Duval, MARTIN DUVAL",
        "Le Goff-Martin, LE GOFF",
        "Le Goff-Martin, MARTIN",
        "Le Goff-Martin, GOFF",
        "DUVAL née ROQUE, ROQUE",
        "DUVAL née ROQUE, DUVAL",
        "ST MARTIN, SAINT MARTIN",
        "Saint-Martin, ST MARTIN",
        "Garcia Lopez, LOPEZ"
    })
    void surname_isFoundInEachOfItsForms(String registered, String shown) {
        assertThat(index(row("P1", registered, "Anne")).byFullName(shown, "ANNE"))
                .containsExactly(0);
    }

    @ParameterizedTest
    @CsvSource({
        "Saint-Martin, MARTIN",
        "Le Goff, LE",
        "Martin-Duval, MART",
        "Martin, MARTINE",
        "de la Tour, LA",
        "Martin, ''"
    })
    void surname_isNotFoundByWhatIsNoPartOfIt(String registered, String shown) {
        assertThat(index(row("P1", registered, "Anne")).byFullName(shown, "ANNE"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Jean-Pierre; JEAN PIERRE",
                "Jean-Pierre; JEANPIERRE",
                "Jean Pierre; JEANPIERRE",
                "Jean Pierre Paul; PAUL",
                "Jean, Paul; JEAN PAUL",
                "Anne, Marie Louise, Zoé; MARIE LOUISE",
                "Anne Marie Louise; ANNE MARIE LOUISE",
                "Anne; ANNE MARIE LOUISE",
                "Anne-Marie, Zoé; ANNE MARIE ZOE"
            })
    void givenName_isFoundInEachOfItsForms(String registered, String shown) {
        assertThat(index(row("P1", "Martin", registered)).byFullName("MARTIN", shown))
                .containsExactly(0);
    }

    @Test
    void givenNameAlone_isNotTakenWherePeopleBearAllThatAreShown() {
        PersonIndex index = index(row("P1", "Martin", "Anne"), row("P2", "Martin", "Anne Sophie"));

        assertThat(index.byFullName("MARTIN", "ANNE SOPHIE")).containsExactly(1);
        assertThat(index.byFullName("MARTIN", "ANNE")).containsExactly(0, 1);
    }

    @Test
    void usedName_isFoundLikeTheBirthName() {
        PersonIndex index = index(row("P1", "Martin", "Anne").used("Duval"));

        assertThat(index.byFullName("DUVAL", "ANNE")).containsExactly(0);
        assertThat(index.bySurnameToken("DUVAL")).containsExactly(0);
        assertThat(index.surnameCount("MARTIN")).isEqualTo(1);
    }

    @Test
    void birthAndUsedName_areFoundTogetherInEitherOrder() {
        PersonIndex index = index(row("P1", "Martin", "Anne").used("Duval"));

        assertThat(index.byFullName("DUVAL MARTIN", "ANNE")).containsExactly(0);
        assertThat(index.byFullName("MARTIN DUVAL", "ANNE")).containsExactly(0);
        assertThat(index.byFullName("MARTIN ROQUE", "ANNE")).isEmpty();
    }

    @Test
    void surnameToken_isAWordOrTheWholeWithoutSpaces() {
        PersonIndex index = index(row("P1", "Le Goff", "Anne"), row("P2", "Legoff", "Luc"), row("P3", "Goff", "Max"));

        assertThat(index.bySurnameToken("GOFF")).containsExactly(0, 2);
        assertThat(index.bySurnameToken("LEGOFF")).containsExactly(0, 1);
        assertThat(index.bySurnameToken("GOF")).isEmpty();
    }

    @Test
    void identifierOfAnotherKind_isNotTaken() {
        PersonIndex index = index(row("4711", "Martin", "Anne").patientId("0815"));

        assertThat(index.byIdentifier(TraitType.PATIENT_ID, "0815")).containsExactly(0);
        assertThat(index.byIdentifier(TraitType.REGISTRY_ID, "4711")).containsExactly(0);
        assertThat(index.byIdentifier(TraitType.PATIENT_ID, "4711")).isEmpty();
        assertThat(index.byIdentifier(TraitType.REGISTRY_ID, "0815")).isEmpty();
    }

    @Test
    void professionalNumbersAndIban_areFoundFromExtraColumns() {
        assertThat(index(row("P1", "Martin", "Anne").extra("rpps", "10001234567"))
                        .byIdentifier(TraitType.RPPS, "10001234567"))
                .containsExactly(0);
        assertThat(index(row("P1", "Martin", "Anne").extra("N° ADELI", "75 1234567"))
                        .byIdentifier(TraitType.ADELI, "751234567"))
                .containsExactly(0);
        assertThat(index(row("P1", "Martin", "Anne").extra("NISS", "85.07.30-033.28"))
                        .byIdentifier(TraitType.NATIONAL_ID, "85073003328"))
                .containsExactly(0);
        assertThat(index(row("P1", "Martin", "Anne").extra("nhs_number", "943 476 5919"))
                        .byIdentifier(TraitType.NATIONAL_ID, "9434765919"))
                .containsExactly(0);
        assertThat(index(row("P1", "Martin", "Anne").extra("IBAN", "FR76 3000 1007"))
                        .byIdentifier(TraitType.IBAN, "FR7630001007"))
                .containsExactly(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12, bd St-Michel; 12 BOULEVARD SAINT MICHEL", "12 bis rue de l'Église; 12 BIS RUE DE L EGLISE",
                "12bis rue de l'Église; 12 B R EGLISE", "3 av. du Gal Leclerc, appt 4; 3 AVENUE GENERAL LECLERC",
                "Résidence Les Pins - 8 che des Prés; 8 CHEMIN DES PRES", "1 place de la Tour; 1 PL TOUR",
                "12 D rue du Port; 12D RUE DU PORT"
            })
    void address_isFoundInItsUsualSpellings(String registered, String shown) {
        PersonIndex index = index(row("P1", "Martin", "Anne").address(registered, "91100", "Corbeil"));

        assertThat(index.byAddress("91100", shown)).containsExactly(0);
        assertThat(index.byAddress("91000", shown)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 rue de la Tour; 1 RUE DE LA PORTE",
                "12 rue du Port; 12 BIS RUE DU PORT",
                "8 rue du Port; 18 RUE DU PORT"
            })
    void anotherAddress_isNotFound(String registered, String shown) {
        PersonIndex index = index(row("P1", "Martin", "Anne").address(registered, "91100", "Corbeil"));

        assertThat(index.byAddress("91100", shown)).isEmpty();
    }

    @Test
    void addressOfMoreThanFifty_isLeftOut() {
        Rows[] fifty = IntStream.range(0, 50)
                .mapToObj(i -> row("P" + i, "Nom" + i, "Anne").address("1 rue du Parc", "91100", "Corbeil"))
                .toArray(Rows[]::new);
        Rows[] more = IntStream.range(0, 51)
                .mapToObj(i -> row("P" + i, "Nom" + i, "Anne").address("1 rue du Parc", "91100", "Corbeil"))
                .toArray(Rows[]::new);

        assertThat(index(fifty).byAddress("91100", "1 RUE DU PARC")).hasSize(50);
        assertThat(index(more).byAddress("91100", "1 RUE DU PARC")).isEmpty();
    }

    @Test
    void similarSurnames_areNearestFirstAndWithinTheirEdits() {
        PersonIndex index = index(
                row("1", "Martin", "A"),
                row("2", "Martini", "A"),
                row("3", "Matrin", "A"),
                row("4", "Marin", "A"),
                row("5", "Mortan", "A"),
                row("6", "Beauchamps", "A"),
                row("7", "Baeuchampt", "A"));

        assertThat(index.similarSurnames("MARTIN")).containsExactly("MARIN", "MARTINI", "MATRIN");
        assertThat(index.similarSurnames("BEAUCHAMPT")).containsExactly("BAEUCHAMPT", "BEAUCHAMPS");
        assertThat(index.similarSurnames("MAR")).isEmpty();
    }

    @Test
    void unknownBirthDate_findsNobody() {
        PersonIndex index =
                index(row("1", "Martin", "Anne"), row("2", "Duval", "Luc").born(19670000));

        assertThat(index.byBirthDate(0)).isEmpty();
        assertThat(index.byBirthDate(19670000)).containsExactly(1);
    }
}
