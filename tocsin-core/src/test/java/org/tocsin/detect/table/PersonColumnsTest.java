package org.tocsin.detect.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.detect.Detector;
import org.tocsin.model.Field;
import org.tocsin.model.Mention;
import org.tocsin.model.Passage;
import org.tocsin.model.PersonName;
import org.tocsin.model.Role;
import org.tocsin.model.TraitType;
import org.tocsin.registry.CompactPersonIndex;

/** Forms in which each column is a person; all people are invented. */
class PersonColumnsTest {
    private static final Detector DETECTOR =
            new Detector(CompactPersonIndex.builder().build());

    private static List<Passage> parts(Passage... passages) {
        TextTables tables = new TextTables();
        List<Passage> parts = new ArrayList<>();
        for (Passage passage : passages) {
            parts.addAll(tables.split(passage));
        }
        parts.addAll(tables.rest());
        return parts;
    }

    /** What is found: {@code subject SURNAME 1970-01-01}. */
    private static List<String> people(Passage... passages) {
        return parts(passages).stream()
                .flatMap(p -> DETECTOR.detect(p).stream())
                .map(PersonColumnsTest::show)
                .sorted()
                .toList();
    }

    private static String show(Mention mention) {
        String name = mention.of(TraitType.NAME)
                .map(n -> PersonName.decode(n.value()))
                .map(n -> n.surname() + " " + n.given())
                .findFirst()
                .orElse("?");
        String born =
                mention.of(TraitType.BIRTH_DATE).map(t -> t.value()).findFirst().orElse("?");
        return mention.role() + " " + name + " " + born;
    }

    private static Passage page(String text) {
        return Passage.of("page:1", text);
    }

