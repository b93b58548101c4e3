package org.tocsin.extract.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tables as people make them by hand: turned, side by side, under groups of headings, forms beneath each other. */
class OddTablesTest {
    @Test
    void peopleInColumns_becomeAPassageEach() {
        Reading reading = Reading.of(
                "etude.csv",
                "Étude sepsis\n;Dossier 1;Dossier 2\nNom;ROUX;PETIT\nPrénom;Ana;Léo\nDate de naissance;01/02/1950;03/04/1961\nDiagnostic;choc;choc\n");
        assertThat(reading.fields("row:2 column:2"))
                .containsEntry("Nom", "ROUX")
                .containsEntry("Prénom", "Ana")
                .containsEntry("Date de naissance", "01/02/1950")
                .containsEntry("Diagnostic", "choc");
        assertThat(reading.fields("row:2 column:3")).containsEntry("Nom", "PETIT");
    }

    @Test
    void aListBelowPeopleInColumns_isAListOfItsOwn() {
        Reading reading = Reading.of(
                "etude.csv",
                "Nom;ROUX;PETIT\nPrénom;Ana;Léo\nIPP;80010020;80010021\n\nNom;Prénom;IPP\nDURAND;Zoé;80010022\nLEROY;Max;80010023\n");
        assertThat(reading.fields("row:1 column:3")).containsEntry("Prénom", "Léo");
        assertThat(reading.fields("row:6")).containsEntry("Nom", "DURAND").containsEntry("IPP", "80010022");
    }

    @Test
    void aListWhoseFirstColumnIsAFunction_isNotTurned() {
        Reading reading = Reading.of(
                "equipe.csv",
                "Poste;Nom;Prénom;Tél\nMédecin;ROUX;Ana;0155000001\nCadre;PETIT;Léo;0155000002\nSecrétaire;LEROY;Max;0155000003\n");
        assertThat(reading.fields("row:2")).containsEntry("Poste", "Médecin").containsEntry("Nom", "ROUX");
    }

    @Test
    void tablesSideBySide_giveEachPersonAPassage() {
        Reading reading = Reading.of(
                "salles.csv",
                "Salle 1;;;;Salle 2;;\nNom;Prénom;Né le;;Nom;Prénom;Né le\nROUX;Ana;01/02/1950;;PETIT;Léo;03/04/1961\nLEROY;Max;05/06/1972;;;;\n");
        assertThat(reading.fields("row:3")).containsEntry("Nom", "ROUX").containsEntry("Né le", "01/02/1950");
        assertThat(reading.fields("row:3 part:2")).containsEntry("Nom", "PETIT").containsEntry("Né le", "03/04/1961");
        assertThat(reading.names()).doesNotContain("row:4 part:2");
    }

    @Test
    void headingsUnderGroups_sayWhoseTheyAre() {
        Reading reading = Reading.of(
                "residents.csv",
                "Résident;;;Personne à prévenir;;\nNom;Prénom;DDN;Nom;Prénom;Téléphone\nROUX;Ana;01/02/1950;PETIT;Léo;0612345678\nLEROY;Max;05/06/1972;SIMON;Eva;0698765432\n");
        assertThat(reading.fields("row:3"))
                .containsEntry("Nom Résident", "ROUX")
                .containsEntry("DDN", "01/02/1950")
                .containsEntry("Nom Personne à prévenir", "PETIT")
                .containsEntry("Téléphone Personne à prévenir", "0612345678");
    }

    @Test
    void formsBeneathEachOther_arePassagesOfTheirOwn() {
        Reading reading = Reading.of(
                "fiches.csv",
                "Patient :;ROUX Ana\nDDN :;01/02/1950\nIPP :;80010020\n\nPatient :;PETIT Léo\nDDN :;03/04/1961\nIPP :;80010021\n");
        assertThat(reading.fields("row:1")).containsEntry("Patient", "ROUX Ana").containsEntry("IPP", "80010020");
        assertThat(reading.fields("row:5")).containsEntry("Patient", "PETIT Léo");
    }

