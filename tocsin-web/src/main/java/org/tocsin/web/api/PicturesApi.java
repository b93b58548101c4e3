package org.tocsin.web.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.review.Doubt;
import org.tocsin.review.view.DocumentViews;
import org.tocsin.web.pictures.Opening;
import org.tocsin.web.review.Deciding;
import org.tocsin.web.review.Workroom;

/** Pictures of recognised pages, opened because somebody says that they are wanted. */
@RestController
@RequestMapping("/api")
final class PicturesApi {
    private final Workroom room;
    private final Opening opening;
    private final Deciding deciding;
    private final Doubts doubts;

    PicturesApi(Workroom room, Opening opening, Deciding deciding, Doubts doubts) {
        this.room = room;
        this.opening = opening;
        this.deciding = deciding;
        this.doubts = doubts;
    }

    /**
     * That the picture is wanted, and how.
     *
     * @param open   must be true
     * @param sure   that it is wanted though it shows a death or may be about a child
     * @param person whose data is highlighted in a document, a number in the registry; not for doubts
     * @param reason why other people's data is to be seen; left out: it is covered
     */
    public record PictureWish(
            boolean open, @Nullable Boolean sure, @Nullable Integer person, Unmasking.@Nullable Reason reason) {
        public PictureWish {
            if (!open) {
                throw new WrongFieldException("open");
            }
        }

        Opening.Ask ask(int passage) {
            return new Opening.Ask(passage, reason == null ? "" : reason.word(), Boolean.TRUE.equals(sure));
        }
    }

    @Says(
            value =
                    "The picture of a page of a document, drawn anew: other people's words are dark boxes, what was not recognised is blurred; a reason"
                            + " shows all of it. 409 warned: say that you are sure. The journal notes it.",
            gives = MediaType.IMAGE_PNG_VALUE,
            refuses = 409)
    @PostMapping("/documents/{id:[0-9a-zA-Z]+}/pictures/{passage}")
    ResponseEntity<byte[]> openPicture(
            @PathVariable String id, @PathVariable int passage, @RequestBody PictureWish wish, Authentication who) {
        int person = wish.person() == null ? DocumentViews.NOBODY : wish.person();
        return png(opening.ofDocument(who, id, person, wish.ask(passage)));
    }

    @Says(
            value =
                    "The picture of the page of a doubt that this account holds, the human being in question highlighted.",
            gives = MediaType.IMAGE_PNG_VALUE,
            refuses = 409)
    @PostMapping("/review/doubts/{id:[0-9a-zA-Z]+}/{mention}/pictures/{passage}")
    ResponseEntity<byte[]> openPictureOfDoubt(
            @PathVariable String id,
            @PathVariable int mention,
            @PathVariable int passage,
            @RequestBody PictureWish wish,
            Authentication who) {
        Doubt doubt = doubts.at(id, mention);
        room.desk().claim(deciding.reviewer(who), doubt);
        return png(opening.ofDoubt(who, doubt, wish.ask(passage)));
    }

    private static ResponseEntity<byte[]> png(byte[] picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(picture);
    }
}
