package org.tocsin.respond.notice.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.model.LinkStatus;
import org.tocsin.model.Role;
import org.tocsin.ports.CaseException;
import org.tocsin.ports.CaseStore;
import org.tocsin.ports.NoticeStore.Move;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.ports.ResultStore.LinkRow;
import org.tocsin.review.Desk;

/**
 * Somebody who got a notice says that it is not about them: every confirmed link behind it is doubted again, and a human decides. What was
 * sent is taken back by the next plan where links are rejected.
 */
public final class WrongPerson {
    private static final int PAGE = 200;

    private WrongPerson() {}

    /**
     * Reopens what a notice told.
     *
     * @return how many human beings in documents are doubted again
     * @throws CaseException if there is no such notice
     */
    public static int reopen(CaseStore store, Desk desk, int number, long at) {
        Notice notice = store.notices()
                .notice(number)
                .orElseThrow(() -> new CaseException("there is no notice " + number + " in this case."));
        int doubted = 0;
        for (int row : Humans.of(store).rows(notice.person())) {
            doubted += objections(store, desk, row);
        }
        if (notice.state() == State.PLANNED || notice.state() == State.RENDERED) {
            store.notices().move(Move.of(number, notice.state(), State.HELD, at, "wrong person, it is said"));
        }
        store.journal()
                .append(
                        "notice.wrong_person",
                        Map.of("notice", Integer.toString(number), "doubts", Integer.toString(doubted)));
        return doubted;
    }

    /** A human being of a document. */
    private record Place(int item, int human) {}

    private static int objections(CaseStore store, Desk desk, int person) {
        Set<Place> places = new LinkedHashSet<>();
        List<LinkRow> page = store.lookup().linksOfPerson(person, 0, PAGE);
        for (int from = PAGE; !page.isEmpty(); from += PAGE) {
            for (LinkRow link : page) {
                if (link.status() == LinkStatus.CONFIRMED && link.role() == Role.SUBJECT) {
                    places.add(new Place(link.item(), link.human().first()));
                }
            }
            page = store.lookup().linksOfPerson(person, from, PAGE);
        }
        int doubted = 0;
        for (Place place : places) {
            doubted += desk.object(place.item(), place.human(), person) ? 1 : 0;
        }
        return doubted;
    }
}
