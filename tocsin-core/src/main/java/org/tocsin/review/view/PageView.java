package org.tocsin.review.view;

import org.tocsin.model.PagePicture;

/**
 * The picture of a page and what of it may be seen.
 *
 * @param page    number of the first passage of the page
 * @param letters height of its lines of text in pixels of the upright page
 */
public record PageView(int page, PagePicture picture, PictureView boxes, int letters) {
    /** Names nobody. */
    @Override
    public String toString() {
        return "PageView[" + page + "]";
    }
}
