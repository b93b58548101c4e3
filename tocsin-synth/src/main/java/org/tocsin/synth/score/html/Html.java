package org.tocsin.synth.score.html;

import java.util.List;
import java.util.Locale;
import org.tocsin.synth.score.Rate;

/** A page being written; text is escaped, tables have a caption and heads of columns and rows. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    Html raw(String markup) {
        out.append(markup).append('\n');
        return this;
    }

    Html heading(int level, String id, String text) {
        return raw("<h" + level + " id=\"" + id + "\">" + escaped(text) + "</h" + level + ">");
    }

    Html paragraph(String text) {
        return text.isEmpty() ? this : raw("<p>" + escaped(text) + "</p>");
    }

    /** Starts a table. */
    Html table(String caption, List<String> columns) {
        raw("<div class=\"wide\"><table" + (columns.size() > 4 ? " class=\"many\"" : "") + "><caption>"
                + escaped(caption) + "</caption><thead><tr>");
        columns.forEach(column -> raw("<th scope=\"col\">" + escaped(column) + "</th>"));
        return raw("</tr></thead><tbody>");
    }

    /** Adds a row; cells are markup. */
    Html row(String head, List<String> cells) {
        raw("<tr><th scope=\"row\">" + escaped(head) + "</th>");
        cells.forEach(cell -> raw("<td>" + cell + "</td>"));
        return raw("</tr>");
    }

    Html endTable() {
        return raw("</tbody></table></div>");
    }

    /** The whole page. */
    String page() {
        return out.toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A share with its interval and its cases. */
    static String rate(Rate rate) {
        if (rate.of() == 0) {
            return "<span class=\"none\">no case</span>";
        }
        return String.format(
                Locale.ROOT,
                "<b>%s</b> <span class=\"interval\">%s&nbsp;–&nbsp;%s</span> <span class=\"cases\">%d&nbsp;/&nbsp;%d</span>",
                percent(rate.value()),
                percent(rate.low()),
                percent(rate.high()),
                rate.right(),
                rate.of());
    }

    /** Per cent with one decimal, never rounded to 100 or 0. */
    static String percent(double share) {
        if (Double.isNaN(share)) {
            return "–";
        }
        if (share >= 1 || share <= 0) {
            return share >= 1 ? "100 %" : "0 %";
        }
        String text = String.format(Locale.ROOT, "%.1f", share * 100);
        return text.equals("100.0") ? "&gt; 99.9 %" : text.equals("0.0") ? "&lt; 0.1 %" : text + " %";
    }

    static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.4f", value);
    }
}
