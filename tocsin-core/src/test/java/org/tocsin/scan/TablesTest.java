package org.tocsin.scan;

import static org.assertj.core.api.Assertions.assertThat;

import it.unimi.dsi.fastutil.ints.IntSets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.tocsin.link.Entities;
import org.tocsin.link.Entity;
import org.tocsin.model.Category;
import org.tocsin.model.Check;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Mention;
import org.tocsin.model.Outcome;
import org.tocsin.model.Role;
import org.tocsin.model.Trait;
import org.tocsin.model.TraitType;
import org.tocsin.ports.DecisionStore;
import org.tocsin.ports.ReadResult;
import org.tocsin.ports.ResultStore;

class TablesTest {
    private static final Trait AGE = new Trait(TraitType.AGE, "40", 0, 2, Check.NONE, "label", true);

    private final List<ResultStore.ItemRow> items = new ArrayList<>();
    private final List<ResultStore.LinkRow> links = new ArrayList<>();
    private final List<ResultStore.PersonRow> people = new ArrayList<>();
    private final Tables tables = new Tables(new Collected(), 10, IntSets.emptySet(), true);

    /** Keeps what is written. */
    private final class Collected implements ResultStore.Writer {
        @Override
        public void item(ResultStore.ItemRow row) {
            items.add(row);
        }

        @Override
        public void link(ResultStore.LinkRow row) {
            links.add(row);
        }

        @Override
        public void person(ResultStore.PersonRow row) {
            people.add(row);
        }

        @Override
        public void unknown(ResultStore.UnknownRow row) {}

        @Override
        public void nobody(DecisionStore.NobodyRow row) {}

        @Override
        public void conflict(DecisionStore.ConflictRow row) {}

        @Override
        public void model(byte[] model) {}

        @Override
        public void commit(Consumer<DecisionStore.Turn> lastly) {}

        @Override
        public void close() {}
    }

    private static DocumentAnalyst.Linked linked(int human, int person, LinkStatus status, int classes) {
        Decision decision = new Decision(person, status, 0.9, 5, 0, "name");
        String row = "row:" + human;
        Entity entity = new Entities(true).add(human, new Mention(Role.SUBJECT, List.of(AGE)), true);
        DocumentAnalyst.Human known = new DocumentAnalyst.Human(human, human, row, 1, entity);
        return new DocumentAnalyst.Linked(human, known, row, Role.SUBJECT, decision, classes);
    }

    private void part(int firstMention, DocumentAnalyst.Linked... found) {
        tables.document(
                1,
                new DocumentAnalyst.Analysis(List.of(found), List.of(), 10),
                Category.DIRECTORY,
                firstMention,
                false);
    }

    private void end() {
        ItemTree.Draft draft = new ItemTree.Draft(1, "id", 1, "table.csv", 0, 1, 0, 9, null);
        tables.item(draft, new ReadResult(Outcome.READ, null, "text/csv", 0, 0, ""), Category.DIRECTORY, 0);
        tables.people();
    }

    @Test
    void people_who_wait_for_review_in_the_parts_of_a_long_table_are_not_taken_for_each_other() {
        part(0, linked(0, 1, LinkStatus.REVIEW, 1), linked(0, 2, LinkStatus.REVIEW, 1));
        part(10, linked(0, 3, LinkStatus.REVIEW, 1), linked(1, 4, LinkStatus.REVIEW, 1));
        end();
        assertThat(items)
                .singleElement()
                .satisfies(item -> assertThat(item.people()).isEqualTo(3));
        assertThat(links).extracting(ResultStore.LinkRow::mention).containsExactly(0, 0, 10, 11);
    }

    @Test
    void a_person_confirmed_in_several_parts_is_one_with_all_that_they_show() {
        part(0, linked(0, 1, LinkStatus.CONFIRMED, 0b01));
        part(10, linked(0, 1, LinkStatus.CONFIRMED, 0b10), linked(1, 2, LinkStatus.REJECTED, 0b100));
        end();
        assertThat(items)
                .singleElement()
                .satisfies(item -> assertThat(item.people()).isEqualTo(1));
        assertThat(people).singleElement().satisfies(row -> {
            assertThat(row.documents()).isEqualTo(1);
            assertThat(row.dataClasses()).isEqualTo(0b11);
        });
    }
}
