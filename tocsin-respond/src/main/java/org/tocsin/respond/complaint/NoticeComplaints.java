package org.tocsin.respond.complaint;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.model.Person;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.respond.letter.Letter;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.NoticeContent.Relation;
import org.tocsin.respond.notice.settings.NoticeSettings;
import org.tocsin.respond.notice.text.Detail;
import org.tocsin.respond.notice.text.NoticeTexts;
import org.tocsin.words.Words;

/** Complaints filled from notices. What a notice may not name, its complaint does not name either. */
public final class NoticeComplaints {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private final ComplaintSettings settings;

    private NoticeComplaints(ComplaintSettings settings) {
        this.settings = settings;
    }

    /** For an organisation; empty if its settings name no service that takes complaints. */
    public static Optional<NoticeComplaints> of(NoticeSettings all) {
        NoticeSettings.Complaint complaint = all.complaint();
        if (complaint.service().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new NoticeComplaints(new ComplaintSettings(
                all.organisation().name(),
                all.incident().publishedOn(),
                complaint.service(),
                complaint.reference(),
                complaint.channel(),
                complaint.address())));
    }

    /** A form that names nobody. */
    public Letter blank(String language) {
        return ComplaintLetter.of(settings, Complainant.blank(), language);
    }

    /**
     * The complaint of the person a notice is about.
     *
     * @param informedOn the date of the notice, null if it was not sent
     */
    public Letter of(
            Notice notice, NoticeContent content, Person person, String language, @Nullable LocalDate informedOn) {
        boolean self = content.relation() == Relation.SELF;
        Complainant complainant = new Complainant(
                content.name(),
                !self,
                date(person.birthDate()),
                person.birthPlace(),
                self ? address(content) : List.of(),
                self
                        ? content.recipient().phones().stream()
                                .findFirst()
                                .map(NoticeComplaints::spaced)
                                .orElse("")
                        : "",
                self ? content.recipient().email() : "",
                informedOn,
                self ? data(notice, content, language) : List.of());
        return ComplaintLetter.of(settings, complainant, language);
    }

    /** A number as people write it. */
    private static String spaced(String phone) {
        try {
            PhoneNumber number = NUMBERS.parse(phone, "FR");
            boolean french = number.getCountryCode() == 33;
            return NUMBERS.format(number, french ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return phone;
        }
    }

    private static List<String> address(NoticeContent content) {
        List<String> lines = new ArrayList<>(content.recipient().addressLines());
        String city =
                content.recipient().postalCode() + ' ' + content.recipient().city();
        lines.add(city.strip());
        lines.add(content.recipient().country());
        lines.removeIf(String::isBlank);
        return lines;
    }

    private static List<String> data(Notice notice, NoticeContent content, String language) {
        if (Detail.of(NoticeTexts.gates(notice), Channel.POST) != Detail.FULL) {
            return List.of();
        }
        Set<DataClass> classes = EnumSet.noneOf(DataClass.class);
        classes.addAll(EnumBits.among(DataClass.values(), content.classes()));
        classes.remove(DataClass.HEALTH_SENSITIVE);
        Words words = Words.in(language.equals("fr") ? Locale.FRENCH : Locale.ENGLISH);
        return classes.stream().map(kind -> words.get("class", kind.word())).toList();
    }

    /** A date of the registry, year x 10000 + month x 100 + day; null if it is unknown or not whole. */
    private static @Nullable LocalDate date(int number) {
        try {
            return number <= 0 ? null : LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
