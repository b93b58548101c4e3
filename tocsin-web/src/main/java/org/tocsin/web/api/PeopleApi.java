package org.tocsin.web.api;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.Population;
import org.tocsin.respond.severity.Band;
import org.tocsin.respond.severity.Gate;
import org.tocsin.review.Exclusions;
import org.tocsin.review.view.Page;
import org.tocsin.review.view.PeopleList;
import org.tocsin.review.view.PersonHit;
import org.tocsin.review.view.PersonView;
import org.tocsin.web.lists.Lists;
import org.tocsin.web.lists.Persons;
import org.tocsin.web.review.Workroom;

/** The people in the leak, one of them, and search in the registry. */
@RestController
@RequestMapping("/api/people")
final class PeopleApi {
    private static final int LINKS = 50;
    private static final int MOST_FOUND = 25;
    private static final int LONGEST = 200;

    private final Lists lists;
    private final Workroom room;
    private final Persons persons;

    PeopleApi(Lists lists, Workroom room, Persons persons) {
        this.lists = lists;
        this.room = room;
        this.persons = persons;
    }

    /**
     * A search.
     *
     * @param query name, birth date or id
     */
    public record Search(String query) {
        public Search {
            int length = query.strip().length();
            if (length < Persons.SHORTEST || length > LONGEST) {
                throw new WrongFieldException("query");
            }
        }

        /** Names nobody. */
        @Override
        public String toString() {
            return "Search[]";
        }
    }

    /** Who was found, the likeliest first. */
    public record Found(List<PersonHit> people) {}

    @Says("The people in the leak who have a confirmed link, some at a time; the own circle is left out.")
    @GetMapping
    Page<PeopleList.Row> people(
            @RequestParam(required = false) @Nullable Population population,
            @RequestParam(required = false) @Nullable Band band,
            @RequestParam(name = "class", required = false) @Nullable DataClass dataClass,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Nullable Gate gate,
            @RequestParam(defaultValue = "severity") PeopleList.Order order,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = Paging.SIZE) int size,
            Authentication who,
            Locale locale) {
        Paging paging = new Paging(page, size);
        PeopleList.Filter filter = new PeopleList.Filter(
                population, band == null ? "" : band.word(), dataClass, category, gate == null ? "" : gate.word());
        Exclusions circle = room.reviewer(who, room.ready()).exclusions();
        return lists.now().people().page(filter, order, paging.from(), paging.size(), locale, circle::contains);
    }

    @Says("Searches the registry by name, birth date or id. It is sent, since names never stand in addresses.")
    @PostMapping("/search")
    Found findPeople(@RequestBody Search search, Locale locale) {
        return new Found(persons.find(search.query(), MOST_FOUND, locale));
    }

    @Says(
            "A person: what was exposed and where, severity, gates, registry rows, and 50 of the links. The journal notes it.")
    @GetMapping("/{person}")
    PersonView person(
            @PathVariable int person, @RequestParam(defaultValue = "1") int page, Authentication who, Locale locale) {
        return persons.view(who, person, new Paging(page, LINKS).from(), LINKS, locale);
    }
}
