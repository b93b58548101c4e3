package org.tocsin.web.lists;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.tocsin.ports.CaseStore;
import org.tocsin.review.view.Masking;
import org.tocsin.review.view.PersonHit;
import org.tocsin.review.view.PersonView;
import org.tocsin.web.review.ViewJournal;
import org.tocsin.web.review.Workroom;

/** People as the screen and programs show them: journalled, and nobody of one's own circle. */
@Component
public final class Persons {
    /** The shortest search. */
    public static final int SHORTEST = 2;

    private final Lists lists;
    private final Workroom room;
    private final CaseStore store;
    private final ViewJournal views;

    Persons(Lists lists, Workroom room, CaseStore store, ViewJournal views) {
        this.lists = lists;
        this.room = room;
        this.store = store;
        this.views = views;
    }

    /** The people of the registry who are most likely meant; nobody where too little is asked. */
    public List<PersonHit> find(String query, int most, Locale locale) {
        boolean enough = query.strip().length() >= SHORTEST;
        return enough ? room.ready().search().find(query, 0, most, locale) : List.of();
    }

    /**
     * One person with some of the links.
     *
     * @throws ResponseStatusException if the registry has nobody with this number, or it is somebody of this account's circle
     */
    public PersonView view(Authentication who, int number, int from, int count, Locale locale) {
        if (number < 0 || number >= store.registry().size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (room.reviewer(who, room.ready()).exclusions().contains(number)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        views.person(who, number);
        return lists.now().persons().of(number, Math.max(0, from), count, Masking.MASKED, locale);
    }
}
