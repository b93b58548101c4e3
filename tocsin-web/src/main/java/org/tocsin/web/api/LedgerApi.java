package org.tocsin.web.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.model.DataClass;
import org.tocsin.model.Reason;
import org.tocsin.model.Role;
import org.tocsin.review.view.ItemList;
import org.tocsin.review.view.Page;
import org.tocsin.review.view.UnknownList;
import org.tocsin.web.access.Member;
import org.tocsin.web.access.Rights;
import org.tocsin.web.lists.Lists;
import org.tocsin.web.review.Workroom;

/** The case in numbers, the people whom the registry does not know, and what could not be read. */
@RestController
@RequestMapping("/api")
final class LedgerApi {
    private final Lists lists;
    private final Workroom room;

    LedgerApi(Lists lists, Workroom room) {
        this.lists = lists;
        this.room = room;
    }

    @Says("The case in numbers that reconcile.")
    @GetMapping("/overview")
    CaseFigures overview() {
        return CaseFigures.of(lists.now().numbers());
    }

    @Says("People in the leak whom the registry does not know, some at a time.")
    @GetMapping("/unknown")
    Page<UnknownList.Row> unknown(
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(name = "class", required = false) @Nullable DataClass dataClass,
            @RequestParam(defaultValue = "number") UnknownList.Order order,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = Paging.SIZE) int size,
            Locale locale) {
        Paging paging = new Paging(page, size);
        UnknownList.Filter filter = new UnknownList.Filter(role, dataClass);
        return lists.now().unknown().page(filter, order, paging.from(), paging.size(), locale);
    }

    @Says(
            "What was not or only partly read, the largest first, some at a time. Paths, people's data in them masked, only for accounts that may open documents.")
    @GetMapping("/unread")
    Page<ListedItem> unread(
            @RequestParam(required = false) @Nullable Reason reason,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = Paging.SIZE) int size,
            Authentication who,
            Locale locale) {
        Paging paging = new Paging(page, size);
        ItemList.Filter filter = new ItemList.Filter(false, true, null, reason, null, null, 0);
        boolean looks = Rights.allow("/documents", Member.required(who).roles());
        return ListedItem.of(
                lists.now()
                        .items()
                        .page(
                                filter,
                                ItemList.Order.SIZE,
                                paging.from(),
                                paging.size(),
                                locale,
                                room.ready().paths()::of),
                looks);
    }
}
