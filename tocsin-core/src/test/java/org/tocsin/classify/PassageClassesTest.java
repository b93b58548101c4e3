package org.tocsin.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.model.Category;
import org.tocsin.model.Check;
import org.tocsin.model.DataClass;
import org.tocsin.model.Field;
import org.tocsin.model.Mention;
import org.tocsin.model.Passage;
import org.tocsin.model.Role;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

class PassageClassesTest {
    private static final PassageClasses CLASSES = new PassageClasses(new Classifier());

    private static String shown(Category category, String text) {
        return CLASSES.of(Passage.of("page:1", text), category).stream()
                .map(DataClass::word)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Passage row(String... labelsAndCells) {
        StringBuilder text = new StringBuilder();
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < labelsAndCells.length; i += 2) {
            int start = text.length();
            text.append(labelsAndCells[i + 1]);
            fields.add(new Field(labelsAndCells[i], start, text.length()));
            text.append('\t');
        }
        return new Passage("row:1", text.toString(), fields);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "CORRESPONDENCE | Elle souffre d'une insuffisance cardiaque. | health",
                "CORRESPONDENCE | Sérologie VIH positive depuis 2011 | health health_sensitive",
                "CORRESPONDENCE | Elle a demandé une IVG en mars | health health_sensitive",
                "CORRESPONDENCE | suivi au CMP pour un syndrome dépressif | health health_sensitive",
                "CORRESPONDENCE | victime de violences conjugales | health health_sensitive",
                "DISCHARGE_LETTER | Sevrage alcoolique en 2019 | health health_sensitive",
                "CONSULTATION | porteuse d'une mutation BRCA1 | health health_sensitive",
                "CORRESPONDENCE | Le virement de 120 euros n'est pas arrivé | financial",
                "BENEFITS_APPLICATION | Bénéficiaire du RSA, allocataire CAF | benefits",
                "CORRESPONDENCE | Ci-joint la copie de la pièce d'identité | identity_document",
                "CREDENTIALS | mdp : abc | credentials",
                "HR | Grade : IDE, échelon 4, congés annuels | employment",
                "CORRESPONDENCE | Personne à prévenir : son épouse | family",
                "BENEFITS_APPLICATION | Divorcée, deux enfants à charge | family",
                "CORRESPONDENCE | Merci pour votre accueil, à bientôt. | none",
                "INVOICE | Votre consultation du 4 mai | none",
                "INVOICE | Radiographie du poignet | health",
                "APPOINTMENTS | Patient : rendez-vous en cardiologie | health",
                "APPOINTMENTS | Tableau de garde : cardiologie, garde de nuit | employment",
                "HR | Affectation : service de cardiologie | employment",
                "HR | Congé de longue maladie | employment health",
                "BENEFITS_APPLICATION | Pièces jointes : copie du passeport | none",
                "IDENTITY_DOCUMENT | Acte dressé en présence de la sage-femme | none",
                "DIRECTORY | Dr Bastide, gynécologue, maternité de Riom | none",
                "HR | Poste : psychologue, service de psychiatrie | none",
                "APPOINTMENTS | RAPPEL RDV néphrologie, Mme Fauvel | health",
                "APPOINTMENTS | 9h15 Fauvel Anne, infiltration | health",
                "CORRESPONDENCE | Mme BRUN Marie-Claire, 12 rue du Père Damien, est revenue hier | none",
                "CORRESPONDENCE | Elle est mariée et vit avec sa fille | family",
                "HR | Direction des ressources humaines | none",
                "CONTRACT | Article 3 - Rémunération selon la convention collective | none",
                "PAYROLL | URSSAF maladie 7,00 | none",
                "INVOICE | Prélèvement sur le compte FR76 1027 8020 3213 | none",
                "HR | Apte avec restriction, pas de port de charges | health",
                "CORRESPONDENCE | Cela ne pose pas de question entre nous | none",
                "RADIOLOGY | Grade 2 de Kellgren, échelon suspect | none",
            })
    void words_showTheirClasses(Category category, String text, String classes) {
        assertThat(shown(category, text)).isEqualTo(classes == null ? "" : classes);
    }

    @Test
    void columnHeading_countsOnlyOverAFilledCell() {
        assertThat(CLASSES.of(row("NOM", "X", "Diagnostic", "J18"), Category.DIRECTORY))
                .containsExactly(DataClass.HEALTH);
        assertThat(CLASSES.of(row("NOM", "X", "Diagnostic", " "), Category.DIRECTORY))
                .isEmpty();
    }

    @Test
    void rowThatNamesTheColumns_showsNothing() {
        Passage heading = Passage.of("sheet 1 row:1", "Nom | Allergies | Diagnostic\n");
        Passage title = Passage.of("sheet 1 row:1", "Programme de dialyse\n");
        assertThat(CLASSES.of(heading, Category.APPOINTMENTS)).isEmpty();
        assertThat(CLASSES.of(title, Category.APPOINTMENTS)).containsExactly(DataClass.HEALTH);
    }

    @Test
    void reasonOnASchedule_isHealth() {
        assertThat(CLASSES.of(row("Nom", "X", "Objet du RDV", "contrôle annuel"), Category.APPOINTMENTS))
                .containsExactly(DataClass.HEALTH);
    }

    @Test
    void wardOfAPatientIsHealth_wardOfAnEmployeeIsNot() {
        assertThat(CLASSES.of(row("IPP", "001", "Service", "Cardiologie"), Category.DIRECTORY))
                .containsExactly(DataClass.HEALTH);
        assertThat(CLASSES.of(row("Matricule", "001", "Service", "Cardiologie"), Category.DIRECTORY))
                .containsExactly(DataClass.EMPLOYMENT);
    }

    @Test
    void cue_tellsWhereItStands() {
        String text = "Bonjour,\nelle est diabétique et a un IBAN étranger.";
        assertThat(CLASSES.cues(Passage.of("body", text), Category.CORRESPONDENCE))
                .containsExactly(
                        new ClassCue(DataClass.HEALTH, text.indexOf("diab"), "diabétique"),
                        new ClassCue(DataClass.FINANCIAL, text.indexOf("IBAN"), "iban"));
    }

    @Test
    void unknownCategory_isReadAsALetter() {
        assertThat(CLASSES.of(Passage.of("body", "hospitalisé pour une pneumonie")))
                .containsExactly(DataClass.HEALTH);
    }

    @Test
    void traits_areClassesByThemselves() {
        List<Trait> traits = Stream.of(TraitType.NAME, TraitType.NIR, TraitType.PHONE, TraitType.IBAN)
                .map(type -> new Trait(type, "X", 0, 1, Check.NONE, "label", true))
                .toList();
        assertThat(TraitClasses.of(new Mention(Role.SUBJECT, traits)))
                .isEqualTo(Set.of(DataClass.IDENTITY, DataClass.NATIONAL_ID, DataClass.CONTACT, DataClass.FINANCIAL));
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void megabyteOfOneWord_isReadInLinearTimeAndBounded() {
        assertThat(CLASSES.cues(Passage.of("body", "diabète ".repeat(130_000)), Category.CORRESPONDENCE))
                .hasSizeBetween(1, 100);
        assertThat(CLASSES.cues(Passage.of("body", "a".repeat(1_000_000)), Category.CORRESPONDENCE))
                .isEmpty();
    }

    @Test
    void columnsOfMothersAlone_showNoRelative_besideTheirChildrenTheyDo() {
        assertThat(CLASSES.of(row("Mère", "DUPONT", "Prénom", "Anne", "DDN mère", "03/06/1991"), Category.OBSTETRICS))
                .doesNotContain(DataClass.FAMILY);
        assertThat(CLASSES.of(row("Nom", "DUPONT", "Prénom", "Léo", "Mère", "Anne DUPONT"), Category.CONSULTATION))
                .contains(DataClass.FAMILY);
    }

    @Test
    void anInternalInquiry_saysNothingOfWork() {
        assertThat(shown(Category.CORRESPONDENCE, "Une enquête interne a été ouverte."))
                .isEmpty();
    }

    @Test
    void aFurtherNumberBesideAPatientNumber_isNoMatricule() {
        Trait ipp = new Trait(TraitType.PATIENT_ID, "20077001", 0, 8, Check.NONE, "label", true);
        Trait id = new Trait(TraitType.REGISTRY_ID, "9572", 9, 13, Check.NONE, "column", true);

        assertThat(TraitClasses.of(new Mention(Role.SUBJECT, List.of(ipp, id)))).containsExactly(DataClass.PATIENT_ID);
        assertThat(TraitClasses.of(new Mention(Role.SUBJECT, List.of(id)))).containsExactly(DataClass.EMPLOYMENT);
    }
}
