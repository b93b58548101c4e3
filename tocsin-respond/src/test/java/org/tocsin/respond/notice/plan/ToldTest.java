package org.tocsin.respond.notice.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.respond.notice.InventedNotices.item;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.notice.InventedNotices;
import org.tocsin.respond.notice.NoticeContent.Relation;
import org.tocsin.respond.notice.ToldItem;

/** What people know from earlier notices. */
class ToldTest {
    private static final ToldItem SCAN = item(Category.RADIOLOGY, DataClass.IDENTITY, DataClass.HEALTH);
    private static final ToldItem BILL = new ToldItem(
            2, Category.INVOICE, item(Category.INVOICE, DataClass.FINANCIAL).classes(), false);

    private final Told told = new Told();

    private static Notice notice(int row, Kind kind, State state, ToldItem... items) {
        byte[] content = InventedNotices.of("Lou MARTIN", Relation.SELF, "fr", List.of(items))
                .encoded();
        return new Notice(1, 1, row, 0, kind, Channel.EMAIL, 2, 0, state, "", 1, 0, 0, content);
    }

    @Test
    void aRowThatTurnsOutToBeSomebodyWhoWasTold_isNotToldAgain() {
        int human = Humans.of(List.of(List.of(3, 7))).first(7);
        told.add(human, notice(7, Kind.FIRST, State.ACCEPTED, SCAN));
        assertThat(told.knows(3)).isTrue();
        assertThat(told.fresh(3, List.of(SCAN, BILL))).containsExactly(BILL);
    }

    @Test
    void moreKindsOfDataInADocumentThatWasTold_areNew() {
        told.add(3, notice(3, Kind.FIRST, State.ACCEPTED, SCAN));
        ToldItem more = item(Category.RADIOLOGY, DataClass.IDENTITY, DataClass.HEALTH, DataClass.CONTACT);
        assertThat(told.fresh(3, List.of(more))).containsExactly(more);
        assertThat(told.fresh(3, List.of(SCAN))).isEmpty();
    }

    @Test
    void whatNeverArrived_orWasTakenBack_isNotKnown() {
        told.add(3, notice(3, Kind.FIRST, State.BOUNCED, SCAN));
        assertThat(told.knows(3)).isFalse();
        told.add(4, notice(4, Kind.FIRST, State.ACCEPTED, SCAN, BILL));
        told.add(4, notice(4, Kind.RETRACTION, State.ACCEPTED, SCAN));
        assertThat(told.stillSays(4, SCAN)).isFalse();
        assertThat(told.stillSays(4, BILL)).isTrue();
    }
}