    /** A row of a workbook: cells by heading. */
    private static Passage row(int number, String... cells) {
        StringBuilder text = new StringBuilder();
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < cells.length; i += 2) {
            text.append(text.isEmpty() ? "" : " | ");
            fields.add(new Field(cells[i], text.length(), text.length() + cells[i + 1].length()));
            text.append(cells[i + 1]);
        }
        return new Passage("sheet 1 row:" + number, text.toString(), fields);
    }

    private static final String[] APPLICANT_AND_SPOUSE = {
        Role.RELATIVE + " BELLONI JACQUELINE 1942-08-14", Role.SUBJECT + " VASSEROT HUBERT 1939-05-30"
    };

    @Test
    void columnsOfApplicantAndSpouse_alignedByBlanks_areTwoPeople() {
        assertThat(people(page("""
                        DEMANDE D'AIDE SOCIALE

                                             Demandeur                Conjoint
                        Nom                  VASSEROT                 BELLONI
                        Prénom               Hubert                   Jacqueline
                        Né(e) le             30/05/1939               14/08/1942
                        Adresse              BP 123                   23 rue Paradis
                                             13008 MARSEILLE          13008 Marseille
                        """))).containsExactly(APPLICANT_AND_SPOUSE);
    }

    @Test
    void columnsOfApplicantAndSpouse_betweenBars_areTwoPeople() {
        assertThat(people(page("""
                        | Rubrique | Demandeur | Conjoint |
                        |---|---|---|
                        | Nom, prénom | VASSEROT Hubert | BELLONI Jacqueline |
                        | Né(e) le | 30/05/1939 | 14/08/1942 |
                        """))).containsExactly(APPLICANT_AND_SPOUSE);
    }

    @Test
    void columnsOfPatientAndContact_inAWorkbook_areTwoPeople() {
        assertThat(people(
                        row(2, "column 1", "Nom", "Patient", "LEBRETON", "Personne à prévenir", "KERMOAL"),
                        row(3, "column 1", "Prénom", "Patient", "Yannick", "Personne à prévenir", "Soizic"),
                        row(4, "column 1", "Date de naissance", "Patient", "02/11/1951")))
                .containsExactly(Role.RELATIVE + " KERMOAL SOIZIC ?", Role.SUBJECT + " LEBRETON YANNICK 1951-11-02");
    }

    @Test
    void columnsOfParents_whoseHeadingsTheReaderTookForARow_areTwoPeople() {
        assertThat(people(
                        row(3, "column 2", "Mère", "column 3", "Père"),
                        row(4, "column 1", "Nom de naissance", "column 2", "DUCHEMIN", "column 3", "TRAORE"),
                        row(5, "column 1", "Prénoms", "column 2", "Aurore", "column 3", "Moussa"),
                        row(6, "column 1", "Né(e) le", "column 2", "19/07/1990", "column 3", "24/12/1988")))
                .containsExactly(
                        Role.RELATIVE + " DUCHEMIN AURORE 1990-07-19", Role.RELATIVE + " TRAORE MOUSSA 1988-12-24");
    }

    @Test
    void columnsOfTwins_areTwoSubjects() {
        assertThat(people(page("\tJumeau A\tJumeau B\nNom\tKERMOAL\tKERMOAL\nPrénom\tYann\tSoizic\nSexe\tM\tF\n")))
                .containsExactly(Role.SUBJECT + " KERMOAL SOIZIC ?", Role.SUBJECT + " KERMOAL YANN ?");
    }

    @Test
    void aListOfPatientsWithTheirDoctors_staysAList() {
        Passage list =
                page("Patient\tMédecin\tIPP\nKERMOAL Soizic\tDr VASSE\t20077001\nLEBRETON Yann\tDr VASSE\t20077002\n");

        assertThat(parts(list)).extracting(Passage::name).containsExactly("page:1 row:1", "page:1 row:2");
    }

    @Test
    void rowsThatBeginLikeAForm_butNameNobody_comeBackAsTheyWere() {
        Passage[] rows = {
            row(2, "column 1", "Adresse", "Patient", "x"), row(3, "column 1", "Remarque", "Patient", "y"),
        };

        assertThat(parts(rows)).containsExactly(rows);
    }

    @Test
    void theTextAroundAForm_comesBehindIt_soThatItGoesOnAboutItsPeople() {
        Passage page = page(
                "Admission\n\nIdentité   Patient    Personne à prévenir\nNom        KERMOAL    LEBRETON\nIPP        20077001\n\nFracture du poignet.\n");

        List<Passage> parts = parts(page);

        assertThat(parts).extracting(Passage::name).containsExactly("page:1", "page:1");
        assertThat(parts.get(0).isRow()).isTrue();
        assertThat(parts.get(1).text())
                .contains("Admission", "Fracture du poignet.")
                .doesNotContain("KERMOAL");
    }

    @Test
    void aFormThatAsksForMuchElse_isStillOneOfTwoPeople() {
        List<Passage> parts = parts(page(
                "Demande d'aide\n\tDemandeur\tConjoint\nNom, prénom\tVASSEROT Hubert\tnéant\nNé(e) le\t30/05/1939\t\n"
                        + "Pension\t1452 €\t\nÉpargne\t20 €\t\nLogement\tlocataire\t\nChauffage\tgaz\t\n"));

        assertThat(parts).extracting(Passage::name).containsExactly("page:1", "page:1");
        assertThat(parts.get(0).fields()).extracting(Field::label).contains("Pension", "Nom, prénom Conjoint");
    }

    @Test
    void peopleOfAFormWithTheirOwnLabels_shareTheirPage() {
        assertThat(parts(page(
                        "PATIENT\tASSURÉ\nNom : ROUX\tNom : PONS\nPrénom : Anne\tPrénom : Luc\nIPP : 80010020\tIPP : 80010021\n"
                                + "Fracture du poignet.\n")))
                .extracting(Passage::name)
                .containsExactly("page:1", "page:1", "page:1");
    }

    @Test
    void labelsForAnybody_areRecordsOfTheirOwn() {
        assertThat(parts(page("Nom : ROUX\tNom : PONS\nPrénom : Anne\tPrénom : Luc\n")))
                .extracting(Passage::name)
                .containsExactly("page:1 row:1", "page:1 row:2");
    }
}
