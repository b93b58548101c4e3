package org.tocsin.respond.bundle;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.tocsin.portal.format.PortalText;

/** What the portal shows where a notice was taken back. */
final class Withdrawn {
    private Withdrawn() {}

    static PortalText in(String language) {
        ResourceBundle words = ResourceBundle.getBundle(
                "org.tocsin.respond.bundle.withdrawn", language.equals("fr") ? Locale.FRENCH : Locale.ROOT);
        return new PortalText(
                language,
                words.getString("subject"),
                List.of(new PortalText.Part(PortalText.Kind.PARAGRAPH, words.getString("text"))));
    }
}
