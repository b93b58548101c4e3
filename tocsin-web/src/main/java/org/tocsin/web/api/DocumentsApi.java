package org.tocsin.web.api;

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
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.review.view.DocumentView;
import org.tocsin.review.view.DocumentViews;
import org.tocsin.review.view.ItemList;
import org.tocsin.review.view.Page;
import org.tocsin.web.documents.Documents;
import org.tocsin.web.lists.Lists;
import org.tocsin.web.review.Workroom;

/** The documents and one of them. */
@RestController
@RequestMapping("/api/documents")
final class DocumentsApi {
    private final Lists lists;
    private final Workroom room;
    private final Documents documents;

    DocumentsApi(Lists lists, Workroom room, Documents documents) {
        this.lists = lists;
        this.room = room;
        this.documents = documents;
    }

    @Says(
            "The documents of the case, some at a time, people's data in paths masked; containers and duplicates are left out.")
    @GetMapping
    Page<ListedItem> documents(
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(name = "class", required = false) @Nullable DataClass dataClass,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable Reason reason,
            @RequestParam(defaultValue = "path") ItemList.Order order,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = Paging.SIZE) int size,
            Locale locale) {
        Paging paging = new Paging(page, size);
        ItemList.Filter filter = new ItemList.Filter(true, false, outcome, reason, category, dataClass, 0);
        return ListedItem.of(
                lists.now()
                        .items()
                        .page(
                                filter,
                                order,
                                paging.from(),
                                paging.size(),
                                locale,
                                room.ready().paths()::of),
                true);
    }

    @Says(
            "A document, 20 passages at a time, everybody's data masked but that of the person asked for. The journal notes it.")
    @GetMapping("/{id:[0-9a-zA-Z]+}")
    DocumentView document(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer person,
            @RequestParam(defaultValue = "1") int page,
            Authentication who,
            Locale locale) {
        int shown = person == null ? DocumentViews.NOBODY : person;
        return documents.masked(who, id, new Paging(page, Documents.AT_ONCE).from(), shown, locale);
    }

    @Says("The same with everybody's data, for a reason that the journal keeps.")
    @PostMapping("/{id:[0-9a-zA-Z]+}/unmask")
    DocumentView unmaskDocument(
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int page,
            @RequestBody Unmasking unmasking,
            Authentication who,
            Locale locale) {
        int from = new Paging(page, Documents.AT_ONCE).from();
        return documents.unmasked(who, id, from, unmasking.reason().word(), locale);
    }
}
