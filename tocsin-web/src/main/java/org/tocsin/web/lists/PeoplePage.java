package org.tocsin.web.lists;

import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.ports.CaseStore;
import org.tocsin.review.Exclusions;
import org.tocsin.web.notices.NoticeView;
import org.tocsin.web.pages.Asked;
import org.tocsin.web.review.Workroom;

/** The people in the leak, and one of them. */
@Controller
final class PeoplePage {
    private static final int MOST_FOUND = 25;

    private final Lists lists;
    private final Persons persons;
    private final Workroom room;
    private final CaseStore store;

    PeoplePage(Lists lists, Persons persons, Workroom room, CaseStore store) {
        this.room = room;
        this.lists = lists;
        this.persons = persons;
        this.store = store;
    }

    @GetMapping("/people")
    String list(Asked asked, Authentication who, Locale locale, Model model) {
        Exclusions circle = room.reviewer(who, room.ready()).exclusions();
        model.addAttribute("circle", !circle.isEmpty());
        model.addAttribute(
                "page",
                lists.now()
                        .people()
                        .page(
                                Filters.people(asked),
                                Filters.peopleOrder(asked),
                                asked.from(),
                                Asked.AT_ONCE,
                                locale,
                                circle::contains));
        return "people";
    }

    /** Names never stand in an address: the search is sent. */
    @PostMapping("/people")
    String search(@RequestParam String query, Locale locale, Model model) {
        model.addAttribute("query", query);
        model.addAttribute("hits", persons.find(query, MOST_FOUND, locale));
        return "people-found";
    }

    @GetMapping("/people/{number}")
    String person(
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int from,
            Authentication who,
            Locale locale,
            Model model) {
        model.addAttribute("view", persons.view(who, number, from, Asked.AT_ONCE, locale));
        model.addAttribute(
                "notices",
                store.notices().ofPerson(number).stream()
                        .map(notice -> NoticeView.of(notice, locale))
                        .toList());
        return "person";
    }
}
