package org.tocsin.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.ports.CaseSettings;

/** Names what a case still lacks. */
final class Missing {
    private Missing() {}

    static void tell(CaseSettings settings, Texts texts, PrintWriter out) {
        List<String> missing = of(settings);
        if (!missing.isEmpty()) {
            out.println(texts.get("case.missing", String.join(", ", missing)));
        }
    }

    /** The options of {@code init} that were never given. */
    static List<String> of(CaseSettings settings) {
        List<String> missing = new ArrayList<>();
        if (settings.legalBasis().isBlank()) {
            missing.add("--legal-basis");
        }
        if (settings.responsible().isBlank()) {
            missing.add("--responsible");
        }
        if (settings.retentionUntil().isBlank()) {
            missing.add("--retention-until");
        }
        if (settings.toAuthority().awareAt() == null) {
            missing.add("--aware-at");
        }
        return missing;
    }
}
