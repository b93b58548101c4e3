package org.tocsin.respond.complaint;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Fold;
import org.tocsin.respond.letter.Letter;
import org.tocsin.respond.notice.Block;
import org.tocsin.respond.notice.Message;

/**
 * Writes a complaint: who complains, to which service, what happened, which offences. Typed, because hand-written ones are refused; what
 * is not known is left as a line to fill in. Without a list of data it refers to the notice.
 */
public final class ComplaintLetter {
    private static final String BUNDLE = "org.tocsin.respond.complaint.complaint";

    private final ComplaintSettings settings;
    private final Complainant person;
    private final String language;
    private final Locale locale;
    private final ResourceBundle bundle;

    private ComplaintLetter(ComplaintSettings settings, Complainant person, String language) {
        this.settings = settings;
        this.person = person;
        this.language = language;
        this.locale = language.equals("fr") ? Locale.FRENCH : Locale.UK;
        this.bundle = ResourceBundle.getBundle(BUNDLE, language.equals("fr") ? Locale.FRENCH : Locale.ROOT);
    }

    /** The complaint in a language; the French one is the one to send. */
    public static Letter of(ComplaintSettings settings, Complainant person, String language) {
        return new ComplaintLetter(settings, person, language).letter();
    }

    private Letter letter() {
        String reference = settings.reference().isEmpty() ? "" : " · " + settings.reference();
        List<String> to = new ArrayList<>(List.of(title(settings.service())));
        boolean post = settings.channel().equals("post");
        to.addAll(post ? settings.address().stream().map(Fold::words).toList() : List.of());
        return new Letter(sender(), to, "", say("foot", reference), message(), List.of());
    }

    /** The person above, as whoever writes a letter stands there. */
    private List<String> sender() {
        List<String> lines = new ArrayList<>();
        if (person.represented() || person.name().isEmpty()) {
            lines.addAll(List.of(gap(), gap(), gap()));
        } else {
            lines.add(person.name());
            lines.addAll(person.address());
        }
        return lines;
    }

    private Message message() {
        List<Block> blocks = new ArrayList<>();
        paragraph(blocks, say("reading"));
        paragraph(blocks, settings.reference().isEmpty() ? "" : say("reference", settings.reference()));
        paragraph(blocks, say("send." + settings.channel(), String.join(" ", settings.address())));
        paragraph(blocks, say("greeting"));
        paragraph(blocks, say("opening"));
        identity(blocks);
        facts(blocks);
        blocks.add(new Block.Heading(say("offences")));
        paragraph(blocks, say("offences.text"));
        blocks.add(new Block.Listing(false, Offences.in(language)));
        blocks.add(new Block.Heading(say("request")));
        paragraph(blocks, say("request.text"));
        paragraph(blocks, say("signed", "....................."));
        paragraph(blocks, say("signature"));
        return new Message(language, say(person.represented() ? "subject.represented" : "subject"), blocks);
    }

    private void facts(List<Block> blocks) {
        LocalDate day = settings.publishedOn();
        String published = day == null ? "" : say("facts.day", date(day));
        String key = person.represented() ? "facts.represented" : "facts.text";
        blocks.add(new Block.Heading(say("facts")));
        paragraph(blocks, say(key, date(person.informedOn()), settings.organisation(), published));
        blocks.add(new Block.Heading(say("data")));
        blocks.add(new Block.Listing(false, person.data().isEmpty() ? List.of(say("data.letter")) : person.data()));
    }

    private void identity(List<Block> blocks) {
        blocks.add(new Block.Heading(say(person.represented() ? "identity.represented" : "identity")));
        blocks.add(new Block.Listing(
                false,
                List.of(
                        say("name", or(person.name())),
                        say("birth", date(person.birthDate()), or(person.birthPlace())),
                        say("address", or(String.join(", ", person.address()))))));
        if (person.represented()) {
            blocks.add(new Block.Heading(say("signatory")));
            blocks.add(new Block.Listing(
                    false,
                    List.of(
                            say("name", gap()),
                            say("birth", gap(), gap()),
                            say("address", gap()),
                            say("phone", or(person.phone())),
                            say("email", or(person.email())))));
        } else {
            blocks.add(new Block.Listing(
                    false, List.of(say("phone", or(person.phone())), say("email", or(person.email())))));
        }
    }

    /** A name as it begins a line: {@code la brigade} as {@code Brigade}. */
    private static String title(String name) {
        String bare = name.replaceFirst("^(?i:la |le |les |l[’'])", "");
        return bare.isEmpty() ? name : Character.toUpperCase(bare.charAt(0)) + bare.substring(1);
    }

    private static void paragraph(List<Block> blocks, String text) {
        if (!text.isEmpty()) {
            blocks.add(new Block.Paragraph(text));
        }
    }

    private String or(String text) {
        return text.isEmpty() ? gap() : text;
    }

    private String gap() {
        return bundle.getString("gap");
    }

    private String date(@Nullable LocalDate day) {
        return day == null
                ? gap()
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(day);
    }

    private String say(String key, Object... values) {
        String pattern = bundle.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }
}
