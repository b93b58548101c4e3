package org.tocsin.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.link.RegistryOfTest.born;
import static org.tocsin.link.RegistryOfTest.name;
import static org.tocsin.link.RegistryOfTest.subject;
import static org.tocsin.link.RegistryOfTest.trait;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Person;
import org.tocsin.model.PersonName;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

/** What agrees in part finds the person, and is never taken for the whole. */
class LevelsOfEvidenceTest {
    private static final Trait STREET = trait(TraitType.ADDRESS, "7 CHEMIN DES GENTIANES");
    private static final Trait TOWN = trait(TraitType.POSTAL_CITY, "38200 VIENNE");
    private static final Trait NUMBER = trait(TraitType.PATIENT_ID, "80412377");
    private static final Trait WRONG_DIGIT = trait(TraitType.PATIENT_ID, "80412371");

    private static RegistryOfTest registry() {
        return new RegistryOfTest()
                .living("MARTEL", "Lucie", 19800214, "80412377", "7 chemin des Gentianes", "38200", "Vienne")
                .crowd(300);
    }

    private static RegistryOfTest with(String given, int birthDate) {
        return registry().living("MARTEL", given, birthDate, "90555123", "7 chemin des Gentianes", "38200", "Vienne");
    }

    private static List<Candidate> link(RegistryOfTest registry, Trait... traits) {
        return registry.linker().link(subject(traits));
    }

    private static LinkStatus first(Trait... traits) {
        return link(registry(), traits).get(0).status();
    }

    private static void nobodyIsConfirmed(List<Candidate> found) {
        assertThat(found).noneMatch(c -> c.status() == LinkStatus.CONFIRMED);
    }

