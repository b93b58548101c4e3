package org.tocsin.review.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.link.Agreement;
import org.tocsin.link.DateLevel;
import org.tocsin.link.Evidence;
import org.tocsin.link.NameLevel;
import org.tocsin.link.Rule;
import org.tocsin.link.Waterfall;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Role;

class EvidenceSentenceTest {
    private static final Agreement NONE = Agreement.MISSING;

    private static EvidenceSentence.Judgement judged(
            NameLevel name, DateLevel date, Agreement address, Agreement phone) {
        Evidence evidence = new Evidence(name, date, NONE, NONE, NONE, NONE, NONE, phone, address, NONE, NONE);
        return new EvidenceSentence.Judgement(evidence, LinkStatus.REVIEW, Rule.NONE, "name");
    }

    private static String english(EvidenceSentence.Judgement... candidates) {
        return new EvidenceSentence(Phrases.in(Locale.ENGLISH)).said(List.of(candidates));
    }

    private static String french(EvidenceSentence.Judgement... candidates) {
        return new EvidenceSentence(Phrases.in(Locale.FRENCH)).said(List.of(candidates));
    }

    @Test
    void what_agrees_comes_first_and_what_differs_last() {
        EvidenceSentence.Judgement moved = judged(NameLevel.FULL, DateLevel.EXACT, Agreement.DIFFERS, NONE);
        assertThat(english(moved))
                .isEqualTo("The name and the birth date agree with one person of the registry;"
                        + " the address is another one.");
        assertThat(french(moved))
                .isEqualTo("Le nom et la date de naissance concordent avec une seule personne du registre\u00a0;"
                        + " l’adresse ne concorde pas.");
    }

    @Test
    void homonyms_are_counted() {
        EvidenceSentence.Judgement one = judged(NameLevel.FULL, DateLevel.MISSING, NONE, NONE);
        EvidenceSentence.Judgement other = judged(NameLevel.SURNAME, DateLevel.MISSING, NONE, NONE);
        assertThat(english(one, one, other)).isEqualTo("The name agrees with 2 people of the registry.");
    }

    @Test
    void a_slip_of_the_pen_is_called_similar() {
        assertThat(english(judged(NameLevel.TYPO, DateLevel.EXACT, NONE, NONE)))
                .isEqualTo("The birth date agrees with one person of the registry; the name is similar.");
        assertThat(french(judged(NameLevel.TYPO, DateLevel.NEAR, NONE, NONE)))
                .isEqualTo("Le nom et la date de naissance ressemblent à ce que le registre dit d’une personne.");
    }

    @Test
    void an_initial_is_no_whole_name() {
        assertThat(english(judged(NameLevel.INITIAL, DateLevel.MISSING, Agreement.TOWN, NONE)))
                .isEqualTo("The surname, the initial of the given name and the town agree with one person of the"
                        + " registry.");
    }

    @Test
    void nobody_is_said_where_no_candidate_is_left() {
        assertThat(english()).startsWith("Nobody of the registry fits");
    }

    @ParameterizedTest
    @EnumSource(NameLevel.class)
    void every_level_of_a_name_has_a_sentence_in_both_languages(NameLevel level) {
        for (DateLevel date : DateLevel.values()) {
            for (Agreement address : Agreement.values()) {
                EvidenceSentence.Judgement judged = judged(level, date, address, Agreement.DIFFERS);
                assertThat(english(judged)).endsWith(".").doesNotContain("{");
                assertThat(french(judged)).endsWith(".").doesNotContain("{");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void every_level_and_part_and_word_has_a_text(String language) {
        Phrases phrases = Phrases.in(Locale.forLanguageTag(language));
        for (NameLevel level : NameLevel.values()) {
            assertThat(phrases.of("name", level)).isNotBlank();
        }
        for (DateLevel level : DateLevel.values()) {
            assertThat(phrases.of("date", level)).isNotBlank();
        }
        for (Agreement level : Agreement.values()) {
            assertThat(List.of(phrases.of("number", level), phrases.of("email", level), phrases.of("address", level)))
                    .doesNotContain("");
        }
        for (Waterfall.Part part : Waterfall.Part.values()) {
            assertThat(phrases.of("part", part)).isNotBlank();
        }
        for (Fact.Kind kind : Fact.Kind.values()) {
            assertThat(phrases.of("fact", kind)).isNotBlank();
        }
        for (Role role : Role.values()) {
            assertThat(phrases.of("role", role)).isNotBlank();
        }
    }

    @Test
    void places_and_dates_are_said_in_words() {
        Phrases french = Phrases.in(Locale.FRENCH);
        Phrases english = Phrases.in(Locale.ENGLISH);
        assertThat(french.place("page:3 row:1")).isEqualTo("page 3, ligne 1");
        assertThat(english.place("sheet 2 row:5")).isEqualTo("sheet 2, row 5");
        assertThat(french.place("path")).isEqualTo("nom du fichier");
        assertThat(french.date(19670312)).isEqualTo("12/03/1967");
        assertThat(english.date(19670312)).isEqualTo("12 Mar 1967");
        assertThat(english.date(19670300)).isEqualTo("Mar 1967");
        assertThat(french.date(19670000)).isEqualTo("1967");
        assertThat(french.date(0)).isEmpty();
    }

    @Test
    void what_a_link_rests_on_is_said_in_french() {
        EvidenceWords words = new EvidenceWords(Phrases.in(Locale.FRENCH));
        assertThat(words.how("initial + surname + e-mail")).isEqualTo("initiale + nom de famille + courriel");
        assertThat(words.how("ipp barcode + name")).isEqualTo("numéro de patient dans un code + nom");
        assertThat(words.how("something new")).isEqualTo("something new");
    }
}
