package org.tocsin.review.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.model.Person;
import org.tocsin.model.Population;
import org.tocsin.registry.CompactPersonIndex;
import org.tocsin.registry.CompactPersonIndexBuilder;

class PersonSearchTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);

    private final PersonSearch search = search(
            person("P0", "Tremazan", "", "Yvette", 19400102, "80012340"),
            person("P1", "Quillebeuf", "Tremazan", "Odette Marie", 19670312, "80012341"),
            person("P2", "Le Goff-Vaucansson", "", "Yves", 19670312, "80012342"),
            person("P3", "Tremazan", "", "Gaspard", 19670312, "80012343"),
            person("P4", "Yvette", "", "Anne", 19881224, "80012344"));

    private static PersonSearch search(Person... people) {
        CompactPersonIndexBuilder builder = CompactPersonIndex.builder();
        List.of(people).forEach(builder::add);
        return new PersonSearch(builder.build(), CLOCK);
    }

    private static Person person(String id, String birth, String used, String given, int born, String ipp) {
        return new Person(
                id,
                Population.PATIENT,
                birth,
                used,
                given,
                "",
                born,
                "",
                id.equals("P1") ? "2670329019123" : "",
                List.of(ipp),
                List.of(id.toLowerCase(Locale.ROOT) + ".x@example.org"),
                List.of("+3361234567" + id.charAt(1)),
                "",
                "29200",
                "Brest",
                0,
                Map.of());
    }

    private List<String> ids(String query) {
        return search.find(query, 0, 10, Locale.FRENCH).stream()
                .map(PersonHit::personId)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yvette Tremazan", "TRÉMAZAN yvette", "trem yv", "Y Tremazan", "Tremazam Yvette"})
    void words_of_a_name_in_any_order_and_writing_find_the_person_first(String query) {
        assertThat(ids(query)).startsWith("P0");
    }

    @Test
    void a_surname_and_a_given_name_go_before_two_surnames() {
        assertThat(ids("yvette")).startsWith("P0", "P4");
        assertThat(ids("tremazan")).containsExactly("P0", "P1", "P3");
    }

    @Test
    void a_married_woman_is_found_under_both_names() {
        assertThat(ids("Quillebeuf Odette")).containsExactly("P1");
        assertThat(ids("Odette Tremazan")).startsWith("P1");
        PersonHit hit = search.find("Quillebeuf", 0, 10, Locale.FRENCH).get(0);
        assertThat(hit.name()).isEqualTo("Tremazan Odette Marie");
        assertThat(hit.birthName()).isEqualTo("Quillebeuf");
        assertThat(hit.birthDate()).isEqualTo("12/03/1967");
        assertThat(hit.place()).isEqualTo("29200 Brest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12/03/1967",
                "12-03-67",
                "12.03.1967",
                "12 mars 1967",
                "1967-03-12",
                "12031967",
                "né le 12/03/1967"
            })
    void a_birth_date_finds_who_was_born_that_day_in_any_french_form(String date) {
        assertThat(ids(date)).containsExactly("P1", "P2", "P3");
        assertThat(ids("tremazan " + date)).startsWith("P1", "P3");
        assertThat(ids(date + " gaspard")).startsWith("P3");
    }

    @Test
    void a_name_with_another_birth_date_still_finds_the_people_of_that_name() {
        assertThat(ids("yvette tremazan 05/05/1955")).startsWith("P0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"80012341", "p1", "P1.x@Example.org", "06 12 34 56 71", "2 67 03 29 019 123", "2670329019123 45"
            })
    void a_number_finds_who_holds_it(String number) {
        assertThat(ids(number)).startsWith("P1");
    }

    @Test
    void a_page_begins_where_it_is_asked_to() {
        assertThat(search.find("tremazan", 1, 1, Locale.ENGLISH))
                .extracting(PersonHit::personId)
                .containsExactly("P1");
    }

    @Test
    void one_word_too_many_still_finds_somebody() {
        assertThat(ids("madame yvette tremazan")).startsWith("P0");
        assertThat(ids("nobody")).isEmpty();
        assertThat(ids("")).isEmpty();
    }

    @Property
    void whatever_is_typed_nothing_breaks(@ForAll String query) {
        assertThat(ids(query)).hasSizeLessThanOrEqualTo(10);
    }
}
