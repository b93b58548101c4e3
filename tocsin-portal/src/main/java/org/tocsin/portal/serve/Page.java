package org.tocsin.portal.serve;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tocsin.portal.format.PortalFacts;
import org.tocsin.portal.words.Texts;

/** A page being put together: its own part, and what every page has around it. */
final class Page {
    private static final String HTML = "text/html; charset=utf-8";
    private static final List<String> MENU = List.of("", "genuine", "check", "how");
    private static final Template LAYOUT = new Template("layout.html");

    private final Visit visit;
    private final Template main;
    private final Map<String, Consumer<Output>> gaps = new HashMap<>();
    private int length = 1;

    /**
     * A page.
     *
     * @param title key of its title
     */
    Page(Visit visit, PortalFacts facts, String title, Template main) {
        this.visit = visit;
        this.main = main;
        Texts texts = visit.texts();
        gap("title", to -> to.text(texts.get(title)));
        gap("organisation", to -> to.text(facts.organisation()));
        gap("menu", this::menu);
        gap("help", to -> facts.help().forEach(line -> to.raw("<li>").text(line).raw("</li>")));
        gap("other-language", to -> link(to, visit.page()));
    }

    /** Fills a gap; one that nothing fills stays empty. */
    Page gap(String name, Consumer<Output> filling) {
        gaps.put(name, filling);
        return this;
    }

    /** What fills the gaps, for a part that has the same. */
    Map<String, Consumer<Output>> gaps() {
        return gaps;
    }

    /** The link to the other language goes there: this page answers a form. */
    Page otherLanguageAt(String page) {
        return gap("other-language", to -> link(to, page));
    }

    /** The page is as long as a multiple of this, whatever it says. */
    Page asLongAs(int multiple) {
        length = multiple;
        return this;
    }

    void send(int status) throws IOException {
        gap("main", to -> main.write(to, visit.texts(), gaps));
        try (Output output = new Output()) {
            LAYOUT.write(output, visit.texts(), gaps);
            if (length > 1) {
                output.pad(length);
            }
            visit.send(status, HTML, output);
        }
    }

    private void link(Output to, String page) {
        Texts.Other other = visit.texts().other();
        to.raw("<a class=\"quiet\" href=\"/" + other.language() + "/" + page + "\" lang=\"" + other.language()
                + "\" hreflang=\"" + other.language() + "\">" + other.name() + "</a>");
    }

    private void menu(Output to) {
        for (String page : MENU) {
            String current = visit.page().equals(page) ? " aria-current=\"page\"" : "";
            to.raw("<li><a href=\"/" + visit.texts().language() + "/" + page + "\"" + current + ">")
                    .text(visit.texts().get("menu." + (page.isEmpty() ? "home" : page)))
                    .raw("</a></li>\n");
        }
    }
}
