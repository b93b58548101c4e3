package org.tocsin.web.pictures;

import java.util.List;

/**
 * The place of a page's picture on the screen.
 *
 * @param id       stable id of the item
 * @param passage  number of the page's first passage
 * @param asked    whose data is highlighted, sent back with each press of a key
 * @param reason   why other people's data is shown; empty where it is covered
 * @param warnings what somebody must hear before it is shown, as keys of texts
 * @param ticket   under which the readable picture can be loaded; empty in other states
 * @param width    of the readable picture
 * @param height   of the readable picture
 */
public record Figure(
        String id,
        int passage,
        Asked asked,
        State state,
        String reason,
        List<String> warnings,
        String ticket,
        int width,
        int height) {
    /** What is shown. */
    public enum State {
        /** Nothing can be read. */
        UNREADABLE,
        /** Nothing can be read; a warning asks for a second press. */
        WARNED,
        READABLE,
        /** It was not kept. */
        MISSING,
        /** It lies in the case and cannot be drawn. */
        FAILED
    }

    /**
     * Whose data is highlighted.
     *
     * @param person  number in the registry, or -1
     * @param item    number of the item of a doubt, or -1
     * @param mention of the doubt, or -1
     */
    public record Asked(int person, int item, int mention) {
        /** Whether it belongs to a doubt. */
        public boolean doubt() {
            return item >= 0;
        }
    }

    /** Where key presses go. */
    public String address() {
        return asked.doubt() ? "/review/picture" : "/documents/" + id + "/pictures/" + passage;
    }

    /** The same place in another state. */
    Figure in(State other) {
        return new Figure(id, passage, asked, other, reason, warnings, "", 0, 0);
    }
}
