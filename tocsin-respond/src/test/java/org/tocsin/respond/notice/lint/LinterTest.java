package org.tocsin.respond.notice.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.respond.notice.InventedNotices.FACTS;
import static org.tocsin.respond.notice.InventedNotices.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.respond.notice.Block;
import org.tocsin.respond.notice.InventedNotices;
import org.tocsin.respond.notice.Message;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.NoticeContent.Relation;
import org.tocsin.respond.notice.lint.Finding.Rule;
import org.tocsin.respond.notice.settings.NoticeSettings;
import org.tocsin.respond.notice.text.NoticeTexts;
import org.tocsin.respond.severity.Gate;

/** Texts that the program writes have no fault, and every planted fault is found. */
class LinterTest {
    private static final List<Channel> CHANNELS = List.of(Channel.EMAIL, Channel.POST, Channel.PORTAL);

    private final NoticeSettings settings = InventedNotices.settings();
    private final NoticeTexts texts = new NoticeTexts(settings, FACTS);
    private final Linter linter = new Linter(settings);

    @Test
    void fiveHundredGeneratedNotices_haveNoFault() {
        Random lot = new Random(20261122);
        Map<String, Integer> faults = new TreeMap<>();
        for (int i = 0; i < 500; i++) {
            NoticeContent content = InventedNotices.somebody(lot);
            Set<Gate> gates = InventedNotices.gates(lot);
            Channel channel = CHANNELS.get(i % 3);
            Kind kind = List.of(Kind.values()).get(lot.nextInt(Kind.values().length));
            Message message = texts.message(content, kind, gates, channel);
            for (Finding finding : linter.check(message, content, kind, gates, channel)) {
                faults.merge(finding.rule() + " " + finding.excerpt(), 1, Integer::sum);
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ahmed Given",
                "Seront Severeau",
                "Mohamed Vu",
                "Être Perdu",
                "Éventuel POSSIBLE",
                "May Perhaps",
                "Rose Cancer",
                "Sida VIH",
                "Dr. St. Clair"
            })
    void nameThatLooksLikeAFault_isNone(String name) {
        for (String language : List.of("fr", "en")) {
            for (Relation relation : Relation.values()) {
                NoticeContent content = InventedNotices.of(
                        name, relation, language, List.of(item(Category.RADIOLOGY, DataClass.IDENTITY)));
                for (Kind kind : Kind.values()) {
                    for (Channel channel : CHANNELS) {
                        Message message = texts.message(content, kind, Set.of(), channel);
                        assertThat(linter.check(message, content, kind, Set.of(), channel))
                                .as(kind + " " + channel + " " + language)
                                .isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void theEasyVariant_hasNoFault_byItsStricterMeasure() {
        Random lot = new Random(7);
        Map<String, Integer> faults = new TreeMap<>();
        for (int i = 0; i < 200; i++) {
            NoticeContent c = InventedNotices.somebody(lot);
            NoticeContent easy = new NoticeContent(
                    c.recipient(), c.name(), c.relation(), c.language(), true, c.code(), c.severity(), c.told());
            Message message = texts.message(easy, Kind.FIRST, Set.of(), Channel.POST);
            for (Finding finding : linter.check(message, easy, Kind.FIRST, Set.of(), Channel.POST)) {
                faults.merge(finding.rule() + " " + finding.excerpt(), 1, Integer::sum);
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void textsReadEasily(String language) {
        NoticeContent content = somebody(language);
        Message message = texts.message(content, Kind.FIRST, Set.of(), Channel.EMAIL);
        assertThat(Linter.ease(message)).isBetween(55.0, 100.0);
    }

    private static NoticeContent somebody(String language) {
        return InventedNotices.of(
                "Anaëlle MONTFERRAND",
                Relation.SELF,
                language,
                List.of(item(Category.RADIOLOGY, DataClass.IDENTITY, DataClass.HEALTH, DataClass.FINANCIAL)));
    }

    private List<Rule> planted(UnaryOperator<List<Block>> change, Set<Gate> gates) {
        NoticeContent content = somebody("fr");
        Message message = texts.message(content, Kind.FIRST, gates, Channel.EMAIL);
        Message faulty = new Message("fr", message.subject(), change.apply(new ArrayList<>(message.blocks())));
        return linter.check(faulty, content, Kind.FIRST, gates, Channel.EMAIL).stream()
                .map(Finding::rule)
                .toList();
    }

    private List<Rule> saying(String sentence) {
        return planted(
                blocks -> {
                    blocks.add(new Block.Paragraph(sentence));
                    return blocks;
                },
                Set.of());
    }

    private List<Rule> without(String title) {
        return planted(
                blocks -> {
                    int at = blocks.indexOf(new Block.Heading(title));
                    assertThat(at).isPositive();
                    blocks.remove(at);
                    while (at < blocks.size() && !(blocks.get(at) instanceof Block.Heading)) {
                        blocks.remove(at);
                    }
                    return blocks;
                },
                Set.of());
    }

    @Test
    void aMissingElementOfTheLaw_isFound() {
        assertThat(without("Ce qui s’est passé")).containsExactly(Rule.LACKS_NATURE);
        assertThat(without("Ce que cela peut entraîner")).containsExactly(Rule.LACKS_CONSEQUENCES);
        assertThat(without("À faire aujourd’hui")).containsExactly(Rule.LACKS_ADVICE);
        assertThat(without("Ce que nous avons fait")).containsExactly(Rule.LACKS_MEASURES);
        assertThat(without("Aide")).containsExactly(Rule.LACKS_OFFICER);
        assertThat(without("Ce que nous avons trouvé sur vous")).containsExactly(Rule.LACKS_FINDINGS);
    }

    @Test
    void aTextWithoutCaseNumber_isFound() {
        assertThat(planted(blocks -> blocks.subList(3, blocks.size()), Set.of()))
                .contains(Rule.LACKS_PROOF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vos données pourraient être concernées.",
                "Vous êtes peut-être dans ces fichiers.",
                "Nous prenons toutes les mesures nécessaires.",
                "Des personnes sont susceptibles de vous appeler."
            })
    void aHedge_isFound(String sentence) {
        assertThat(saying(sentence)).contains(Rule.HEDGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vos données ont été volées.",
                "Le fichier a été rapidement publié.",
                "Ces documents sont publiés par des criminels."
            })
    void aPassive_isFound(String sentence) {
        assertThat(saying(sentence)).contains(Rule.PASSIVE);
    }

    @Test
    void aLongSentence_isFound() {
        assertThat(saying("Nous avons appris que " + "des voleurs que nous ne connaissons pas encore ".repeat(4)
                        + "rôdent."))
                .contains(Rule.LONG_SENTENCE);
    }

    @Test
    void anAcronymThatNobodyExplains_isFound_oneInBracketsIsNot() {
        assertThat(saying("Le RSSI du GHT vous répond.")).contains(Rule.ACRONYM);
        assertThat(saying("Le responsable de la sécurité (RSSI) vous répond. Le RSSI a un numéro."))
                .isEmpty();
    }

    @Test
    void aLinkInTheFirstLines_isFound_oneFurtherDownIsNot() {
        assertThat(planted(
                        blocks -> {
                            blocks.add(0, new Block.Paragraph("Cliquez ici : https://exemple.test/notice"));
                            return blocks;
                        },
                        Set.of()))
                .containsExactly(Rule.EARLY_LINK);
        assertThat(saying("Voyez www.exemple.test.")).isEmpty();
    }

    @Test
    void aGapThatWasNotFilled_isFound() {
        assertThat(saying("Bonjour {name}.")).containsExactly(Rule.OPEN_GAP);
    }

    @Test
    void aFourthThingToDoToday_isFound() {
        assertThat(planted(
                        blocks -> {
                            int at = blocks.indexOf(new Block.Heading("À faire aujourd’hui"));
                            blocks.set(at + 1, new Block.Listing(true, List.of("Un.", "Deux.", "Trois.", "Quatre.")));
                            return blocks;
                        },
                        Set.of()))
                .containsExactly(Rule.TOO_MUCH_TODAY);
    }

    @Test
    void aDetailOfHealthThatAGateForbids_isFound() {
        UnaryOperator<List<Block>> psychiatry = blocks -> {
            blocks.add(new Block.Paragraph("Nous avons trouvé un document de psychiatrie."));
            return blocks;
        };
        UnaryOperator<List<Block>> imaging = blocks -> {
            blocks.add(new Block.Paragraph("Nous avons trouvé un compte rendu d’imagerie médicale."));
            return blocks;
        };
        assertThat(planted(psychiatry, Set.of(Gate.SENSITIVE_CARE))).contains(Rule.FORBIDDEN_DETAIL);
        assertThat(planted(imaging, Set.of(Gate.SHARED_HOUSEHOLD))).containsExactly(Rule.FORBIDDEN_DETAIL);
        assertThat(planted(imaging, Set.of())).isEmpty();
        assertThat(planted(psychiatry, Set.of())).containsExactly(Rule.FORBIDDEN_DETAIL);
    }

    @Test
    void aTextThatIsTooHard_isFound() {
        String hard =
                "L’interopérabilité organisationnelle conditionne irrémédiablement la confidentialité informationnelle. ";
        assertThat(saying(hard.repeat(30))).contains(Rule.HARD);
    }

    @Test
    void aFinding_namesNobodyInLogs() {
        assertThat(new Finding(Rule.HEDGE, "Anaëlle MONTFERRAND pourrait")).hasToString("Finding[HEDGE]");
    }
}
