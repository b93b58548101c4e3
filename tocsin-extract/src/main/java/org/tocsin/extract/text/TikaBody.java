package org.tocsin.extract.text;

import java.io.IOException;
import java.util.Set;
import org.tocsin.extract.worker.Found;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Lays out the XHTML events that Tika's parsers give. */
final class TikaBody extends DefaultHandler {
    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dt", "dd", "pre", "section", "title");
    private static final Set<String> PAGES = Set.of("page", "slide-content", "slide");
    private final Found out;
    private final Chunks chunks;
    private final PageText page;
    private int pages;
    private boolean head;

    TikaBody(Found out) {
        this.out = out;
        this.chunks = new Chunks("part", out::passage);
        this.page = new PageText(chunks);
    }

    /** Pages or slides seen, 0 if the format has none. */
    int pages() {
        return pages;
    }

    /** Whether any text came. */
    boolean empty() {
        return chunks.emitted() == 0;
    }

    void end() throws IOException {
        page.end();
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
        try {
            String kind = attributes.getValue("class");
            if ("head".equals(name)) {
                head = true;
            } else if ("div".equals(name) && kind != null && PAGES.contains(kind)) {
                if (pages++ > 0) {
                    page.page();
                } else {
                    chunks.paged();
                }
                out.budget().page();
            } else {
                start(name);
            }
        } catch (IOException e) {
            throw new SAXException(e);
        }
    }

    private void start(String name) throws IOException {
        switch (name) {
            case "br" -> page.line();
            case "table" -> page.table();
            case "tr" -> page.row();
            case "td", "th" -> page.cell();
            default -> {
                if (BLOCKS.contains(name)) {
                    page.block();
                }
            }
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
        try {
            end(name);
        } catch (IOException e) {
            throw new SAXException(e);
        }
    }

    private void end(String name) throws IOException {
        switch (name) {
            case "head" -> head = false;
            case "table" -> page.endTable();
            case "tr" -> page.endRow();
            case "td", "th" -> page.endCell();
            default -> {
                if (BLOCKS.contains(name)) {
                    page.block();
                }
            }
        }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        try {
            out.alive();
            if (!head) {
                layOut(new String(text, start, length));
            }
        } catch (IOException e) {
            throw new SAXException(e);
        }
    }

    private void layOut(String text) throws IOException {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                page.text(text.substring(from, i));
                page.tab();
                from = i + 1;
            } else if (c == '\n' && !text.isBlank()) {
                page.text(text.substring(from, i));
                page.line();
                from = i + 1;
            }
        }
        page.text(text.substring(from));
    }
}
