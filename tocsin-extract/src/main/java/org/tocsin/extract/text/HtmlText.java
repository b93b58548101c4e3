package org.tocsin.extract.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** The visible text of HTML, form values included; scripts, styles and comments are dropped; nothing is fetched. */
public final class HtmlText {
    private static final Set<String> SILENT =
            Set.of("script", "style", "noscript", "template", "object", "svg", "head");
    private static final int DEEPEST = 400;

    private HtmlText() {}

    /** Takes the bytes of pictures that stand in the text itself. */
    @FunctionalInterface
    public interface Pictures {
        /** Takes one. */
        void picture(byte[] bytes) throws IOException;
    }

    /** Lays out a text of HTML. */
    public static void layOut(Reader in, PageText page) throws IOException {
        layOut(in, page, bytes -> {});
    }

    /** Lays out a text of HTML; pictures in {@code data:} addresses (RFC 2397) go to {@code pictures}. */
    public static void layOut(Reader in, PageText page, Pictures pictures) throws IOException {
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        Document document = Jsoup.parse(readAll(in), "", parser);
        String title = document.title();
        if (!title.isBlank()) {
            page.text(title);
            page.block();
        }
        try {
            document.traverse(new Visitor(page, pictures));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String readAll(Reader in) throws IOException {
        StringBuilder all = new StringBuilder();
        char[] block = new char[16_384];
        for (int n = in.read(block); n >= 0 && all.length() < HtmlReader.LONGEST; n = in.read(block)) {
            all.append(block, 0, n);
        }
        return all.toString();
    }

    private static final class Visitor implements NodeVisitor {
        private final PageText page;
        private final Pictures pictures;
        private int silent;

        Visitor(PageText page, Pictures pictures) {
            this.page = page;
            this.pictures = pictures;
        }

        @Override
        public void head(Node node, int depth) {
            try {
                if (node instanceof TextNode text) {
                    if (silent == 0) {
                        preformatted(text);
                    }
                } else if (node instanceof Element element) {
                    start(element);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void preformatted(TextNode text) throws IOException {
            if (text.parent() != null && "pre".equals(text.parent().normalName())) {
                page.exact(text.getWholeText());
            } else {
                page.text(text.getWholeText());
            }
        }

        private void start(Element element) throws IOException {
            String name = element.normalName();
            if (SILENT.contains(name)) {
                silent++;
                return;
            }
            switch (name) {
                case "br" -> page.line();
                case "table" -> page.table();
                case "tr" -> page.row();
                case "td", "th" -> page.cell();
                case "input" -> value(element);
                case "img" -> picture(element.attr("src"));
                case "option" -> silent += chosen(element) ? 0 : 1;
                case "select" -> page.text(" ");
                case "textarea" -> page.block();
                default -> {
                    if (element.isBlock()) {
                        page.block();
                    }
                }
            }
        }

        private void picture(String address) throws IOException {
            int comma = address.indexOf(',');
            if (comma < 0 || !address.regionMatches(true, 0, "data:image/", 0, 11)) {
                return;
            }
            if (address.substring(0, comma).endsWith(";base64")) {
                byte[] code = address.substring(comma + 1).getBytes(StandardCharsets.US_ASCII);
                try {
                    pictures.picture(Base64.getMimeDecoder().decode(code));
                } catch (IllegalArgumentException e) {
                    pictures.picture(new byte[0]);
                }
            }
        }

        /** Whether a list of choices shows this one: the chosen one, or the first where none is. */
        private static boolean chosen(Element option) {
            Element list = option.closest("select");
            boolean any = list != null && list.selectFirst("option[selected]") != null;
            return list == null || (any ? option.hasAttr("selected") : option.equals(list.selectFirst("option")));
        }

        private void value(Element element) throws IOException {
            String type = element.attr("type");
            boolean shown =
                    !Set.of("hidden", "submit", "button", "image", "reset").contains(type);
            boolean ticked = (!"checkbox".equals(type) && !"radio".equals(type)) || element.hasAttr("checked");
            if (shown && ticked && silent == 0) {
                page.text(" " + element.attr("value") + " ");
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            String name = element.normalName();
            if (SILENT.contains(name)) {
                silent--;
                return;
            }
            try {
                end(element, name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void end(Element element, String name) throws IOException {
            switch (name) {
                case "table" -> page.endTable();
                case "tr" -> page.endRow();
                case "td", "th" -> page.endCell();
                case "option" -> silent -= chosen(element) ? 0 : 1;
                case "select", "textarea" -> page.block();
                default -> {
                    if (element.isBlock()) {
                        page.block();
                    }
                }
            }
        }
    }
}
