package org.tocsin.respond.severity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.respond.severity.Circumstances.Availability;
import org.tocsin.respond.severity.Circumstances.Confidentiality;
import org.tocsin.respond.severity.Circumstances.Integrity;

/** The sentences of both languages. */
class SentencesTest {
    private static final String BUNDLE = "org.tocsin.respond.severity.sentences";

    @Test
    void bothLanguages_haveTheSameSentences() {
        assertThat(ResourceBundle.getBundle(BUNDLE, Locale.FRENCH).keySet())
                .isEqualTo(ResourceBundle.getBundle(BUNDLE, Locale.ROOT).keySet());
    }

    @Test
    void everyGateKindOfDataAndCategory_hasItsWords() {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
            Sentences sentences = new Sentences(language);
            assertThat(Gate.values())
                    .allSatisfy(gate ->
                            assertThat(sentences.get("gate." + gate.word())).endsWith("."));
            assertThat(sentences.classes(EnumSet.allOf(DataClass.class))).isNotBlank();
            assertThat(sentences.categories(EnumSet.allOf(Category.class))).isNotBlank();
            assertThat(sentences.categories(EnumSet.noneOf(Category.class))).isNotBlank();
        }
    }

    @Test
    void everyCause_hasASentenceOfItsOwn() {
        Sentences sentences = new Sentences(Locale.FRENCH);

        assertThat(Arrays.stream(Severity.Cause.values())
                        .map(cause ->
                                sentences.get("context." + cause.name().toLowerCase(Locale.ROOT), 4, "a", "b", "c")))
                .doesNotHaveDuplicates()
                .allMatch(sentence -> sentence.startsWith("Données (DPC) 4 sur 4 : "));
    }

    @Test
    void everyCircumstance_isSaidWithItsPoints() {
        Rater rater = Rater.standard();
        Shown shown = People.shown(Category.LABORATORY, DataClass.IDENTITY, DataClass.HEALTH);

        for (Confidentiality c : Confidentiality.values()) {
            for (Integrity i : Integrity.values()) {
                for (Availability a : Availability.values()) {
                    Severity severity = rater.rate(shown, People.adult(), new Circumstances(c, i, a, false));
                    assertThat(new Sentences(Locale.ENGLISH).circumstances(severity))
                            .startsWith("Circumstances (CB) " + Severity.decimal(severity.quartersAdded()) + ": ")
                            .endsWith("without malice (+0).");
                }
            }
        }
    }

    @Test
    void rareName_isSaidOfOnePerson_commonNameOfMany() {
        Rater rater = Rater.standard();
        Shown named = People.shown(Category.DIRECTORY, Shown.Name.WHOLE, false, DataClass.IDENTITY);
        Traits one = People.adult();
        Traits many = new Traits(one.population(), one.age(), one.marks(), 7);
        Sentences french = new Sentences(Locale.FRENCH);

        assertThat(french.ease(rater.rate(named, one), named, one))
                .contains("0,75")
                .endsWith("une seule personne du registre le porte.");
        assertThat(french.ease(rater.rate(named, many), named, many))
                .contains("0,50")
                .endsWith("7 personnes du registre le portent.");
    }
}
