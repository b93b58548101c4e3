package org.tocsin.respond.letter.returned;

import java.util.List;
import java.util.Locale;
import org.tocsin.model.Fold;
import org.tocsin.registry.TermFile;

/** Why a letter came back (NPAI and what the French post prints on returned mail). */
public enum ReturnReason {
    /** Nobody of that name lives there. */
    UNKNOWN_THERE,
    /** Moved without leaving an address. */
    MOVED,
    /** The address is incomplete, wrong, or its letter box cannot be found. */
    BAD_ADDRESS,
    /** Not taken. */
    REFUSED,
    /** Not collected. */
    UNCLAIMED,
    /** The addressee has died. */
    DECEASED,
    /** Something else, or nothing said. */
    OTHER;

    private static final List<String> LINES = TermFile.lines(ReturnReason.class, "reasons.txt");

    /** The word used in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason that words of a printer or of the post mean. */
    public static ReturnReason of(String words) {
        String folded = ' ' + Fold.words(words) + ' ';
        for (String line : LINES) {
            int gap = line.indexOf(' ');
            if (folded.contains(' ' + Fold.words(line.substring(gap + 1)) + ' ')) {
                return valueOf(line.substring(0, gap));
            }
        }
        return OTHER;
    }
}
