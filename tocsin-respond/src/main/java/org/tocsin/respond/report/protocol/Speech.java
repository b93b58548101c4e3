package org.tocsin.respond.report.protocol;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.tocsin.quality.Interval;
import org.tocsin.respond.letter.pdf.Script;
import org.tocsin.words.Words;

/** The words and figures of a protocol in one language. */
final class Speech {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final char HARD_BLANK = '\u00a0';

    private final ResourceBundle texts;
    private final Words words;
    private final boolean french;
    private final DecimalFormat whole;

    Speech(Locale language) {
        french = language.getLanguage().equals("fr");
        texts = ResourceBundle.getBundle(
                "org.tocsin.respond.report.protocol.protocol", french ? Locale.FRENCH : Locale.ROOT);
        words = Words.in(language);
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(HARD_BLANK);
        whole = new DecimalFormat("#,##0", symbols);
    }

    String language() {
        return french ? "fr" : "en";
    }

    /** A text of the protocol; the values stand in it as they are. */
    String say(String key, Object... values) {
        String text = texts.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(values);
    }

    /** A word of the result tables. */
    String word(String kind, String word) {
        return words.get(kind, word);
    }

    /** What somebody wrote, in letters that can be printed; what cannot is shown as a question mark. */
    String given(String text) {
        if (Script.isPrintable(text)) {
            return text;
        }
        StringBuilder printable = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).forEach(c -> printable.append(Script.isPrintable(c) ? c : "?"));
        return printable.toString();
    }

    /** What somebody wrote, or that nobody did. */
    String givenOr(String text) {
        return text.isBlank() ? say("not.said") : given(text);
    }

    String whole(long number) {
        return whole.format(number);
    }

    /** A number without its decimals, or a dash where there is none. */
    String rounded(double number) {
        return Double.isNaN(number) ? "–" : whole(Math.round(number));
    }

    String decimal(double number, int decimals) {
        return comma(BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString());
    }

    /** A share in per cent with two decimals, never rounded up to all nor down to nothing. */
    String percent(double share) {
        RoundingMode mode = share > 0.5 ? RoundingMode.FLOOR : RoundingMode.CEILING;
        return Double.isNaN(share) ? "–" : percent(share, mode);
    }

    /** An interval in per cent, rounded outwards. */
    String interval(Interval interval) {
        return say(
                "interval",
                percent(interval.low(), RoundingMode.FLOOR),
                percent(interval.high(), RoundingMode.CEILING));
    }

    private String percent(double share, RoundingMode mode) {
        return comma(BigDecimal.valueOf(share * 100).setScale(2, mode).toPlainString()) + HARD_BLANK + '%';
    }

    private String comma(String number) {
        return french ? number.replace('.', ',') : number;
    }

    /** A moment to the minute, in UTC. */
    String moment(Instant moment) {
        return MINUTE.format(moment) + HARD_BLANK + "UTC";
    }

    String moment(long millis) {
        return moment(Instant.ofEpochMilli(millis));
    }

    String yesNo(boolean yes) {
        return say(yes ? "yes" : "no");
    }
}
