package org.tocsin.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.link.RegistryOfTest.born;
import static org.tocsin.link.RegistryOfTest.name;
import static org.tocsin.link.RegistryOfTest.subject;
import static org.tocsin.link.RegistryOfTest.trait;
import static org.tocsin.link.RegistryOfTest.unlabelled;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.model.Check;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Mention;
import org.tocsin.model.Population;
import org.tocsin.model.Role;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;

/** The rules by which a link is confirmed without a human (product document, "Status of a link"). */
class LinkerTest {
    private static final String NIR = "1670378006084";

    private static RegistryOfTest registry() {
        return new RegistryOfTest()
                .patient("DUPONT", "Marie", 19670312, NIR, "800123", "+33612345678")
                .patient("MARTIN", "Jean", 19500101, "", "800124", "")
                .crowd(300);
    }

    private static List<Candidate> link(RegistryOfTest registry, Entity entity) {
        return registry.linker().link(entity);
    }

    private static LinkStatus first(List<Candidate> candidates) {
        return candidates.get(0).status();
    }

    @Nested
    class By_identifier {
        @Test
        void a_nir_confirms_the_one_who_holds_it() {
            List<Candidate> found = link(registry(), subject(trait(TraitType.NIR, NIR)));
            assertThat(found).hasSize(1);
            assertThat(first(found)).isEqualTo(LinkStatus.CONFIRMED);
            assertThat(found.get(0).how()).isEqualTo("nir");
        }

        @Test
        void a_national_number_among_the_patient_numbers_confirms_its_holder() {
            List<Candidate> found = link(registry(), subject(trait(TraitType.NATIONAL_ID, "800123")));
            assertThat(found)
                    .singleElement()
                    .satisfies(c -> assertThat(c.status()).isEqualTo(LinkStatus.CONFIRMED));
            assertThat(link(registry(), subject(trait(TraitType.NATIONAL_ID, "800999"))))
                    .isEmpty();
        }

        @Test
        void a_given_name_in_another_writing_confirms_with_the_birth_date_and_a_brothers_does_not() {
            RegistryOfTest registry = registry().patient("BENALI", "Mohamed", 19850520, "", "800777", "");
            assertThat(first(link(registry, subject(name("Benali", "Muhammad"), born("1985-05-20")))))
                    .isEqualTo(LinkStatus.CONFIRMED);
            assertThat(link(registry, subject(name("Benali", "Karim"), born("1985-05-20"))))
                    .noneMatch(c -> c.status() == LinkStatus.CONFIRMED);
        }

        @Test
        void a_wrong_birth_date_is_overcome_by_an_identifier() {
            Entity entity = subject(trait(TraitType.PATIENT_ID, "800123"), name("Dupont", "Marie"), born("1967-03-21"));
            assertThat(first(link(registry(), entity))).isEqualTo(LinkStatus.CONFIRMED);
        }

        @Test
        void a_parents_nir_on_a_childs_paper_does_not_confirm_the_parent() {
            Entity child = subject(trait(TraitType.NIR, NIR), name("Dupont", "Lucas"), born("2015-06-01"));
            assertThat(link(registry(), child)).noneMatch(c -> c.status() == LinkStatus.CONFIRMED);
        }

        @Test
        void a_number_without_label_and_without_name_does_not_confirm() {
            Entity entity = subject(unlabelled(TraitType.PATIENT_ID, "800123"));
            assertThat(first(link(registry(), entity))).isEqualTo(LinkStatus.REVIEW);
        }

        @Test
        void a_number_without_label_beside_the_name_confirms() {
            Entity entity = subject(unlabelled(TraitType.PATIENT_ID, "800123"), name("Dupont", "Marie"));
            assertThat(first(link(registry(), entity))).isEqualTo(LinkStatus.CONFIRMED);
        }

        @Test
        void a_decoded_label_confirms_and_says_so() {
            Entity entity = subject(
                    new Trait(TraitType.PATIENT_ID, "800123", 0, 6, Check.NONE, "barcode", true),
                    name("Dupont", "Marie"));
            List<Candidate> found = link(registry(), entity);
            assertThat(first(found)).isEqualTo(LinkStatus.CONFIRMED);
            assertThat(found.get(0).how()).isEqualTo("ipp barcode + name");
        }
    }

    @Nested
    class Without_nir {
        private Linker linker(RegistryOfTest registry) {
            return new Linker(
                    registry.withoutNir().index(), LinkSettings.standard().withNir(false));
        }

        @Test
        void the_nir_is_no_key() {
            assertThat(linker(registry()).link(subject(trait(TraitType.NIR, NIR))))
                    .isEmpty();
        }

