package org.tocsin.respond.notice.text;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.respond.notice.ToldItem;

/**
 * The lines that say what was found: one for each kind of document that shows the same kinds of data. Where the kind may be named, so may
 * the month; where only some documents of a line have a date, none is said.
 */
final class FoundLines {
    private static final String VOWELS = "aeioué";

    private final Phrases phrases;
    private final Documents documents;
    private final Detail detail;
    private final Channel channel;
    private final boolean french;
    private final DateTimeFormatter format;

    FoundLines(Phrases phrases, Documents documents, Detail detail, Channel channel, String language) {
        this.phrases = phrases;
        this.documents = documents;
        this.detail = detail;
        this.channel = channel;
        french = language.equals("fr");
        format = DateTimeFormatter.ofPattern("MMMM yyyy", french ? Locale.FRENCH : Locale.ENGLISH);
    }

    /** What a line is about. */
    private record Kind(String word, String classes) {}

    List<String> of(List<ToldItem> told) {
        Map<Kind, List<ToldItem>> kinds = new LinkedHashMap<>();
        for (ToldItem item : told) {
            kinds.computeIfAbsent(new Kind(word(item), classes(item)), kind -> new ArrayList<>())
                    .add(item);
        }
        List<String> lines = new ArrayList<>();
        kinds.forEach((kind, items) -> {
            String id = kind.word.equals("work") ? "found.work" : "found.item";
            Map<String, String> values = Map.of("document", document(kind, items), "classes", kind.classes);
            lines.add(phrases.say(id, values));
        });
        return lines;
    }

    private String word(ToldItem item) {
        if (item.work()) {
            return "work";
        }
        Category category = item.category();
        return category == null || !detail.names(item, channel) ? "plain" : category.word();
    }

    private String classes(ToldItem item) {
        int shown = item.classes();
        if (!(detail == Detail.FULL && channel == Channel.PORTAL)
                && (shown & EnumBits.of(DataClass.HEALTH_SENSITIVE)) != 0) {
            shown = (shown & ~EnumBits.of(DataClass.HEALTH_SENSITIVE)) | EnumBits.of(DataClass.HEALTH);
        }
        return EnumBits.among(DataClass.values(), shown).stream()
                .map(documents::name)
                .collect(Collectors.joining(", "));
    }

    /** How many documents, of what kind, of which months. */
    private String document(Kind kind, List<ToldItem> items) {
        String document = documents.count(kind.word, items.size());
        boolean dated = items.stream().allMatch(item -> item.month() > 0 && detail.names(item, channel));
        if (!dated) {
            return document;
        }
        int first = items.stream().mapToInt(ToldItem::month).min().orElseThrow();
        int last = items.stream().mapToInt(ToldItem::month).max().orElseThrow();
        Map<String, String> values = Map.of("document", document, "from", from(month(first)), "to", month(last));
        return phrases.say(first == last ? "found.month" : "found.months", values);
    }

    private String month(int number) {
        return YearMonth.of(number / 100, number % 100).format(format);
    }

    /** {@code de mars 2019}, {@code d’avril 2019}. */
    private String from(String month) {
        if (!french) {
            return month;
        }
        return (VOWELS.indexOf(month.charAt(0)) >= 0 ? "d’" : "de ") + month;
    }
}
