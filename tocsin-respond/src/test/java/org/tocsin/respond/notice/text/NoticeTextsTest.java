package org.tocsin.respond.notice.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.respond.notice.InventedNotices.FACTS;
import static org.tocsin.respond.notice.InventedNotices.dated;
import static org.tocsin.respond.notice.InventedNotices.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.respond.notice.Block;
import org.tocsin.respond.notice.InventedNotices;
import org.tocsin.respond.notice.Message;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.NoticeContent.Relation;
import org.tocsin.respond.notice.PlanFacts;
import org.tocsin.respond.notice.ToldItem;
import org.tocsin.respond.severity.Gate;

/** What stands in the text of a notice, and what must not. */
class NoticeTextsTest {
    private final NoticeTexts texts = new NoticeTexts(InventedNotices.settings(), FACTS);

    private static NoticeContent about(String language, ToldItem... told) {
        return InventedNotices.of("Anaëlle MONTFERRAND", Relation.SELF, language, List.of(told));
    }

    private String text(NoticeContent content, Kind kind, Channel channel, Gate... gates) {
        return plain(texts.message(content, kind, Set.of(gates), channel));
    }

    private static String plain(Message message) {
        List<String> lines = new ArrayList<>(List.of(message.subject()));
        for (Block block : message.blocks()) {
            if (block instanceof Block.Heading heading) {
                lines.add(heading.text());
            } else if (block instanceof Block.Paragraph paragraph) {
                lines.add(paragraph.text());
            } else if (block instanceof Block.Listing listing) {
                lines.addAll(listing.items());
            } else if (block instanceof Block.Code code) {
                lines.add(code.code());
            }
        }
        return String.join("\n", lines);
    }

    @Test
    void whatWasFound_isListedByKindOfDocument_withoutItsContent() {
        ToldItem one = item(Category.RADIOLOGY, DataClass.IDENTITY, DataClass.HEALTH);
        ToldItem two = new ToldItem(2, Category.RADIOLOGY, one.classes(), false);
        String text =
                text(about("fr", one, two, item(Category.INVOICE, DataClass.FINANCIAL)), Kind.FIRST, Channel.EMAIL);
        assertThat(text)
                .contains(
                        "2 comptes rendus d’imagerie médicale : identité (nom, date de naissance), informations de santé.")
                .contains("Une facture : données bancaires ou revenus.")
                .contains("QS-2026-0917", "Anaëlle MONTFERRAND", "Nous avons lu 98,7 % des fichiers publiés")
                .contains("entre 92 % et 98 % des personnes");
    }

    @Test
    void monthOfADocument_isSaidWithItsKind() {
        ToldItem imaging = dated(202103, Category.RADIOLOGY, DataClass.IDENTITY, DataClass.HEALTH);
        assertThat(text(about("fr", imaging), Kind.FIRST, Channel.EMAIL))
                .contains("Un compte rendu d’imagerie médicale (mars 2021) : identité");
        assertThat(text(about("en", imaging), Kind.FIRST, Channel.EMAIL))
                .contains("A medical imaging report (March 2021): ");
    }

    @Test
    void monthsOfSeveralDocuments_areSaidAsASpan() {
        ToldItem old = dated(201904, Category.LABORATORY, DataClass.HEALTH);
        ToldItem young = dated(202105, Category.LABORATORY, DataClass.HEALTH);
        assertThat(text(about("fr", young, old, young), Kind.FIRST, Channel.EMAIL))
                .contains("3 résultats de laboratoire (d’avril 2019 à mai 2021) : ");
        assertThat(text(about("en", young, old), Kind.FIRST, Channel.EMAIL))
                .contains("2 laboratory results (from April 2019 to May 2021): ");
        assertThat(text(about("fr", young, young), Kind.FIRST, Channel.EMAIL))
                .contains("2 résultats de laboratoire (mai 2021) : ");
    }

