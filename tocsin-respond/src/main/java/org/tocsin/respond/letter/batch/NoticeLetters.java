package org.tocsin.respond.letter.batch;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.tocsin.model.Person;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.respond.complaint.NoticeComplaints;
import org.tocsin.respond.letter.Letter;
import org.tocsin.respond.letter.LetterSource;
import org.tocsin.respond.notice.Message;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.lint.Linter;
import org.tocsin.respond.notice.settings.NoticeSettings;
import org.tocsin.respond.notice.text.MissingVariableException;
import org.tocsin.respond.notice.text.NoticeTexts;

/** Makes letters of planned notices: the text of the notice, who writes, and the complaint behind it where that is wanted. */
public final class NoticeLetters implements LetterSource {
    /** The reason kept for a letter whose text has a fault that the linter names. */
    static final String TEXT_FAULT = "text_fault";

    private static final String BUNDLE = "org.tocsin.respond.letter.letter";

    private final NoticeTexts texts;
    private final Linter linter;
    private final LocalDate date;
    private final Optional<NoticeComplaints> complaints;
    private final IntFunction<Person> people;

    /**
     * For a plan.
     *
     * @param date       on the letters
     * @param complaints behind each letter, or empty for none
     * @param people     of the registry by number; asked only for complaints
     */
    public NoticeLetters(
            NoticeTexts texts, LocalDate date, Optional<NoticeComplaints> complaints, IntFunction<Person> people) {
        this.texts = texts;
        this.linter = new Linter(texts.settings());
        this.date = date;
        this.complaints = complaints;
        this.people = people;
    }

    @Override
    public Supplier<Unaddressed> of(Notice notice) {
        NoticeContent content = NoticeContent.of(notice);
        Optional<Person> person = complaints.map(all -> people.apply(notice.person()));
        return () -> letter(notice, content, person);
    }

    private Unaddressed letter(Notice notice, NoticeContent content, Optional<Person> person) {
        Message message;
        try {
            message = texts.message(notice);
        } catch (MissingVariableException e) {
            return new Unaddressed(content.recipient(), letter(notice, empty(content), List.of()), TEXT_FAULT);
        }
        boolean sound = linter.check(message, content, notice.kind(), NoticeTexts.gates(notice), notice.channel())
                .isEmpty();
        List<Letter> enclosures = new ArrayList<>();
        complaints.ifPresent(
                all -> person.ifPresent(somebody -> enclosures.add(all.of(notice, content, somebody, "fr", date))));
        return new Unaddressed(content.recipient(), letter(notice, message, enclosures), sound ? "" : TEXT_FAULT);
    }

    private static Message empty(NoticeContent content) {
        return new Message(content.language(), "", List.of());
    }

    private Letter letter(Notice notice, Message message, List<Letter> enclosures) {
        NoticeSettings settings = texts.settings();
        ResourceBundle words = words(message.language());
        String reference = words.getString("reference")
                .replace("{case}", settings.organisation().caseNumber())
                .replace("{number}", String.format(Locale.ROOT, "%07d", notice.number()));
        return new Letter(
                sender(settings, message.language()), List.of(), placeAndDate(words), reference, message, enclosures);
    }

    private static List<String> sender(NoticeSettings settings, String language) {
        List<String> lines = new ArrayList<>();
        lines.add(settings.organisation().name());
        lines.addAll(settings.organisation().address());
        if (!settings.helpline().phone().isBlank()) {
            lines.add(words(language)
                    .getString("phone")
                    .replace("{phone}", settings.helpline().phone()));
            lines.add(settings.helpline().hours().in(language));
        }
        lines.removeIf(String::isBlank);
        return lines;
    }

    private String placeAndDate(ResourceBundle words) {
        List<String> address = texts.settings().organisation().address();
        String last = address.isEmpty() ? "" : address.get(address.size() - 1);
        String place = last.replaceFirst("^(?:F-)?\\d[\\d ]*", "")
                .replaceFirst("(?i) cedex.*", "")
                .strip();
        Locale locale = words.getLocale().getLanguage().equals("fr") ? Locale.FRENCH : Locale.UK;
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
        String pattern = words.getString(place.isEmpty() ? "date" : "place");
        return pattern.replace("{place}", place).replace("{date}", day);
    }

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle(BUNDLE, language.equals("fr") ? Locale.FRENCH : Locale.ROOT);
    }
}
