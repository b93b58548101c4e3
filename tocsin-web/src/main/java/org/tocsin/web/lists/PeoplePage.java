package org.tocsin.web.lists;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.Population;
import org.tocsin.ports.CaseStore;
import org.tocsin.review.view.Masking;
import org.tocsin.review.view.PeopleList;
import org.tocsin.web.pages.Asked;
import org.tocsin.web.review.ViewJournal;
import org.tocsin.web.review.Workroom;

/** The people in the leak, and one of them. */
@Controller
final class PeoplePage {
    private static final int MOST_FOUND = 25;

    private final Lists lists;
    private final Workroom room;
    private final CaseStore store;
    private final ViewJournal views;

    PeoplePage(Lists lists, Workroom room, CaseStore store, ViewJournal views) {
        this.lists = lists;
        this.room = room;
        this.store = store;
        this.views = views;
    }

    @GetMapping("/people")
    String list(Asked asked, Locale locale, Model model) {
        PeopleList.Filter filter = new PeopleList.Filter(
                asked.of("population", Population.values()),
                asked.word("band"),
                asked.of("class", DataClass.values()),
                asked.of("category", Category.values()),
                asked.word("gate"));
        model.addAttribute(
                "page",
                lists.now()
                        .people()
                        .page(filter, asked.order(PeopleList.Order.values()), asked.from(), Asked.AT_ONCE, locale));
        return "people";
    }

    /** Names never stand in an address: the search is sent. */
    @PostMapping("/people")
    String search(@RequestParam String query, Locale locale, Model model) {
        boolean asked = query.strip().length() >= 2;
        model.addAttribute("query", query);
        model.addAttribute("hits", asked ? room.ready().search().find(query, 0, MOST_FOUND, locale) : List.of());
        return "people-found";
    }

    @GetMapping("/people/{number}")
    String person(
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int from,
            Authentication who,
            Locale locale,
            Model model) {
        if (number < 0 || number >= store.registry().size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (room.reviewer(who, room.ready()).exclusions().contains(number)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        views.person(who, number);
        int start = Math.max(0, from);
        model.addAttribute("view", lists.now().persons().of(number, start, Asked.AT_ONCE, Masking.MASKED, locale));
        return "person";
    }
}