    @Test
    void whereSomeDocumentsHaveNoDate_noneIsSaid() {
        ToldItem blood = dated(202105, Category.LABORATORY, DataClass.HEALTH);
        assertThat(text(about("fr", blood, item(Category.LABORATORY, DataClass.HEALTH)), Kind.FIRST, Channel.EMAIL))
                .contains("2 résultats de laboratoire : ")
                .doesNotContain("2021");
    }

    @Test
    void whereTheKindMustNotBeNamed_theMonthIsNotEither() {
        ToldItem blood = dated(202105, Category.LABORATORY, DataClass.HEALTH);
        ToldItem birth = dated(202106, Category.OBSTETRICS, DataClass.HEALTH_SENSITIVE);
        NoticeContent both = about("fr", blood, birth);
        assertThat(text(both, Kind.FIRST, Channel.EMAIL, Gate.MINOR)).doesNotContain("2021");
        assertThat(text(both, Kind.FIRST, Channel.EMAIL)).contains("(mai 2021)").doesNotContain("juin 2021");
        assertThat(text(both, Kind.FIRST, Channel.PORTAL)).contains("(mai 2021)", "(juin 2021)");
    }

    @Test
    void whatWasNotFound_isSaid() {
        String text = text(about("en", item(Category.INVOICE, DataClass.FINANCIAL)), Kind.FIRST, Channel.POST);
        String absent = text.substring(text.indexOf("We did not find:"), text.indexOf("We have read"));
        assertThat(absent)
                .contains("password or access key", "health information")
                .doesNotContain("bank details");
    }

    @Test
    void withoutASample_itIsSaidThatNothingWasMeasured() {
        PlanFacts unmeasured = new PlanFacts("2026-11-22", 10, 10, -1, -1, 100, 5, 0, 95, 1);
        NoticeTexts unchecked = new NoticeTexts(InventedNotices.settings(), unmeasured);
        Message message = unchecked.message(
                about("fr", item(Category.INVOICE, DataClass.FINANCIAL)), Kind.FIRST, Set.of(), Channel.EMAIL);
        assertThat(plain(message))
                .contains("pas encore vérifié si notre recherche oublie", "tous les fichiers publiés");
    }

    @Test
    void theWorstHarm_isAdvisedFirst_andNoMoreThanThreeThingsToday() {
        NoticeContent content = about(
                "fr",
                item(Category.PAYROLL, DataClass.IDENTITY, DataClass.CONTACT, DataClass.FAMILY, DataClass.FINANCIAL),
                item(Category.CREDENTIALS, DataClass.CREDENTIALS));
        Message message = texts.message(content, Kind.FIRST, Set.of(), Channel.EMAIL);
        int today = message.blocks().indexOf(new Block.Heading("À faire aujourd’hui"));
        Block.Listing list = (Block.Listing) message.blocks().get(today + 1);
        assertThat(list.items()).hasSize(3);
        assertThat(list.items().get(0)).startsWith("Prévenez votre banque");
        assertThat(list.items().get(1)).startsWith("Changez ce mot de passe");
    }

    @Test
    void births_psychiatryAndTheLike_areNamedOnlyBehindTheCode() {
        NoticeContent content = about("fr", item(Category.PSYCHIATRY, DataClass.HEALTH, DataClass.HEALTH_SENSITIVE));
        assertThat(text(content, Kind.FIRST, Channel.EMAIL)).doesNotContainIgnoringCase("psychiatr");
        assertThat(text(content, Kind.FIRST, Channel.POST, Gate.SENSITIVE_CARE))
                .doesNotContainIgnoringCase("psychiatr");
        assertThat(text(content, Kind.FIRST, Channel.PORTAL, Gate.SENSITIVE_CARE))
                .contains("psychiatrie");
    }

