package org.tocsin.web.lists;

import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.Outcome;
import org.tocsin.model.Population;
import org.tocsin.model.Reason;
import org.tocsin.model.Role;
import org.tocsin.review.view.ItemList;
import org.tocsin.review.view.PeopleList;
import org.tocsin.review.view.UnknownList;
import org.tocsin.web.pages.Asked;

/** What an address asks of each list. */
final class Filters {
    private Filters() {}

    static PeopleList.Filter people(Asked asked) {
        return new PeopleList.Filter(
                asked.of("population", Population.values()),
                asked.word("band"),
                asked.of("class", DataClass.values()),
                asked.of("category", Category.values()),
                asked.word("gate"));
    }

    static PeopleList.Order peopleOrder(Asked asked) {
        return asked.order(PeopleList.Order.values());
    }

    static ItemList.Filter items(Asked asked, boolean unread) {
        return new ItemList.Filter(
                !unread,
                unread,
                asked.of("outcome", Outcome.values()),
                asked.of("reason", Reason.values()),
                asked.of("category", Category.values()),
                asked.of("class", DataClass.values()),
                0);
    }

    static ItemList.Order itemOrder(Asked asked, boolean unread) {
        return unread ? ItemList.Order.SIZE : asked.order(ItemList.Order.values());
    }

    static UnknownList.Filter unknown(Asked asked) {
        return new UnknownList.Filter(asked.of("role", Role.values()), asked.of("class", DataClass.values()));
    }

    static UnknownList.Order unknownOrder(Asked asked) {
        return asked.order(UnknownList.Order.values());
    }
}