        @Test
        void it_speaks_neither_for_nor_against() {
            Entity entity = subject(trait(TraitType.NIR, "2990199000000"), name("Dupont", "Marie"), born("1967-03-12"));
            List<Candidate> found = linker(registry()).link(entity);
            assertThat(first(found)).isEqualTo(LinkStatus.CONFIRMED);
            assertThat(found.get(0).evidence().nir()).isEqualTo(Agreement.MISSING);
            assertThat(found.get(0).how()).isEqualTo("name + birth date");
        }

        @Test
        void rows_that_share_it_are_not_one_human_being_for_that() {
            RegistryOfTest twice = registry().patient("LEROY", "Marie", 19670312, NIR, "800999", "");
            assertThat(twice.withoutNir().index().sameHuman(301 + 1)).isEqualTo(302);
        }

        @Test
        void mentions_that_share_it_are_not_one_human_being_for_that() {
            Entities entities = new Entities(false);
            Mention first = new Mention(Role.SUBJECT, List.of(trait(TraitType.NIR, NIR)));
            assertThat(entities.add(0, first, false)).isNotSameAs(entities.add(1, first, false));
        }
    }

    @Nested
    class In_a_registry_of_any_size {
        @ParameterizedTest
        @ValueSource(ints = {300, 5_000, 50_000})
        void strong_evidence_decides_the_same(int people) {
            RegistryOfTest registry = new RegistryOfTest()
                    .patient("DUPONT", "Marie", 19670312, NIR, "800123", "+33612345678")
                    .crowd(people);
            Linker linker = registry.linker();
            assertThat(List.of(
                            subject(trait(TraitType.NIR, NIR)),
                            subject(trait(TraitType.PATIENT_ID, "800123"), name("Dupont", "Marie")),
                            subject(name("Dupont", "Marie"), born("1967-03-12")),
                            subject(name("Dupond", "Marie"), born("1967-03-12")),
                            subject(name("Dupont", "Marie"), trait(TraitType.PHONE, "+33612345678"))))
                    .allSatisfy(e -> assertThat(first(linker.link(e))).isEqualTo(LinkStatus.CONFIRMED));
            assertThat(first(linker.link(subject(name("Dupont", "Marie"))))).isEqualTo(LinkStatus.REVIEW);
        }
    }

    @Nested
    class By_facility_number {
        private Entity facility(Role role) {
            return new Entity(0, new org.tocsin.model.Mention(role, List.of(trait(TraitType.FINESS, "910000124"))));
        }

        @Test
        void a_partner_is_confirmed_by_its_finess_number_as_somebody_beside() {
            RegistryOfTest registry = registry().facility(Population.PARTNER, "Clinique des Lilas", "910000124");
            List<Candidate> found = link(registry, facility(Role.STAFF_MEMBER));
            assertThat(found).singleElement().satisfies(c -> {
                assertThat(c.status()).isEqualTo(LinkStatus.CONFIRMED);
                assertThat(c.how()).isEqualTo("finess");
            });
        }

        @Test
        void a_finess_number_is_never_a_subjects() {
            RegistryOfTest registry = registry().facility(Population.PARTNER, "Clinique des Lilas", "910000124");
            assertThat(link(registry, facility(Role.SUBJECT))).isEmpty();
        }

        @Test
        void the_employers_number_beside_staff_and_patients_tells_nobody() {
            RegistryOfTest registry = registry()
                    .facility(Population.STAFF, "PETIT", "910000124")
                    .facility(Population.PATIENT, "ROUX", "910000124");
            assertThat(link(registry, facility(Role.STAFF_MEMBER))).isEmpty();
        }

        @Test
        void a_number_of_several_rows_is_no_evidence() {
            RegistryOfTest registry = registry()
                    .facility(Population.PARTNER, "Clinique des Lilas", "910000124")
                    .facility(Population.PARTNER, "Maison de santé", "910000124");
            assertThat(link(registry, facility(Role.STAFF_MEMBER)))
                    .noneMatch(c ->
                            c.status() != LinkStatus.REJECTED && c.evidence().identifierAgrees());
        }
    }

    @Nested
    class By_name_and_birth_date {
        @Test
        void they_confirm_when_one_person_holds_both() {
            List<Candidate> found = link(registry(), subject(name("DUPONT", "Marie"), born("1967-03-12")));
            assertThat(first(found)).isEqualTo(LinkStatus.CONFIRMED);
            assertThat(found.get(0).how()).isEqualTo("name + birth date");
        }

        @Test
        void swapped_names_confirm_too() {
            assertThat(first(link(registry(), subject(name("Marie", "Dupont"), born("1967-03-12")))))
                    .isEqualTo(LinkStatus.CONFIRMED);
        }

        @Test
        void an_initial_suffices_with_the_birth_date() {
            assertThat(first(link(registry(), subject(name("Dupont", "M"), born("1967-03-12")))))
                    .isEqualTo(LinkStatus.CONFIRMED);
        }