    @Test
    void whereSomebodyIsInDanger_nothingIsNamed_anywhere() {
        NoticeContent content = about("fr", item(Category.RADIOLOGY, DataClass.CONTACT, DataClass.HEALTH));
        for (Channel channel : Channel.values()) {
            String text = text(content, Kind.FIRST, channel, Gate.VIOLENCE);
            assertThat(text)
                    .contains("Nous ne donnons aucun détail ici", "le 17 ou le 112")
                    .doesNotContain("imagerie", "coordonnées (adresse");
        }
    }

    @Test
    void parentsAreToldOfTheirChild_withoutKindsOfDocuments() {
        NoticeContent content = InventedNotices.of(
                "Lou MARTIN",
                Relation.PARENT,
                "fr",
                List.of(item(Category.LABORATORY, DataClass.HEALTH, DataClass.IDENTITY)));
        assertThat(text(content, Kind.FIRST, Channel.POST, Gate.MINOR))
                .contains(
                        "Ce message concerne Lou MARTIN, qui a moins de 18 ans",
                        "Ce que nous avons trouvé sur cet enfant")
                .contains("Un document : identité (nom, date de naissance), informations de santé.")
                .doesNotContain("laboratoire");
    }

    @Test
    void whoeverAnswersForSomebody_isNeverSpokenToAsIfTheDataWereTheirs() {
        ToldItem all = new ToldItem(1, Category.OTHER, (1 << DataClass.values().length) - 1, false);
        for (Relation relation : List.of(Relation.PARENT, Relation.GUARDIAN)) {
            String french = advice(InventedNotices.of("Lou MARTIN", relation, "fr", List.of(all)));
            assertThat(french)
                    .doesNotContain("votre nom", "votre date", "votre mot de passe", "vos vraies", "vos comptes")
                    .doesNotContain("votre adresse", "pour vous auprès", "à votre place")
                    .contains(relation == Relation.PARENT ? "de l’enfant" : "de cette personne");
            assertThat(advice(InventedNotices.of("Lou MARTIN", relation, "en", List.of(all))))
                    .doesNotContain("your name", "your date", "your password", "your real data", "your account")
                    .contains(relation == Relation.PARENT ? "of the child" : "of this person");
        }
    }

