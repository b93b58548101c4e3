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
}
