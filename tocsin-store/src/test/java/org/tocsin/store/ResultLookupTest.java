package org.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Category;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.model.Role;
import org.tocsin.ports.ResultLookup;
import org.tocsin.ports.ResultStore;

/** Small questions to the result tables. */
class ResultLookupTest extends OnBothDatabases {
    @BeforeEach
    void fill() {
        try (ResultStore.Writer writer = store.results().replace()) {
            for (int i = 1; i <= 3; i++) {
                writer.item(Fill.item(i));
                writer.link(link(i, 0, 5, LinkStatus.REVIEW));
                writer.link(link(i, 0, 9, LinkStatus.REJECTED));
                writer.link(link(i, 2, 9, LinkStatus.CONFIRMED));
            }
            writer.item(duplicate(4, 2));
            writer.unknown(new ResultStore.UnknownRow(1, "KERVELLA MONA", "1970-05-00", 3, 2, 1));
            writer.unknown(new ResultStore.UnknownRow(2, "QUILLEBEUF ANNE", "", 1, 7, 4));
            writer.commit();
        }
    }

    private static ResultStore.LinkRow link(int item, int mention, int person, LinkStatus status) {
        return new ResultStore.LinkRow(
                item, mention, "page:3", person, status, Role.SUBJECT, 0.25, 7, "name + birth date", 5L, -1.5);
    }

    private static ResultStore.ItemRow duplicate(int number, int of) {
        ResultStore.ItemRow like = Fill.item(number);
        return new ResultStore.ItemRow(
                number,
                like.id(),
                1,
                like.path(),
                2,
                Outcome.DUPLICATE,
                null,
                like.mediaType(),
                like.size(),
                null,
                3,
                1,
                of,
                of,
                2,
                "");
    }

    @Test
    void the_links_of_an_item_leave_out_what_was_rejected_and_are_bounded() {
        assertThat(store.lookup().links(2, 10))
                .containsExactly(link(2, 0, 5, LinkStatus.REVIEW), link(2, 2, 9, LinkStatus.CONFIRMED));
        assertThat(store.lookup().links(2, 1)).containsExactly(link(2, 0, 5, LinkStatus.REVIEW));
        assertThat(store.lookup().links(7, 10)).isEmpty();
    }

    @Test
    void links_are_found_between_an_item_and_a_person() {
        assertThat(store.lookup().linksBetween(2, 9, 10)).containsExactly(link(2, 2, 9, LinkStatus.CONFIRMED));
        assertThat(store.lookup().linksBetween(2, 8, 10)).isEmpty();
    }

    @Test
    void the_links_of_a_person_come_page_by_page() {
        assertThat(store.lookup().linksOfPerson(9, 0, 2))
                .containsExactly(link(1, 2, 9, LinkStatus.CONFIRMED), link(2, 2, 9, LinkStatus.CONFIRMED));
        assertThat(store.lookup().linksOfPerson(9, 2, 2)).containsExactly(link(3, 2, 9, LinkStatus.CONFIRMED));
        assertThat(store.lookup().linksOfPerson(9, 4, 2)).isEmpty();
    }

    @Test
    void the_links_of_a_person_are_counted_by_status() {
        assertThat(store.lookup().countLinks(9))
                .containsOnly(Map.entry(LinkStatus.CONFIRMED, 3), Map.entry(LinkStatus.REJECTED, 3));
        assertThat(store.lookup().countLinks(7)).isEmpty();
        assertThat(store.lookup().countLinks()).isEqualTo(new ResultLookup.LinkCounts(3, 3, 3));
    }

    @Test
    void what_a_person_s_confirmed_links_show_comes_with_the_kind_of_document() {
        assertThat(store.lookup().exposures(9))
                .containsExactly(
                        new ResultStore.ExposureRow(1, Category.PSYCHIATRY, 9, Role.SUBJECT, 7, 5L),
                        new ResultStore.ExposureRow(2, null, 9, Role.SUBJECT, 7, 5L),
                        new ResultStore.ExposureRow(3, Category.PSYCHIATRY, 9, Role.SUBJECT, 7, 5L));
        assertThat(store.lookup().exposures(5)).isEmpty();
    }

    @Test
    void duplicates_are_found_by_their_original() {
        assertThat(store.lookup().duplicatesOf(2, 10)).containsExactly(4);
        assertThat(store.lookup().duplicatesOf(1, 10)).isEmpty();
    }

    @Test
    void outlines_of_all_items_come_without_opening_anything() {
        List<ResultLookup.ItemOutline> outlines = new ArrayList<>();
        store.lookup().items(outlines::add);
        assertThat(outlines)
                .hasSize(4)
                .startsWith(
                        new ResultLookup.ItemOutline(1, 1, Outcome.READ, null, Category.PSYCHIATRY, 1L << 40, 3, 1, 2),
                        new ResultLookup.ItemOutline(2, 1, Outcome.READ, Reason.CORRUPT, null, 1L << 40, 3, 2, 2));
        assertThat(outlines.get(3).linksOf()).isEqualTo(2);
    }

    @Test
    void unknown_people_are_outlined_and_opened_one_by_one() {
        List<ResultLookup.UnknownOutline> outlines = new ArrayList<>();
        store.lookup().unknown(outlines::add);
        assertThat(outlines)
                .containsExactly(
                        new ResultLookup.UnknownOutline(1, 3, 2, 1), new ResultLookup.UnknownOutline(2, 1, 7, 4));
        assertThat(store.lookup().unknown(2)).isEqualTo(new ResultStore.UnknownRow(2, "QUILLEBEUF ANNE", "", 1, 7, 4));
        assertThatThrownBy(() -> store.lookup().unknown(3)).isInstanceOf(IllegalArgumentException.class);
    }
}
