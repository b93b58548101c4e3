package org.tocsin.classify;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Field;
import org.tocsin.model.FoundDate;
import org.tocsin.model.Passage;

/** Reads what stands around a date: the label before it or above it, its column, its place on the page. Not thread-safe. */
final class DateReader {
    private static final Pattern HOUR = Pattern.compile("[ ,T]{0,3}(?:à|a|vers|at)? {0,2}\\d{1,2} ?[h:H]");

    private final DatingWords words = new DatingWords();

    /**
     * The label of a date.
     *
     * @param bound where the date before it ends, or 0
     * @param row   whether the passage is a row of a table
     * @return null if nothing says what it is
     */
    DatingWords.@Nullable Read read(Passage passage, FoundDate date, int bound, boolean row) {
        String text = passage.text();
        if (row) {
            Field field = fieldAt(passage, date.start());
            String label = field == null ? "" : ColumnLabel.spaced(field.label());
            DatingWords.Read read = said(label, 0, label.length(), text, date.end());
            if (read != null || field == null || field.start() >= date.start()) {
                return read;
            }
        }
        BeforeDate before = BeforeDate.of(text, bound, date.start());
        DatingWords.Read read = before.isEmpty() ? null : said(text, before.start(), before.end(), text, date.end());
        if (read != null && read.label() == DateLabel.NEVER) {
            return read;
        }
        if (passage.name().equals("body") && isMailDate(passage, date)) {
            return new DatingWords.Read(DateLabel.MAIL, 0, true);
        }
        if (PlaceAndDay.is(text, before.start(), date.start(), date.end())) {
            return new DatingWords.Read(DateLabel.OWN, 0, true);
        }
        if (read == null && PlaceAndDay.isSignature(text, before.start(), date.start(), date.end())) {
            return new DatingWords.Read(DateLabel.SIGNED, 0, true);
        }
        return read != null ? read : unlabelled(text, date, bound, before);
    }

    /** A date that begins its line: the line above may be its label; or it fills its line. */
    private DatingWords.@Nullable Read unlabelled(String text, FoundDate date, int bound, BeforeDate before) {
        boolean bare = before.isEmpty() || words.isBare(text, before.start(), before.end());
        boolean begins = before.start() == 0 || text.charAt(before.start() - 1) == '\n';
        if (!bare || !begins || !PlaceAndDay.endsLine(text, date.end())) {
            return null;
        }
        if (before.beginsLine()) {
            BeforeDate above = before.above(bound);
            DatingWords.Read read = above.isEmpty() ? null : said(text, above.start(), above.end(), text, date.end());
            if (read != null && (read.distance() == 0 || read.label() == DateLabel.NEVER)) {
                return read.label() == DateLabel.NEVER || !read.begins() ? null : read;
            }
        }
        if (date.form() == FoundDate.Form.FULL) {
            return new DatingWords.Read(DateLabel.ALONE, 0, true);
        }
        return null;
    }

    /** What the words say about a date that ends there in its text. */
    private DatingWords.@Nullable Read said(String label, int from, int to, String text, int end) {
        DatingWords.Read read = words.read(label, from, to);
        if (read == null || read.label() != DateLabel.ARRIVED) {
            return read;
        }
        boolean somebody = HOUR.matcher(text).region(end, text.length()).lookingAt();
        return new DatingWords.Read(somebody ? DateLabel.EVENT : DateLabel.WEAK, read.distance(), read.begins());
    }

    private static boolean isMailDate(Passage passage, FoundDate date) {
        Field field = fieldAt(passage, date.start());
        return field != null && field.label().equals("Date");
    }

    private static @Nullable Field fieldAt(Passage passage, int offset) {
        for (Field field : passage.fields()) {
            if (offset >= field.start() && offset < field.end()) {
                return field;
            }
        }
        return null;
    }

    /** {@code du 3/3/2021 au 12/3/2021}: what joins two days. */
    static boolean isRange(String text, int from, int to) {
        String joint = to - from > 12 ? "" : text.substring(from, to).strip();
        return switch (joint) {
            case "au", "-", "–", "—", "jusqu'au", "to", "et le", "->", "→", "/", "à" -> true;
            default -> false;
        };
    }

    /** Whether the date is the first of two days that something lasts. */
    static boolean isRangeAhead(String text, int end) {
        int to = Math.min(text.length(), end + 12);
        String ahead = text.substring(end, to).strip();
        return ahead.startsWith("au ") || ahead.startsWith("jusqu") || ahead.startsWith("to ");
    }
}
