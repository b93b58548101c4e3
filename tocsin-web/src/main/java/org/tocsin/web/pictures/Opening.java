package org.tocsin.web.pictures;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.tocsin.ports.ResultStore.ItemRow;
import org.tocsin.ports.ResultStore.LinkRow;
import org.tocsin.review.Doubt;
import org.tocsin.review.view.Masking;
import org.tocsin.review.view.PageView;
import org.tocsin.web.Serving;
import org.tocsin.web.documents.Documents;
import org.tocsin.web.review.UnmaskReason;
import org.tocsin.web.review.ViewJournal;
import org.tocsin.web.review.Workroom;

/** Opens the picture of a page for a program that asks for it: drawn anew like that of the screens, warned of like it, journalled like it. */
@Component
public final class Opening {
    private final Workroom room;
    private final Documents documents;
    private final Figures figures;
    private final ViewJournal views;
    private final Serving serving;

    Opening(Workroom room, Documents documents, Figures figures, ViewJournal views, Serving serving) {
        this.room = room;
        this.documents = documents;
        this.figures = figures;
        this.views = views;
        this.serving = serving;
    }

    /**
     * How it is asked for.
     *
     * @param reason why other people's data is to be seen; empty: it is covered
     * @param sure   that it is wanted though it shows a death or may be about a child
     */
    public record Ask(int passage, String reason, boolean sure) {
        Masking masking() {
            return reason.isEmpty() ? Masking.MASKED : Masking.UNMASKED;
        }
    }

    /** The picture is hard to look at, and nobody said that it is wanted all the same. */
    public static final class WarnedException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * The page of a document as PNG.
     *
     * @param person whose data is highlighted, or any other number for nobody
     * @throws WarnedException if a warning must be heard first
     * @throws ResponseStatusException if there is none, or this account must not see it
     */
    public byte[] ofDocument(Authentication who, String id, int person, Ask ask) {
        ItemRow item = documents.item(id, who);
        int shown = documents.shown(who, person);
        allow(who, item, ask, link -> true);
        return drawn(
                who,
                item,
                ask,
                () -> room.ready().pages().ofPerson(item.number(), ask.passage(), shown, ask.masking()));
    }

    /** The page of a doubt that this account holds, the human being in question highlighted; as for a document. */
    public byte[] ofDoubt(Authentication who, Doubt doubt, Ask ask) {
        ItemRow item = documents.item(doubt.itemId(), who);
        allow(who, item, ask, link -> link.mention() == doubt.mention());
        return drawn(
                who,
                item,
                ask,
                () -> room.ready().pages().ofMention(item.number(), ask.passage(), doubt.mention(), ask.masking()));
    }

    private void allow(Authentication who, ItemRow item, Ask ask, Predicate<LinkRow> about) {
        if (!ask.reason().isEmpty()) {
            UnmaskReason.of(ask.reason());
            documents.refuseCircle(who, item);
        }
        List<String> warnings = figures.warnings(item, about);
        if (!warnings.isEmpty() && !ask.sure()) {
            throw new WarnedException();
        }
    }

    private interface Page {
        Optional<PageView> view();
    }

    private byte[] drawn(Authentication who, ItemRow item, Ask ask, Page page) {
        Optional<byte[]> png;
        try {
            png = page.view().map(view -> PageDrawing.readable(view, ask.masking()));
        } catch (ResponseStatusException e) {
            throw e;
        } catch (RuntimeException e) {
            serving.told()
                    .accept("the picture of a page cannot be drawn: "
                            + e.getClass().getSimpleName());
            png = Optional.empty();
        }
        byte[] bytes = png.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        views.picture(who, item.id(), ask.passage(), ask.reason());
        return bytes;
    }
}
