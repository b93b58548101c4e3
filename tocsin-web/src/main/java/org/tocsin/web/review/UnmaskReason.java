package org.tocsin.web.review;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Why other people's data is looked at: a code, since free words in the journal might name them. */
public final class UnmaskReason {
    /** All reasons. */
    public static final List<String> ALL = List.of("same_name", "family", "unclear");

    private UnmaskReason() {}

    /** A reason that was given. */
    public static String of(String given) {
        if (!ALL.contains(given)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return given;
    }
}
