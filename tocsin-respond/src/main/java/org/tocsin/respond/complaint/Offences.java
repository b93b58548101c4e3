package org.tocsin.respond.complaint;

import java.time.LocalDate;
import java.util.List;
import org.tocsin.registry.TermFile;

/** The offences that complaints name: dated data with their articles of the French criminal code. */
public final class Offences {
    private static final String VERIFIED = "verified ";
    private static final List<String> LINES = TermFile.lines(Offences.class, "offences.txt");

    private Offences() {}

    /** The day on which the list was last compared with the law. */
    public static LocalDate verifiedOn() {
        return LINES.stream()
                .filter(line -> line.startsWith(VERIFIED))
                .map(line -> LocalDate.parse(line.substring(VERIFIED.length()).strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("offences.txt does not say when it was verified"));
    }

    /** The offences in a language, each with its article. */
    static List<String> in(String language) {
        boolean french = language.equals("fr");
        String code = french ? " du code pénal)" : " of the French criminal code)";
        return LINES.stream()
                .filter(line -> !line.startsWith(VERIFIED))
                .map(line -> line.split("\\s*\\|\\s*"))
                .map(cells -> cells[french ? 1 : 2] + " (article " + cells[0] + code)
                .toList();
    }
}
