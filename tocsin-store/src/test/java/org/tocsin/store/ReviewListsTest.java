package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tocsin.export.Ratings;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Outcome;
import org.tocsin.model.Person;
import org.tocsin.model.Population;
import org.tocsin.ports.ResultStore;
import org.tocsin.registry.PersonIndex;
import org.tocsin.review.view.Fact;
import org.tocsin.review.view.ItemList;
import org.tocsin.review.view.Masking;
import org.tocsin.review.view.OverviewNumbers;
import org.tocsin.review.view.Page;
import org.tocsin.review.view.PeopleList;
import org.tocsin.review.view.PersonView;
import org.tocsin.review.view.PersonViews;
import org.tocsin.review.view.ReviewQuality;
import org.tocsin.review.view.UnknownList;
import org.tocsin.scan.Progress;
import org.tocsin.scan.Registries;

/** The lists, the person page and the numbers of a scanned case. */
class ReviewListsTest extends ScannedLetters {
    /** Everybody is rated alike. */
    private static final Ratings RATED = new Ratings() {
        @Override
        public void person(int number, Person person) {}

        @Override
        public Rating of(ResultStore.PersonRow row) {
            return new Rating("3.50", "high", List.of("minor"));
        }
    };

    private PersonIndex index() {
        return Registries.index(store.registry(), true, Progress.SILENT);
    }

    private PersonView person(String id, Locale language) {
        PersonViews views = new PersonViews(store, index(), RATED, (person, locale) -> List.of("because"));
        return views.of(store.registry().numberOf(id), 0, 10, Masking.MASKED, language);
    }

    @Test
    void a_person_s_exposures_name_the_documents_that_prove_them() {
        PersonView view = person("P3", Locale.FRENCH);
        assertThat(view.confirmed()).isEqualTo(1);
        assertThat(view.exposures()).isNotEmpty().allSatisfy(e -> {
            assertThat(e.documents()).isEqualTo(1);
            assertThat(e.proofs())
                    .singleElement()
                    .satisfies(p -> assertThat(p.id())
                            .isEqualTo(item("mail.eml!/attached.txt").id()));
        });
        assertThat(view.rating().bandWords()).isEqualTo("élevée");
        assertThat(view.rating().gateWords()).containsExactly("mineur");
        assertThat(view.why()).containsExactly("because");
        assertThat(view.links().rows()).singleElement().satisfies(link -> {
            assertThat(link.status()).isEqualTo(LinkStatus.CONFIRMED);
            assertThat(link.how()).isEqualTo("nom + date de naissance");
        });
    }

    @Test
    void somebody_with_doubtful_links_alone_is_not_rated() {
        PersonView view = person("P1", Locale.ENGLISH);
        assertThat(view.confirmed()).isZero();
        assertThat(view.review()).isPositive();
        assertThat(view.rating().band()).isEmpty();
        assertThat(view.exposures()).isEmpty();
        assertThat(view.links().rows())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.status()).isEqualTo(LinkStatus.REVIEW));
    }

    @Test
    void what_the_registry_knows_ends_in_the_last_digits_of_numbers() {
        PersonView.RegistryRow row = person("P1", Locale.ENGLISH).rows().get(0);
        assertThat(row.name()).isEqualTo("Trémazan Yvette");
        assertThat(row.facts())
                .anySatisfy(known -> {
                    assertThat(known.kind()).isEqualTo(Fact.Kind.PATIENT_ID);
                    assertThat(known.value()).isEqualTo("•••••341");
                })
                .anySatisfy(known -> assertThat(known.value()).isEqualTo("2 Jan 1940"));
    }

    @Test
    void people_are_filtered_and_counted() {
        PeopleList people = new PeopleList(store, index(), RATED);
        Page<PeopleList.Row> all = people.page(PeopleList.Filter.ALL, PeopleList.Order.SEVERITY, 0, 10, Locale.ENGLISH);
        assertThat(all.rows()).extracting(PeopleList.Row::personId).containsExactly("P3");
        assertThat(all.rows().get(0).bandWords()).isEqualTo("high");
        PeopleList.Filter held = new PeopleList.Filter(Population.PATIENT, "high", DataClass.IDENTITY, null, "minor");
        assertThat(people.page(held, PeopleList.Order.DOCUMENTS, 0, 10, Locale.ENGLISH)
                        .total())
                .isEqualTo(1);
        PeopleList.Filter staff = new PeopleList.Filter(Population.STAFF, "", null, null, "");
        assertThat(people.page(staff, PeopleList.Order.REGISTRY, 0, 10, Locale.ENGLISH)
                        .rows())
                .isEmpty();
        assertThat(people.counts())
                .contains(
                        new PeopleList.Count(Population.PATIENT, "high", null, 1),
                        new PeopleList.Count(Population.PATIENT, "high", DataClass.IDENTITY, 1));
    }

    @Test
    void documents_are_filtered_and_paged_with_their_paths() {
        ItemList items = new ItemList(store);
        Page<ItemList.Row> documents = items.page(ItemList.Filter.DOCUMENTS, ItemList.Order.PATH, 0, 2, Locale.FRENCH);
        assertThat(documents.rows())
                .extracting(ItemList.Row::path)
                .containsExactly("mail.eml", "mail.eml!/attached.txt");
        assertThat(documents.total()).isEqualTo(3);
        assertThat(documents.more()).isTrue();
        assertThat(documents.rows().get(0).outcomeWords()).isEqualTo("lu");
        ItemList.Filter twins = new ItemList.Filter(false, false, Outcome.DUPLICATE, null, null, null, 1);
        assertThat(items.page(twins, ItemList.Order.SIZE, 0, 9, Locale.FRENCH).rows())
                .extracting(ItemList.Row::path)
                .containsExactly("twin.txt");
        ItemList.Filter surgery =
                new ItemList.Filter(true, false, null, null, Category.OPERATIVE_REPORT, DataClass.FINANCIAL, 0);
        assertThat(items.page(surgery, ItemList.Order.PEOPLE, 0, 9, Locale.FRENCH)
                        .total())
                .isZero();
        assertThat(items.page(ItemList.Filter.UNREAD, ItemList.Order.PATH, 0, 9, Locale.FRENCH)
                        .total())
                .isZero();
    }

    @Test
    void somebody_unknown_is_listed_with_name_and_birth_date() {
        UnknownList unknown = new UnknownList(store);
        assertThat(unknown.page(UnknownList.Filter.ALL, UnknownList.Order.DOCUMENTS, 0, 9, Locale.FRENCH)
                        .rows())
                .anySatisfy(row -> {
                    assertThat(row.name()).contains("OSTROVANI");
                    assertThat(row.birthDate()).isEqualTo("04/05/1951");
                });
    }

    @Test
    void the_numbers_of_the_overview_reconcile() {
        PeopleList people = new PeopleList(store, index(), RATED);
        OverviewNumbers numbers = OverviewNumbers.of(store, index(), RATED, people, 1);
        assertThat(numbers.addsUp()).isTrue();
        assertThat(numbers.numbers().found()).isEqualTo(4);
        assertThat(numbers.people(Population.PATIENT)).isEqualTo(1);
        assertThat(numbers.pace().left()).isEqualTo(1);
    }

    @Test
    void without_samples_and_decisions_nothing_is_claimed() {
        ReviewQuality quality = ReviewQuality.of(store);
        assertThat(quality.last()).isNull();
        assertThat(quality.draws()).isEmpty();
        assertThat(quality.decided().of()).isZero();
        assertThat(quality.disagreements()).isEmpty();
    }
}
