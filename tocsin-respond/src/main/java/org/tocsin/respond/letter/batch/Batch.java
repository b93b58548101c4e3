package org.tocsin.respond.letter.batch;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A batch: notices whose files appear together in a folder of this name. Until they are whole the folder's name ends in {@code .part};
 * renaming it is the one moment from which on they may be printed.
 *
 * @param place where the folder lies, an absolute path
 */
record Batch(Path place, String name) {
    private static final String MARK = "batch ";
    private static final String IN = " in ";

    Path whole() {
        return place.resolve(name);
    }

    Path part() {
        return place.resolve(name + ".part");
    }

    /** As the steps of its notices keep it. */
    String detail() {
        return MARK + name + IN + place;
    }

    /** The batch that a step of a notice tells of, if it tells of one. */
    static Optional<Batch> of(String detail) {
        int in = detail.indexOf(IN);
        if (!detail.startsWith(MARK) || in < 0) {
            return Optional.empty();
        }
        return Optional.of(new Batch(Path.of(detail.substring(in + IN.length())), detail.substring(MARK.length(), in)));
    }
}