    @ParameterizedTest
    @CsvSource({
        "DELACOURT, Suzanne, FULL",
        "SUZANNE, Delacourt, SWAPPED",
        "DELACOUR, Suzanne, TYPO",
        "SUZANE, Delacourt, SWAPPED_TYPO",
        "DELCAUORT, Suzanne, TYPO",
        "DELACOURT, Suzzzanne, TWO_TYPOS",
        "DELACOUR, Suzane, DOUBLE_TYPO",
        "DELACOURT, '', SURNAME",
        "'', Suzanne, GIVEN",
        "DELACOUR, '', TYPO_SURNAME",
        "DELACOUR, Irma, TYPO_SURNAME",
        "DELACOURT, Irma, OTHER_GIVEN",
        "BRUNEL, Suzanne, OTHER_SURNAME",
        "BRUNEL, Irma, DIFFERENT"
    })
    void a_name_agrees_by_its_parts(String surname, String given, NameLevel level) {
        RegistryOfTest one = new RegistryOfTest().patient("DELACOURT", "Suzanne", 19500101, "", "", "");
        Person known = one.index().person(0);
        PersonName shown = PersonName.decode(name(surname, given).value());
        assertThat(NameComparison.compare(shown, KnownNames.of(known))).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "'Raphaël Jean', Jean-Michel, OTHER_GIVEN",
        "'Raphaël, Jean', Jean-Michel, OTHER_GIVEN",
        "'Raphaël Jean', Jean, SECOND_GIVEN",
        "'Sophie, Martine', Martine, SECOND_GIVEN",
        "'Sophie Anne-Marie', Anne-Marie, SECOND_GIVEN",
        "'Sophie, Martine', Martina, OTHER_GIVEN",
        "'Sophie, Martine', Sophie, FULL",
        "'Sophie, Martine', 'Sophie Martine', FULL",
        "'Sophie, Martine', 'Martine Sophie', FULL",
        "'Suzanne Martine', Suzane, TYPO",
        "Jean-Michel, Jean, FULL",
        "Jean-Michel, Michel, FULL",
        "Jean-Michel, 'Jean Michel', FULL",
        "Jean-Michel, Jeanmichel, FULL",
        "'JEAN MICHEL', Jean-Michel, FULL",
        "Jean-Michel, 'Paul Michel', OTHER_GIVEN",
        "Marie-Louise, 'Marie Hélène', OTHER_GIVEN",
        "Marie-Hélène, 'Marie Hellène', TYPO",
        "Marie-Hélène, 'Marie H', FULL",
        "Marie-Christine, 'Marie Christ', FULL",
        "'Marie-Louise, Hélène', 'Marie Hélène', FULL",
        "'', Martine, SURNAME"
    })
    void a_person_is_called_by_the_first_given_name(String known, String shown, NameLevel level) {
        RegistryOfTest one = new RegistryOfTest().patient("DELACOURT", known, 19500101, "", "", "");
        PersonName name = PersonName.decode(name("DELACOURT", shown).value());
        assertThat(NameComparison.compare(name, KnownNames.of(one.index().person(0))))
                .isEqualTo(level);
    }

    @Test
    void an_age_beside_a_birth_date_that_agrees_is_not_heard() {
        assertThat(first(name("Martel", "Lucie"), born("1980-02-14"), trait(TraitType.AGE, "92")))
                .isEqualTo(LinkStatus.CONFIRMED);
        assertThat(link(registry(), name("Martel", "Lucie"), trait(TraitType.AGE, "92")))
                .isEmpty();
    }

    @Test
    void whose_second_given_name_is_shown_never_outranks_whose_first_it_is() {
        RegistryOfTest registry = new RegistryOfTest()
                .patient("DELACOURT", "Raphaël Jean", 19500101, "", "", "")
                .patient("DELACOURT", "Jean-Michel", 19500101, "", "", "")
                .crowd(300);
        assertThat(link(registry, name("DELACOURT", "Jean-Michel"), born("1950-01-01")))
                .first()
                .satisfies(c -> {
                    assertThat(c.person()).isEqualTo(1);
                    assertThat(c.status()).isEqualTo(LinkStatus.CONFIRMED);
                });
    }

    @Test
    void whose_second_given_name_alone_is_shown_is_a_humans_to_judge() {
        RegistryOfTest registry = new RegistryOfTest()
                .patient("DELACOURT", "Sophie, Martine", 19500101, "", "", "")
                .crowd(300);
        assertThat(link(registry, name("DELACOURT", "Martine"), born("1950-01-01")))
                .singleElement()
                .satisfies(c -> assertThat(c.status()).isEqualTo(LinkStatus.REVIEW));
        assertThat(link(registry, name("DELACOURT", "Martine"))).isEmpty();
    }

    @Test
    void a_surname_with_two_wrong_letters_finds_who_was_born_that_day() {
        RegistryOfTest registry = new RegistryOfTest()
                .patient("GARNIER", "Lucie", 19800214, "", "", "")
                .crowd(300);
        assertThat(link(registry, name("GORNUER", "Lucie"), born("1980-02-14")))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.evidence().name()).isEqualTo(NameLevel.TWO_TYPOS);
                    assertThat(c.status()).isEqualTo(LinkStatus.REVIEW);
                });
    }

    @Nested
    class A_number_with_a_wrong_digit {
        @Test
        void finds_the_person_of_that_birth_date_but_does_not_confirm_alone() {
            List<Candidate> found = link(registry(), WRONG_DIGIT, born("1980-02-14"), name("BRUNEL", "Lucie"));
            assertThat(found).singleElement().satisfies(c -> {
                assertThat(c.evidence().patientId()).isEqualTo(Agreement.NEAR);
                assertThat(c.status()).isEqualTo(LinkStatus.REVIEW);
                assertThat(c.how()).contains("similar ipp");
            });
        }

        @Test
        void beside_nothing_else_finds_nobody() {
            assertThat(link(registry(), WRONG_DIGIT)).isEmpty();
        }

        @Test
        void of_a_nir_does_not_stand_against_name_and_birth_date() {
            RegistryOfTest registry = new RegistryOfTest()
                    .patient("MARTEL", "Lucie", 19800214, "2800238544012", "", "")
                    .crowd(300);
            Trait wrong = trait(TraitType.NIR, "2800238544021");
            assertThat(link(registry, wrong, name("Martel", "Lucie"), born("1980-02-14"))
                            .get(0)
                            .status())
                    .isEqualTo(LinkStatus.CONFIRMED);
            nobodyIsConfirmed(link(registry, wrong, name("Martel", "Paul"), born("1980-02-14")));
        }
    }

    @Nested
    class An_identifier {
        @Test
        void with_a_recognisable_name_overcomes_a_wrong_birth_date() {
            assertThat(first(NUMBER, name("LUCI", "Martel"), born("1980-11-23")))
                    .isEqualTo(LinkStatus.CONFIRMED);
            assertThat(first(NUMBER, name("", "Lucie"), born("1991-02-14"))).isEqualTo(LinkStatus.CONFIRMED);
        }

        @Test
        void of_a_parent_on_a_childs_paper_does_not_confirm_the_parent() {
            nobodyIsConfirmed(link(registry(), NUMBER, name("Martel", "Tom"), born("2010-02-14"), STREET, TOWN));
        }
    }

    @Nested
    class An_address {
        @Test
        void with_a_mistyped_word_confirms_the_whole_name() {
            Trait mistyped = trait(TraitType.ADDRESS, "7 CHEMIN DES GENTIANNES");
            assertThat(first(name("Martel", "Lucie"), mistyped, TOWN)).isEqualTo(LinkStatus.CONFIRMED);
        }

        @Test
        void of_another_house_or_street_of_the_town_is_for_review() {
            assertThat(first(name("Martel", "Lucie"), trait(TraitType.ADDRESS, "31 CHEMIN DES GENTIANES"), TOWN))
                    .isEqualTo(LinkStatus.REVIEW);
            assertThat(first(name("Martel", "Lucie"), TOWN)).isEqualTo(LinkStatus.REVIEW);
        }

        @Test
        void of_a_household_does_not_make_one_of_them_the_other() {
            nobodyIsConfirmed(link(registry(), name("Martel", "Paul"), STREET, TOWN));
            nobodyIsConfirmed(link(registry(), name("Martel", "Paul"), born("1980-02-14"), STREET, TOWN));
        }

        @Test
        void shared_by_homonyms_leaves_both_for_review() {
            List<Candidate> found = link(with("Lucie", 20050601), name("Martel", "Lucie"), STREET, TOWN);
            assertThat(found).hasSize(2).allMatch(c -> c.status() == LinkStatus.REVIEW);
        }

        @Test
        void with_almost_the_email_is_for_review() {
            assertThat(first(name("Martel", ""), born("1980-02-14"), trait(TraitType.EMAIL, "luci.martel@example.com")))
                    .isEqualTo(LinkStatus.REVIEW);
        }
    }

    @Nested
    class Another_birth_date {
        @Test
        void leaves_name_and_address_for_review_as_a_son_may_bear_his_fathers_name() {
            List<Candidate> found = link(registry(), name("Martel", "Lucie"), born("1980-02-28"), STREET, TOWN);
            assertThat(found).singleElement().satisfies(c -> {
                assertThat(c.status()).isEqualTo(LinkStatus.REVIEW);
                assertThat(c.evidence().birthDate()).isEqualTo(DateLevel.TWO_PARTS);
            });
        }

        @Test
        void with_a_name_alone_or_a_postal_code_is_somebody_else() {
            assertThat(link(registry(), name("Martel", "Lucie"), born("1980-02-28")))
                    .isEmpty();
            assertThat(link(registry(), name("Martel", "Lucie"), born("1980-02-28"), TOWN))
                    .isEmpty();
        }

        @Test
        void tells_father_and_son_of_one_name_at_one_address_apart() {
            List<Candidate> found =
                    link(with("Lucie", 20050601), name("Martel", "Lucie"), born("2005-06-01"), STREET, TOWN);
            assertThat(found.get(0).status()).isEqualTo(LinkStatus.CONFIRMED);
            assertThat(found.get(0).person()).isEqualTo(301);
        }
    }

    @Nested
    class Twins {
        @Test
        void are_not_guessed_from_a_name_that_is_like_both() {
            nobodyIsConfirmed(link(with("Lucia", 19800214), name("Martel", "Lucio"), born("1980-02-14"), STREET, TOWN));
        }

        @Test
        void are_not_guessed_from_the_surname_alone() {
            nobodyIsConfirmed(link(with("Jeanne", 19800214), name("Martel", ""), born("1980-02-14"), STREET, TOWN));
        }

        @Test
        void are_not_guessed_from_two_mistyped_letters() {
            nobodyIsConfirmed(
                    link(with("Mathilde", 19800214), name("Martel", "Matilda"), born("1980-02-14"), STREET, TOWN));
        }
    }
}
