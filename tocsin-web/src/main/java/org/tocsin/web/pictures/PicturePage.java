package org.tocsin.web.pictures;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tocsin.ports.ResultStore.ItemRow;
import org.tocsin.review.Doubt;
import org.tocsin.review.RefusedException;
import org.tocsin.review.view.PageView;
import org.tocsin.web.Serving;
import org.tocsin.web.access.Member;
import org.tocsin.web.documents.Documents;
import org.tocsin.web.pictures.Figure.State;
import org.tocsin.web.pictures.PictureTickets.Ticket;
import org.tocsin.web.review.Deciding;
import org.tocsin.web.review.UnmaskReason;
import org.tocsin.web.review.ViewJournal;
import org.tocsin.web.review.Workroom;

/**
 * Pictures of pages. The first is unreadable; a key press asks for the readable one, on autopsies and children after a warning. Only what a
 * ticket allows is drawn, and each time it is loaded stands in the journal.
 */
@Controller
final class PicturePage {
    private static final String PAGE = "/documents/{id:[0-9a-zA-Z]+}/pictures/{passage:[0-9]{1,9}}";

    private final Workroom room;
    private final Documents documents;
    private final Deciding deciding;
    private final Figures figures;
    private final PictureTickets tickets;
    private final ViewJournal views;
    private final Serving serving;

    PicturePage(
            Workroom room,
            Documents documents,
            Deciding deciding,
            Figures figures,
            PictureTickets tickets,
            ViewJournal views,
            Serving serving) {
        this.room = room;
        this.documents = documents;
        this.deciding = deciding;
        this.figures = figures;
        this.tickets = tickets;
        this.views = views;
        this.serving = serving;
    }

    /** The page with nothing on it that can be read. */
    @GetMapping(PAGE)
    ResponseEntity<byte[]> unreadable(@PathVariable String id, @PathVariable int passage, Authentication who) {
        ItemRow item = documents.item(id, who);
        return png(
                drawn(() -> room.ready().pages().plain(item.number(), passage)).map(PageDrawing::unreadable));
    }

    /** The page with its boxes. */
    @GetMapping(PAGE + "/{word:[0-9a-f]{1,64}}")
    ResponseEntity<byte[]> readable(
            @PathVariable String id, @PathVariable int passage, @PathVariable String word, Authentication who) {
        ItemRow item = documents.item(id, who);
        int account = Member.required(who).account();
        Ticket ticket = tickets.find(word, account, id, passage).orElseThrow(PicturePage::missing);
        Optional<byte[]> picture =
                drawn(() -> view(item, ticket)).map(view -> PageDrawing.readable(view, ticket.masking()));
        if (picture.isPresent()) {
            views.picture(who, id, passage, ticket.reason());
        }
        return png(picture);
    }

    private Optional<PageView> view(ItemRow item, Ticket ticket) {
        return ticket.mention() >= 0
                ? room.ready().pages().ofMention(item.number(), ticket.passage(), ticket.mention(), ticket.masking())
                : room.ready().pages().ofPerson(item.number(), ticket.passage(), ticket.person(), ticket.masking());
    }

    /** Asks for the picture of a page of a document, or puts it away again. */
    @PostMapping(PAGE)
    String ofDocument(
            @PathVariable String id,
            @PathVariable int passage,
            @RequestParam(defaultValue = "-1") int person,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String step,
            Authentication who,
            Model model) {
        ItemRow item = documents.item(id, who);
        int whom = documents.shown(who, person);
        if (!reason.isEmpty()) {
            UnmaskReason.of(reason);
            documents.refuseCircle(who, item);
        }
        Figure asked =
                figure(id, passage, new Figure.Asked(whom, -1, -1), reason, figures.warnings(item, link -> true));
        return put(asked, item, step, who, model);
    }

    /** Asks for the picture of the page of a doubt, or puts it away again. */
    @PostMapping("/review/picture")
    String ofDoubt(
            @RequestParam int item,
            @RequestParam int mention,
            @RequestParam int passage,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String step,
            Authentication who,
            Model model) {
        Doubt doubt = deciding.doubt(item, mention);
        try {
            room.desk().claim(deciding.reviewer(who), doubt);
        } catch (RefusedException e) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, null, e);
        }
        if (!reason.isEmpty()) {
            UnmaskReason.of(reason);
        }
        ItemRow row = documents.item(doubt.itemId(), who);
        List<String> warnings = figures.warnings(row, link -> link.mention() == mention);
        Figure asked = figure(doubt.itemId(), passage, new Figure.Asked(-1, item, mention), reason, warnings);
        return put(asked, row, step, who, model);
    }

    private static Figure figure(String id, int passage, Figure.Asked asked, String reason, List<String> warnings) {
        return new Figure(id, passage, asked, State.UNREADABLE, reason, warnings, "", 0, 0);
    }

    private String put(Figure asked, ItemRow item, String step, Authentication who, Model model) {
        model.addAttribute("figure", next(asked, item, step, who));
        model.addAttribute("reasons", UnmaskReason.ALL);
        return "picture";
    }

    private Figure next(Figure asked, ItemRow item, String step, Authentication who) {
        if (step.equals("hide")) {
            return asked;
        }
        if (!asked.warnings().isEmpty() && !step.equals("sure")) {
            return asked.in(State.WARNED);
        }
        try {
            PageView view =
                    room.ready().pages().plain(item.number(), asked.passage()).orElse(null);
            if (view == null) {
                return asked.in(State.MISSING);
            }
            Figure.Asked whose = asked.asked();
            String ticket = tickets.give(
                    Member.required(who).account(),
                    asked.id(),
                    asked.passage(),
                    whose.person(),
                    whose.mention(),
                    asked.reason());
            return new Figure(
                    asked.id(),
                    asked.passage(),
                    whose,
                    State.READABLE,
                    asked.reason(),
                    asked.warnings(),
                    ticket,
                    view.picture().width(),
                    view.picture().height());
        } catch (ResponseStatusException e) {
            throw e;
        } catch (RuntimeException e) {
            tell(e);
            return asked.in(State.FAILED);
        }
    }

    /** A page that cannot be drawn is none, and the operator hears of it. */
    private Optional<PageView> drawn(Supplier<Optional<PageView>> page) {
        try {
            return page.get();
        } catch (ResponseStatusException e) {
            throw e;
        } catch (RuntimeException e) {
            tell(e);
            return Optional.empty();
        }
    }

    private void tell(RuntimeException e) {
        serving.told()
                .accept("the picture of a page cannot be drawn: " + e.getClass().getSimpleName());
    }

    private static ResponseEntity<byte[]> png(Optional<byte[]> picture) {
        byte[] bytes = picture.orElseThrow(PicturePage::missing);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
