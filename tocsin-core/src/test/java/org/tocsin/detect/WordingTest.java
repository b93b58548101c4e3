package org.tocsin.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.detect.table.TextTables;
import org.tocsin.model.Field;
import org.tocsin.model.Mention;
import org.tocsin.model.Passage;
import org.tocsin.model.Person;
import org.tocsin.model.PersonName;
import org.tocsin.model.Population;
import org.tocsin.model.Role;
import org.tocsin.model.TraitType;
import org.tocsin.registry.CompactPersonIndex;
import org.tocsin.registry.PersonIndex;

/** Forms of documents that every hospital words in its own way; all people are invented. */
class WordingTest {
    private static final PersonIndex INDEX = CompactPersonIndex.builder()
            .add(new Person(
                    "P1",
                    Population.PATIENT,
                    "BUI",
                    "",
                    "Mai",
                    "F",
                    19710603,
                    "",
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    "",
                    "",
                    "",
                    0,
                    Map.of()))
            .build();
    private static final Detector DETECTOR = new Detector(INDEX);

    private static List<Mention> in(String text) {
        return DETECTOR.detect(Passage.of("page:1", text));
    }

    private static Role role(String text, String surname) {
        return in(text).stream()
                .filter(m -> m.of(TraitType.NAME)
                        .anyMatch(n -> PersonName.decode(n.value()).surname().equals(surname)))
                .findFirst()
                .orElseThrow()
                .role();
    }

    private static boolean has(String text, TraitType type, String value) {
        return in(text).stream()
                .anyMatch(m -> m.of(type).anyMatch(t -> t.value().equals(value)));
    }

    @Test
    void whoAsksForTheAdmissionOfAnother_isRelative_andTheOtherTheSubject() {
        String text =
                "Je soussigné M. Paul MARTIN, né le 02/05/1960, demeurant 4 rue des Lilas, demande l'admission en soins"
                        + " psychiatriques de Mme Anne DURAND, née le 03/06/1971.\nFait à Brest";

        assertThat(role(text, "MARTIN")).isEqualTo(Role.RELATIVE);
        assertThat(role(text, "DURAND")).isEqualTo(Role.SUBJECT);
    }

    @Test
    void whereATrackedChangeLeftNoMark_theNameBehindADate_isAnotherPersons() {
        List<Mention> both =
                in("Patient : LEPOUTRE Bernard né le 26/01/1981FRADIN Raymonde née le 06/05/1962 hospitalisé");

        assertThat(both).hasSize(2).allMatch(m -> m.role() == Role.SUBJECT);
        assertThat(both.get(0).of(TraitType.BIRTH_DATE))
                .singleElement()
                .satisfies(t -> assertThat(t.value()).isEqualTo("1981-01-26"));
        assertThat(both.get(1).of(TraitType.BIRTH_DATE))
                .singleElement()
                .satisfies(t -> assertThat(t.value()).isEqualTo("1962-05-06"));
        assertThat(in("Lot 26/01/1981AB12 livré")).isEmpty();
    }

    @Test
    void whatIsSaidInAConversation_isNotAboutWhoSaysIt() {
        String chat = "12/03/2024, 14:05 - Alix Pons: M. ROUX Lucien est sorti ?\n"
                + "12/03/2024, 14:06 - Odile Sabathier: né le 01/02/1950 ?\n12/03/2024, 14:07 - Alix Pons: oui";

        assertThat(role(chat, "PONS")).isEqualTo(Role.AUTHOR);
        assertThat(role(chat, "SABATHIER")).isEqualTo(Role.AUTHOR);
        assertThat(role(chat, "ROUX")).isEqualTo(Role.SUBJECT);
        assertThat(in(chat))
                .filteredOn(m -> m.role() == Role.SUBJECT)
                .singleElement()
                .satisfies(m -> assertThat(m.has(TraitType.BIRTH_DATE)).isTrue());
        String log = "[08:15] DUPONT Marie: fracture du col\n[08:20] ROUX Adèle: céphalées";
        assertThat(role(log, "DUPONT")).isEqualTo(Role.SUBJECT);
    }

    @Test
    void whoIsAddressedBelowAHouse_isNoPartOfItsName() {
        String letter = "Sortie vers l'EHPAD\nMme Anne DUPONT, 59, rue du Dimanche, 29900 CONCARNEAU";

        assertThat(role(letter, "DUPONT")).isEqualTo(Role.SUBJECT);
        assertThat(has(letter, TraitType.ADDRESS, "59 RUE DU DIMANCHE")).isTrue();
    }

