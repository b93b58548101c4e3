package org.tocsin.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Field;
import org.tocsin.model.Mention;
import org.tocsin.model.Passage;
import org.tocsin.model.PersonName;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;
import org.tocsin.registry.CompactPersonIndex;

/** Rows that tell of several people; all of them are invented. */
class RowPeopleTest {
    private static final Detector DETECTOR =
            new Detector(CompactPersonIndex.builder().build());

    /** Each person of a row, {@code SUBJECT ROUX 1950-02-01}: role, surname, other traits. */
    private static List<String> people(String... cells) {
        StringBuilder text = new StringBuilder();
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < cells.length; i += 2) {
            text.append(text.isEmpty() ? "" : " | ");
            fields.add(new Field(cells[i], text.length(), text.length() + cells[i + 1].length()));
            text.append(cells[i + 1]);
        }
        return DETECTOR.detect(new Passage("row:2", text.append('\n').toString(), fields)).stream()
                .map(RowPeopleTest::show)
                .toList();
    }

    private static String show(Mention mention) {
        StringBuilder shown = new StringBuilder(mention.role().name());
        for (Trait trait : mention.traits()) {
            boolean name = trait.type() == TraitType.NAME;
            shown.append(' ').append(name ? PersonName.decode(trait.value()).surname() : trait.value());
        }
        return shown.toString();
    }

    @Test
    void insuredAndBeneficiary_toldByPrefixes_areTwoPeople_andTheBeneficiaryIsTheSubject() {
        assertThat(people(
                        "ASSURE_NOM",
                        "KERDRAON",
                        "ASSURE_PRENOM",
                        "Georges",
                        "ASSURE_NIR",
                        "139097522128312",
                        "BENEF_NOM",
                        "MACHADO",
                        "BENEF_PRENOM",
                        "Yvette",
                        "BENEF_DDN",
                        "19071987"))
                .containsExactlyInAnyOrder("RELATIVE KERDRAON 1390975221283", "SUBJECT MACHADO 1987-07-19");
    }

    @Test
    void insuredAndBeneficiary_toldByTheLastWord_areTwoPeople() {
        assertThat(people(
                        "Nom assuré",
                        "KERDRAON",
                        "Prénom assuré",
                        "Georges",
                        "NIR assuré",
                        "139097522128312",
                        "Nom bénéficiaire",
                        "MACHADO",
                        "Prénom bénéficiaire",
                        "Yvette"))
                .containsExactlyInAnyOrder("RELATIVE KERDRAON 1390975221283", "SUBJECT MACHADO");
    }

    @Test
    void anInsuredPersonAlone_isTheSubject() {
        assertThat(people("ASSURE_NOM", "KERDRAON", "ASSURE_PRENOM", "Georges", "ASSURE_NIR", "139097522128312"))
                .containsExactly("SUBJECT KERDRAON 1390975221283");
    }

    @Test
    void aDoctorToldByAPrefix_keepsTheNumberOfDoctors() {
        assertThat(people(
                        "PAT_NOM",
                        "ROUX",
                        "PAT_PRENOM",
                        "Adèle",
                        "PAT_DDN",
                        "24/10/1990",
                        "MED_NOM",
                        "PONS",
                        "MED_PRENOM",
                        "Georges",
                        "MED_RPPS",
                        "10003456789"))
                .containsExactlyInAnyOrder("SUBJECT ROUX 1990-10-24", "PRACTITIONER PONS 10003456789");
    }

    @Test
    void aSpouseToldByAPrefix_keepsTheOwnBirthDate() {
        assertThat(people(
                        "PAC_NOM",
                        "ROUX",
                        "PAC_PRENOM",
                        "Adèle",
                        "PAC_DDN",
                        "24/10/1960",
                        "CONJ_NOM",
                        "PONS",
                        "CONJ_PRENOM",
                        "Lucien",
                        "CONJ_DDN",
                        "01/02/1961"))
                .containsExactlyInAnyOrder("SUBJECT ROUX 1960-10-24", "RELATIVE PONS 1961-02-01");
    }

    @Test
    void aGivenNameWithoutTheWordOfTheSurname_isTheSamePersons() {
        assertThat(people("NOM PATIENT", "Roux", "Prénom", "Adèle", "DDN", "1990-10-24", "Prélèvement", "côlon"))
                .singleElement()
                .asString()
                .startsWith("SUBJECT ROUX")
                .endsWith("1990-10-24");
    }

    @Test
    void aBirthDateWhoseHeadingNamesNobody_isNoSecondPerson() {
        assertThat(people("NOM PATIENT", "Roux", "Prénom", "Adèle", "Né(e) le", "24-10-1990", "Organe", "côlon"))
                .singleElement()
                .asString()
                .startsWith("SUBJECT ROUX")
                .endsWith("1990-10-24");
    }

    @Test
    void aSecondGivenName_isNoSecondPerson() {
        assertThat(people("PAT_NOM", "ROUX", "PAT_PRENOM", "Adèle", "PAT_PRENOM_2", "Rose", "PAT_DDN", "24/10/1990"))
                .singleElement()
                .asString()
                .startsWith("SUBJECT ROUX")
                .endsWith("1990-10-24");
    }

    @Test
    void columnsWithoutAPrefix_areThoseOfTheRowsOwnPerson() {
        assertThat(people(
                        "NOM",
                        "ROUX",
                        "PRENOM",
                        "Adèle",
                        "IPP",
                        "20012345",
                        "ENF_NOM",
                        "PONS",
                        "ENF_PRENOM",
                        "Rose",
                        "ENF_DDN",
                        "01/02/2015"))
                .containsExactlyInAnyOrder("SUBJECT ROUX 20012345", "RELATIVE PONS 2015-02-01");
    }

    @Test
    void aHeadingThatIsTheWordAlone_holdsThatPersonsName() {
        assertThat(people("Débiteur", "PONS Georges", "Objet", "séjour", "Patient concerné", "ROUX Adèle"))
                .containsExactlyInAnyOrder("RELATIVE PONS", "SUBJECT ROUX");
        assertThat(people("Appelant", "PONS Georges", "Lien", "époux", "Patient", "ROUX Adèle", "Âge", "56 ans"))
                .containsExactlyInAnyOrder("RELATIVE PONS", "SUBJECT ROUX 56");
        assertThat(people("Demandeur", "Dr PONS Georges", "Patient", "ROUX Adèle", "Examen", "IRM"))
                .containsExactlyInAnyOrder("PRACTITIONER PONS", "SUBJECT ROUX");
    }

    @Test
    void theBeneficiaryOfCare_isTheSubject_andTheNumberTheInsuredPersons() {
        assertThat(people(
                        "Bénéficiaire des soins",
                        "ROUX Adèle",
                        "Date naissance bénéficiaire",
                        "24/10/1990",
                        "N° assuré",
                        "139097522128312",
                        "Nom assuré",
                        "PONS Georges"))
                .containsExactlyInAnyOrder("SUBJECT ROUX 1990-10-24", "RELATIVE 1390975221283 PONS");
    }

    @Test
    void donorAndRecipient_areTwoSubjects_eachWithTheOwnBirthDate() {
        assertThat(people(
                        "Donneur",
                        "ROUX Adèle",
                        "DDN donneur",
                        "24/10/1990",
                        "Receveur",
                        "PONS Georges",
                        "DDN receveur",
                        "01/02/1955"))
                .containsExactlyInAnyOrder("SUBJECT ROUX 1990-10-24", "SUBJECT PONS 1955-02-01");
    }

    @Test
    void peopleToldByNumberAlone_areTwo_onlyWhereEachIsBorn() {
        assertThat(people(
                        "Nom_1",
                        "ROUX",
                        "Prenom_1",
                        "Adèle",
                        "DDN_1",
                        "24/10/1990",
                        "Nom_2",
                        "PONS",
                        "Prenom_2",
                        "Georges",
                        "DDN_2",
                        "01/02/1955"))
                .containsExactlyInAnyOrder("SUBJECT ROUX 1990-10-24", "SUBJECT PONS 1955-02-01");
        assertThat(people("NOM", "ROUX", "PRENOM", "Adèle", "TEL 1", "0612345678", "TEL 2", "0474123456"))
                .containsExactly("SUBJECT ROUX +33612345678 +33474123456");
    }

    @Test
    void theBirthDateOfAChildWithoutSurname_isNotItsMothers() {
        assertThat(people(
                        "Mère : nom",
                        "ROUX",
                        "Mère : prénom",
                        "Adèle",
                        "Mère : DDN",
                        "24/10/1990",
                        "Enfant : prénom",
                        "Lou",
                        "Enfant : DDN",
                        "01/02/2020"))
                .contains("SUBJECT ROUX 1990-10-24");
    }

    @Test
    void theWordFamily_inAHeadingOfSurnames_isNoRelative() {
        for (String heading : List.of("nom_famille", "Nom de famille", "Nom épouse")) {
            assertThat(people(heading, "ROUX", "prenom", "Adèle", "date_naissance", "24/10/1990"))
                    .as(heading)
                    .containsExactly("SUBJECT ROUX 1990-10-24");
        }
    }

    @Test
    void wordsThatMeanNothingAlone_tellTwoPeopleApart() {
        assertThat(people(
                        "NOM_PATIENT",
                        "ROUX",
                        "PRENOM_PATIENT",
                        "Adèle",
                        "DDN",
                        "24/10/1990",
                        "NOM_ASSURE",
                        "PONS",
                        "PRENOM_ASSURE",
                        "Georges"))
                .containsExactlyInAnyOrder("SUBJECT ROUX 1990-10-24", "RELATIVE PONS");
    }

    @Test
    void thoseWhoHelpInATheatre_areStaff() {
        assertThat(people("Opéré", "ROUX Adèle", "DN", "24/10/1990", "Chirurgien", "PONS", "Aide", "SABATHIER"))
                .containsExactlyInAnyOrder("SUBJECT ROUX 1990-10-24", "PRACTITIONER PONS", "STAFF_MEMBER SABATHIER");
    }

    @Test
    void headingsWithoutAMarkBetweenTheirWords_areDivided() {
        assertThat(people("PATNOM", "ROUX", "PATPRENOM", "Adèle", "PATNAIS", "19901024", "PATTEL", "0612345678"))
                .containsExactly("SUBJECT ROUX 1990-10-24 +33612345678");
        assertThat(people("NOMPAT", "ROUX", "PREPAT", "Adèle", "DATNAI", "24/10/1990", "NOMMED", "PONS"))
                .containsExactlyInAnyOrder("SUBJECT ROUX 1990-10-24", "PRACTITIONER PONS");
        assertThat(people("T_PAT_NOM", "ROUX", "T_PAT_PRENOM", "Adèle", "T_PAT_DATENAIS", "24/10/1990"))
                .containsExactly("SUBJECT ROUX 1990-10-24");
    }

    @Test
    void abbreviationsOfTheBirthDate_andOfASurnameInADirectory_areKnown() {
        assertThat(people("Nom Naiss", "ROUX", "Prénom", "Adèle", "D. Naiss", "24/10/1990"))
                .containsExactly("SUBJECT ROUX 1990-10-24");
        assertThat(people("sAMAccountName", "aroux", "givenName", "Adèle", "sn", "ROUX"))
                .containsExactly("SUBJECT ROUX");
    }

    @Test
    void aBirthDateInThreeColumns_isOne() {
        for (List<String> parts : List.of(
                List.of("Jour naissance", "Mois naissance", "Année naissance"),
                List.of("dateDeNaissance jour", "dateDeNaissance mois", "dateDeNaissance annee"),
                List.of("birth_day", "birth_month", "birth_year"))) {
            assertThat(people(
                            "Nom",
                            "ROUX",
                            "Prénom",
                            "Adèle",
                            parts.get(0),
                            "24",
                            parts.get(1),
                            "10",
                            parts.get(2),
                            "1990"))
                    .as(parts.get(0))
                    .containsExactly("SUBJECT ROUX 1990-10-24");
        }
        assertThat(people("Nom", "ROUX", "Prénom", "Adèle", "Jour naissance", "31", "Mois naissance", "2"))
                .containsExactly("SUBJECT ROUX");
    }

    @Test
    void aPhoneRightBehindANameInACell_isThatPersons() {
        assertThat(people("Nom", "ROUX", "Prénom", "Adèle", "Remarque", "Rappeler M. PONS Lucien au 0732683446"))
                .containsExactlyInAnyOrder("SUBJECT ROUX", "STAFF_MEMBER PONS +33732683446");
        assertThat(people("Nom", "ROUX", "Prénom", "Adèle", "Remarque", "Rappeler au 0732683446"))
                .containsExactly("SUBJECT ROUX +33732683446");
    }
}