        @Test
        void one_mistyped_letter_is_allowed_where_nobody_else_fits() {
            assertThat(first(link(registry(), subject(name("Dupond", "Marie"), born("1967-03-12")))))
                    .isEqualTo(LinkStatus.CONFIRMED);
        }

        @Test
        void a_mistyped_given_name_is_not_guessed_between_twins() {
            RegistryOfTest twins = registry().patient("DUPONT", "Maria", 19670312, "", "800125", "");
            assertThat(link(twins, subject(name("Dupont", "Marib"), born("1967-03-12"))))
                    .noneMatch(c -> c.status() == LinkStatus.CONFIRMED);
        }

        @Test
        void twins_are_told_apart_by_their_given_names() {
            RegistryOfTest twins = registry().patient("DUPONT", "Mario", 19670312, "", "800125", "");
            List<Candidate> found = link(twins, subject(name("Dupont", "Marie"), born("1967-03-12")));
            assertThat(found.get(0).person()).isZero();
            assertThat(first(found)).isEqualTo(LinkStatus.CONFIRMED);
        }

        @Test
        void homonyms_of_one_birth_date_are_both_for_review() {
            RegistryOfTest homonyms =
                    registry().patient("DUPONT", "Marie", 19670312, "2670399006084", "800125", "+33711111111");
            List<Candidate> found = link(homonyms, subject(name("Dupont", "Marie"), born("1967-03-12")));
            assertThat(found).filteredOn(c -> c.status() == LinkStatus.REVIEW).hasSize(2);
            assertThat(found).allMatch(c -> c.probability() < 0.55);
        }

        @Test
        void a_birth_date_that_nobody_of_that_name_bears_is_no_link() {
            assertThat(link(registry(), subject(name("Dupont", "Marie"), born("1971-08-30"))))
                    .isEmpty();
        }

        @Test
        void the_used_name_serves_as_well_as_the_birth_name() {
            RegistryOfTest married =
                    registry().person(Population.PATIENT, "LEROY", "BERNARD", "Anne", 19801231, "", "800126", "");
            assertThat(first(link(married, subject(name("Bernard", "Anne"), born("1980-12-31")))))
                    .isEqualTo(LinkStatus.CONFIRMED);
            assertThat(first(link(married, subject(name("Leroy", "Anne"), born("1980-12-31")))))
                    .isEqualTo(LinkStatus.CONFIRMED);
        }
    }

    @Nested
    class By_name_and_contact {
        @Test
        void a_whole_name_with_the_phone_confirms() {
            Entity entity = subject(name("Dupont", "Marie"), trait(TraitType.PHONE, "+33612345678"));
            assertThat(first(link(registry(), entity))).isEqualTo(LinkStatus.CONFIRMED);
        }

        @Test
        void a_birth_date_against_it_prevents_it() {
            Entity entity =
                    subject(name("Dupont", "Marie"), trait(TraitType.PHONE, "+33612345678"), born("1999-01-02"));
            assertThat(link(registry(), entity)).noneMatch(c -> c.status() == LinkStatus.CONFIRMED);
        }

        @Test
        void father_and_son_of_one_name_at_one_phone_are_for_review() {
            RegistryOfTest family = registry().patient("DUPONT", "Marie", 19920404, "", "800127", "+33612345678");
            Entity entity = subject(name("Dupont", "Marie"), trait(TraitType.PHONE, "+33612345678"));
            assertThat(link(family, entity)).allMatch(c -> c.status() == LinkStatus.REVIEW);
        }

        @Test
        void contact_alone_goes_to_review() {
            assertThat(first(link(registry(), subject(trait(TraitType.PHONE, "+33612345678")))))
                    .isEqualTo(LinkStatus.REVIEW);
        }
    }

    @Nested
    class Too_little {
        @Test
        void a_name_alone_goes_to_review() {
            assertThat(first(link(registry(), subject(name("Dupont", "Marie")))))
                    .isEqualTo(LinkStatus.REVIEW);
        }

        @Test
        void initial_and_surname_list_every_homonym_for_review() {
            RegistryOfTest more = registry().patient("DUPONT", "Michel", 19400505, "", "800128", "");
            List<Candidate> found = link(more, subject(name("Dupont", "M")));
            assertThat(found).hasSize(2).allMatch(c -> c.status() == LinkStatus.REVIEW);
        }

        @Test
        void a_surname_alone_is_no_link() {
            assertThat(link(registry(), subject(name("Dupont", "")))).isEmpty();
        }

        @Test
        void a_doctor_named_like_a_patient_is_not_that_patient() {
            assertThat(link(registry(), RegistryOfTest.of(Role.PRACTITIONER, name("Dupont", "Marie"))))
                    .isEmpty();
        }
    }
}