    @Test
    void aCompoundOfTwoSurnamesWithParticles_isOneSurname() {
        assertThat(role("vu M. LE CORRE-LE MEUR ALAN, DDN 17/09/1981", "LE CORRE LE MEUR"))
                .isEqualTo(Role.SUBJECT);
    }

    @Test
    void twoSurnamesBehindALabel_areOnePersons_whateverTheGivenName() {
        for (String name :
                List.of("CADIOU épouse PENNEC Marie", "CADIOU ép. PENNEC Marie", "CADIOU épouse PENNEC Ysoline")) {
            List<Mention> found = in("Patiente : " + name + " née le 06/08/1937");

            assertThat(found).as(name).singleElement().satisfies(m -> {
                assertThat(m.role()).isEqualTo(Role.SUBJECT);
                assertThat(m.has(TraitType.BIRTH_DATE)).isTrue();
                PersonName shown = PersonName.decode(
                        m.of(TraitType.NAME).findFirst().orElseThrow().value());
                assertThat(shown.surname()).isEqualTo("CADIOU");
                assertThat(shown.otherSurname()).isEqualTo("PENNEC");
                assertThat(shown.given()).isNotEmpty();
            });
        }
        assertThat(role("Assurée : CADIOU Marie, épouse de PENNEC Paul", "PENNEC"))
                .isEqualTo(Role.RELATIVE);
    }

    @Test
    void theDateOfADeathOrVisitBehindABirth_isNoBirthDate() {
        for (String later : List.of(
                "née le 06/08/37     décédée le 30/11/18",
                "née le 06/08/37\nRegistre consulté le 30/11/2018",
                "née à Évry (91) le 06/08/1937, vue le 30/11/2018")) {
            String text = "Patiente : CADIOU Anne " + later;
            assertThat(has(text, TraitType.BIRTH_DATE, "1937-08-06")).as(later).isTrue();
            assertThat(has(text, TraitType.BIRTH_DATE, "2018-11-30")).as(later).isFalse();
        }
    }

    @Test
    void whoAuthorisesCareOfAChild_isRelative() {
        String text =
                "Je soussignée Mme Anne DURAND autorise l'hospitalisation de mon fils Lucas MARTIN, né le 03/06/2015";

        assertThat(role(text, "DURAND")).isEqualTo(Role.RELATIVE);
        assertThat(role(text, "MARTIN")).isEqualTo(Role.SUBJECT);
    }

    @Test
    void whoAsksForTheOwnRecord_isSubject() {
        assertThat(role(
                        "Je soussigné M. Paul MARTIN, né le 02/05/1960, demande la copie de mon dossier médical.\nFait à Brest",
                        "MARTIN"))
                .isEqualTo(Role.SUBJECT);
    }

    @Test
    void doctorWhoCertifies_isPractitioner() {
        String text = "Je soussigné Dr Paul MARTIN certifie avoir examiné Mme Anne DURAND née le 03/06/1971";

        assertThat(role(text, "MARTIN")).isEqualTo(Role.PRACTITIONER);
        assertThat(role(text, "DURAND")).isEqualTo(Role.SUBJECT);
    }

    @Test
    void payerOfABill_isRelative() {
        assertThat(role("Résident : DURAND Anne, né(e) le 03/06/1931\nPayeur (fils) : M. Paul MARTIN", "MARTIN"))
                .isEqualTo(Role.RELATIVE);
    }

    @Test
    void numberedLabelsOfAForm_announceTheirValues() {
        String text = "Nom (1) : DANG\nPrénoms (2) : QUANG\nDate de naissance (4) : 27/04/1988    Sexe (5) : M";

        assertThat(has(text, TraitType.BIRTH_DATE, "1988-04-27")).isTrue();
        assertThat(role(text, "DANG")).isEqualTo(Role.SUBJECT);
    }

    @Test
    void patientNumberSign_announcesAPatientNumber() {
        for (String label : List.of("Patient n° ", "Patient N° : ", "Pat. n° ", "Patient no. ")) {
            assertThat(in(label + "20374682"))
                    .as(label)
                    .anyMatch(m -> m.of(TraitType.PATIENT_ID).anyMatch(t -> t.labelled()));
        }
    }

    @Test
    void actOfBirth_givesTheDateBeforeTheVerb() {
        assertThat(has(
                        "Le dix-sept juin mil neuf cent cinquante et un, à 15h35, est né Paul MARTIN, du sexe masculin.",
                        TraitType.BIRTH_DATE,
                        "1951-06-17"))
                .isTrue();
    }