    /** What all this can lead to and what to do, all of it, as the portal says it. */
    private String advice(NoticeContent content) {
        return Advice.in(content.language(), content.relation(), false)
                .fitting(-1, Set.of(Gate.values()), Detail.FULL)
                .stream()
                .filter(entry -> entry.gates() == 0 || (entry.gates() & EnumBits.of(Gate.IMPORTANT_PERSON)) == 0)
                .map(entry -> entry.leads() + "\n" + entry.today() + "\n" + String.join("\n", entry.later()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aTextThatNamesLess_pointsToThePageThatNamesMore_onlyWhereThereIsOne() {
        NoticeContent self = about("fr", item(Category.PSYCHIATRY, DataClass.HEALTH, DataClass.HEALTH_SENSITIVE));
        assertThat(text(self, Kind.FIRST, Channel.EMAIL)).contains("Votre page en dit plus");
        assertThat(text(self, Kind.FIRST, Channel.EMAIL, Gate.DETAINED))
                .doesNotContain("Votre page en dit plus")
                .contains("Pour le détail, appelez");
    }

    @Test
    void aProfessional_isToldOfTheirOwnDataAlone() {
        ToldItem work =
                new ToldItem(0, null, EnumBits.of(DataClass.IDENTITY) | EnumBits.of(DataClass.EMPLOYMENT), true);
        assertThat(text(about("fr", work), Kind.FIRST, Channel.EMAIL))
                .contains("Des documents de travail, où votre nom figure pour votre travail : identité");
    }

    @Test
    void aSupplement_saysThatItTellsOnlyWhatIsNew() {
        assertThat(text(about("fr", item(Category.INVOICE, DataClass.FINANCIAL)), Kind.SUPPLEMENT, Channel.EMAIL))
                .contains("Ce message dit seulement ce qui est nouveau")
                .doesNotContain("Ce que nous n’avons pas trouvé");
    }

    @Test
    void aRetraction_tellsNothingOfWhatWasTold() {
        assertThat(text(
                        about("fr", item(Category.PSYCHIATRY, DataClass.HEALTH_SENSITIVE)),
                        Kind.RETRACTION,
                        Channel.EMAIL))
                .contains("C’était une erreur", "Détruisez notre message précédent")
                .doesNotContainIgnoringCase("psychiatr")
                .doesNotContain("santé");
    }

    @Test
    void whoWasNotFound_isNeverToldToBeSafe() {
        assertThat(text(about("fr"), Kind.NOT_FOUND, Channel.EMAIL)).contains("Cela n’est pas une garantie");
        assertThat(text(about("en"), Kind.CANNOT_SAY, Channel.POST)).contains("We are checking whether it is");
    }

    @Test
    void aSentenceThatLacksItsValue_isAnErrorThatNamesIt() {
        assertThatThrownBy(() -> Gaps.fill("help.portal", "Votre page : {portal}.", Map.of("portal", " ")))
                .isInstanceOfSatisfying(MissingVariableException.class, e -> {
                    assertThat(e.phrase()).isEqualTo("help.portal");
                    assertThat(e.variable()).isEqualTo("portal");
                });
    }

    @Test
    void whatIsFilledIn_isNeverFilledAgain() {
        assertThat(Gaps.fill("x", "{name} : {case}", Map.of("name", "{case}", "case", "1")))
                .isEqualTo("{case} : 1");
    }

    @Test
    void theSameNotice_givesTheSameText_andAnotherAnother() {
        NoticeContent content = about("fr", item(Category.INVOICE, DataClass.FINANCIAL));
        Message once = texts.message(content, Kind.FIRST, Set.of(), Channel.EMAIL);
        Message twice = texts.message(content, Kind.FIRST, Set.of(), Channel.EMAIL);
        assertThat(NoticeTexts.hash(twice)).isEqualTo(NoticeTexts.hash(once)).hasSize(64);
        Message other = texts.message(content, Kind.SUPPLEMENT, Set.of(), Channel.EMAIL);
        assertThat(NoticeTexts.hash(other)).isNotEqualTo(NoticeTexts.hash(once));
    }

    @Test
    void everyEntryOfTheDataFiles_hasADateAndASource_andIsSaidInBothLanguages() {
        assertThat(TextFiles.verified()).hasSizeGreaterThan(20);
        for (String language : TextFiles.LANGUAGES) {
            assertThat(Phrases.ids()).isNotEmpty();
            assertThat(Advice.in(language, Relation.SELF, false).fitting(-1, Set.of(Gate.values()), Detail.FULL))
                    .hasSizeGreaterThan(12);
            for (DataClass c : DataClass.values()) {
                assertThat(Advice.in(language, Relation.SELF, false).fitting(EnumBits.of(c), Set.of(), Detail.PLAIN))
                        .as("advice on " + c)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void everyAdviceThatConcernsPatients_hasEasyWordsOfItsOwn_inBothLanguages() {
        for (String language : TextFiles.LANGUAGES) {
            List<Advice.Entry> usual = Advice.in(language, Relation.SELF, false).fitting(-1, Set.of(), Detail.FULL);
            List<Advice.Entry> easy = Advice.in(language, Relation.SELF, true).fitting(-1, Set.of(), Detail.FULL);
            assertThat(easy)
                    .extracting(Advice.Entry::id)
                    .isEqualTo(usual.stream().map(Advice.Entry::id).toList());
            for (int i = 0; i < easy.size(); i++) {
                assertThat(easy.get(i).later()).isNotEqualTo(usual.get(i).later());
            }
        }
    }

    @Test
    void entriesThatNobodyVerifiedForLong_areNamed() {
        assertThat(TextFiles.stale(LocalDate.of(2026, 11, 23), 6)).isEmpty();
        assertThat(TextFiles.stale(LocalDate.of(2027, 8, 1), 6)).containsKeys("contacts.yaml victims", "phrases.yaml");
    }
}