    @Test
    void aRelativeUnderATitleInAForm_staysInIt() {
        Reading reading = Reading.of(
                "fiche.csv",
                "Nom :;ROUX\nPrénom :;Ana\nTél :;0155000001\nPersonne à prévenir;\nNom :;PETIT\nPrénom :;Léo\nTél :;0612345678\n");
        assertThat(reading.names()).containsExactly("row:1");
    }

    @Test
    void aFormInTwoPairsOfColumns_isNoTable() {
        Reading reading = Reading.of(
                "liaison.csv",
                "Nom de naissance;ROUX;Médecin traitant;Dr Petit\nPrénom;Ana;Téléphone médecin;0155000001\nDate de naissance;01/02/1950;Personne de confiance;LEROY Max\nN° IPP;80010020;Téléphone;0612345678\n");
        assertThat(reading.fields("row:1"))
                .containsEntry("Nom de naissance", "ROUX")
                .containsEntry("Date de naissance", "01/02/1950")
                .containsEntry("N° IPP", "80010020");
    }

    @Test
    void linesOfALogWithCommas_areRowsOfTheirOwn() {
        Reading reading = Reading.of(
                "app.log",
                "WARN patient[nom=ROUX, prenom=Ana, ddn=01/02/1950]\nWARN patient[nom=PETIT, prenom=Léo, ddn=03/04/1961]\nWARN patient[nom=LEROY, prenom=Max, ddn=05/06/1972]\n");
        assertThat(reading.passages).hasSize(3);
        assertThat(reading.passages.get(1).text()).contains("PETIT").doesNotContain("ROUX");
    }

    @Test
    void tableOfAnRtf_keepsItsRows() {
        Reading reading = Reading.of(
                "liste.rtf",
                "{\\rtf1\\ansi Liste\\par\\trowd\\cellx2000\\cellx4000\\intbl Nom\\cell Pr\\'e9nom\\cell\\row\\trowd\\cellx2000\\cellx4000\\intbl ROUX\\cell Ana\\cell\\row}");
        assertThat(reading.text()).contains("Nom\tPrénom").contains("ROUX\tAna");
    }

    @Test
    void cellsOfSeveralLines_stayInTheRowOfAList() {
        Reading reading = Reading.of(
                "liste.html",
                "<table><tr><td>Ch.</td><td>Patient</td><td>Soins</td></tr><tr><td>10</td><td>ROUX Ana<br>01/02/1950</td><td>EVA 6<br>revoir</td></tr></table>");
        assertThat(reading.text()).contains("10\tROUX Ana 01/02/1950\tEVA 6 revoir");
    }

    @Test
    void cellsThatLayOutAPage_standBelowEachOther() {
        Reading reading = Reading.of(
                "lettre.html",
                "<table><tr><td>Hôpital<br>Service d'ORL</td><td>Mme ROUX Ana<br>née le 01/02/1950</td></tr></table>");
        assertThat(reading.text()).contains("Hôpital\nService d'ORL\nMme ROUX Ana\nnée le 01/02/1950");
    }

    @Test
    void labelsAndValuesLineByLineInTwoCells_arePaired() {
        Reading reading = Reading.of(
                "fiche.html", "<table><tr><td>Nom :<br>Né(e) le :</td><td>ROUX Ana<br>01/02/1950</td></tr></table>");
        assertThat(reading.text()).contains("Nom :\tROUX Ana\nNé(e) le :\t01/02/1950");
    }

    @Test
    void choicesNotTaken_areNotShown() {
        Reading reading = Reading.of(
                "saisie.html",
                "<form><select><option>Psychiatrie</option><option selected>ORL</option></select><textarea>vertiges</textarea></form>");
        assertThat(reading.text()).contains("ORL").contains("vertiges").doesNotContain("Psychiatrie");
    }

    @Test
    void aListOfAttributesAndValues_isNoForm() {
        Reading reading = Reading.of(
                "eav.csv",
                "ipp;attribut;valeur\n80010020;NOM;ROUX\n80010020;PRENOM;Ana\n80010021;NOM;PETIT\n80010021;PRENOM;Léo\n");
        assertThat(reading.fields("row:2")).containsEntry("ipp", "80010020").containsEntry("valeur", "ROUX");
    }
}