    @Test
    void dateOfAnActWithoutBirth_isNoBirthDate() {
        assertThat(in("Le dix-sept juin mil neuf cent cinquante et un, à 15h35, est décédé Paul MARTIN."))
                .noneMatch(m -> m.has(TraitType.BIRTH_DATE));
    }

    @Test
    void streetWithoutAWordForIt_isFoundBeforeItsTown() {
        assertThat(has("Madame Anne DURAND\n4 hent Ar Mor\n29200 BREST", TraitType.ADDRESS, "4 HENT AR MOR"))
                .isTrue();
    }

    @Test
    void fileNameBehindPassport_isNoDocumentNumber() {
        assertThat(DETECTOR.detect(Passage.of(Passage.PATH, "pieces/passeport3070.pdf")))
                .noneMatch(m -> m.has(TraitType.ID_DOCUMENT));
    }

    @Test
    void monthAsGivenName_isReadWhereTheRegistryHoldsTheName() {
        assertThat(in("Patient : BUI Mai, né le 03/06/1971"))
                .anyMatch(m -> m.of(TraitType.NAME)
                        .anyMatch(n -> PersonName.decode(n.value()).given().equals("MAI")));
    }

    @Test
    void patientAbbreviated_isSubject() {
        assertThat(role("Pat. Anne DURAND (24 ans), chambre 220", "DURAND")).isEqualTo(Role.SUBJECT);
    }

    @Test
    void bretonApostrophe_staysInsideTheName() {
        assertThat(role("Patient : Guivarc'h Guillaume né le 02/05/1960", "GUIVARC H"))
                .isEqualTo(Role.SUBJECT);
    }

    @Test
    void nextColumnOfAForm_isNoPartOfTheNameBefore() {
        String text = "Assuré : Fatima BOUKHARI     N° d'immatriculation : 2920";

        assertThat(in(text).stream().flatMap(m -> m.of(TraitType.NAME)))
                .anyMatch(n -> PersonName.decode(n.value()).given().equals("FATIMA"));
    }

    @Test
    void dateWithoutMarksBehindALabelledName_isABirthDate() {
        assertThat(has("Patiente : Laporte Chloé - 16101980", TraitType.BIRTH_DATE, "1980-10-16"))
                .isTrue();
        assertThat(has("Patiente : Laporte Chloé - 5 juin 1998", TraitType.BIRTH_DATE, "1998-06-05"))
                .isTrue();
    }

    @Test
    void logOfMessages_speaksOfSomebodyElseOnEachLine() {
        String log = "# passerelle SMS\n"
                + "0661045697;RAPPEL RDV néphrologie Polyclinique le 6 juin 2024 a 13:20. Marie DURAND. Annulation: 0298000000;ENVOYE\n"
                + ";RAPPEL RDV néphrologie Polyclinique le 4 juin 2024 a 12h35. Paul MARTIN. Annulation: 0298000000;ENVOYE\n"
                + "0664098081;RAPPEL RDV néphrologie Polyclinique le 8 juin 2024 a 16:25. Anne LEROY. Annulation: 0298000000;ENVOYE\n"
                + "0684495791;RAPPEL RDV néphrologie Polyclinique le 9 juin 2024 a 17:25. Jean PETIT. Annulation: 0298000000;ENVOYE";

        List<Passage> parts = new TextTables().split(Passage.of("body", log));

        assertThat(parts.stream().filter(Passage::isRow)).hasSize(4);
    }

    @Test
    void logOfMessages_thatWentToAnyKindOfPhone_speaksOfSomebodyElseOnEachLine() {
        String log =
                ";RAPPEL RDV néphrologie Polyclinique le 4 juin 2024 a 12h35. Paul MARTIN. Annulation: 0298000000;ENVOYE\n"
                        + "0981945720;RAPPEL RDV néphrologie Polyclinique le 8 juin 2024 a 16:25. Anne LEROY. Annulation: 0298000000;ENVOYE\n"
                        + "0239948181;RAPPEL RDV néphrologie Polyclinique le 9 juin 2024 a 17:25. Jean PETIT. Annulation: 0298000000;ENVOYE";

        List<Passage> parts = new TextTables().split(Passage.of("body", log));

        assertThat(parts.stream().filter(Passage::isRow)).hasSize(3);
    }

    @Test
    void dateUnderAHeadingCutOff_isTheBirthDateOfThePersonHeld() {
        String text = "BUI | Mai | 03/06/1971";
        List<Field> fields = List.of(new Field("NOM", 0, 3), new Field("PRENOM", 6, 9), new Field("DATE_DE_2", 12, 22));

        assertThat(DETECTOR.detect(new Passage("row:1", text, fields))).anyMatch(m -> m.has(TraitType.BIRTH_DATE));
    }
}
