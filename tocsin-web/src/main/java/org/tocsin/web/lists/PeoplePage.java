package org.tocsin.web.lists;

import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.Population;
import org.tocsin.ports.CaseStore;
import org.tocsin.review.view.PeopleList;
import org.tocsin.web.notices.NoticeView;
import org.tocsin.web.pages.Asked;

/** The people in the leak, and one of them. */
@Controller
final class PeoplePage {
    private static final int MOST_FOUND = 25;

    private final Lists lists;
    private final Persons persons;
    private final CaseStore store;

    PeoplePage(Lists lists, Persons persons, CaseStore store) {
        this.lists = lists;
        this.persons = persons;
        this.store = store;
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
