package org.tocsin.respond.notice.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.respond.notice.Block;
import org.tocsin.respond.notice.Message;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.PlanFacts;
import org.tocsin.respond.notice.settings.Bilingual;
import org.tocsin.respond.notice.settings.NoticeSettings;
import org.tocsin.respond.severity.Gate;

/** Writes one text. The order is always the same: who writes, what happened, what was found, what to do, who helps. */
final class TextWriter {
    private static final int TODAY = 3;
    private static final int LATER = 5;
    private static final int RISKS = 4;

    private final NoticeSettings settings;
    private final PlanFacts facts;
    private final NoticeContent content;
    private final Kind kind;
    private final Set<Gate> gates;
    private final Channel channel;
    private final Detail detail;
    private final Phrases phrases;
    private final Documents documents;
    private final Advice advice;
    private final Map<String, String> values = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();

    TextWriter(
            NoticeSettings settings,
            PlanFacts facts,
            NoticeContent content,
            Kind kind,
            Set<Gate> gates,
            Channel channel) {
        this.settings = settings;
        this.facts = facts;
        this.content = content;
        this.kind = kind;
        this.gates = gates;
        this.channel = channel;
        detail = Detail.of(gates, channel);
        phrases = new Phrases(content.language(), content.relation(), content.easy());
        documents = Documents.in(content.language());
        advice = Advice.in(content.language(), content.relation(), content.easy());
        fill();
    }

    private void fill() {
        values.put("organisation", settings.organisation().name());
        values.put("case", settings.organisation().caseNumber());
        values.put("name", content.name());
        values.put("helpline", settings.helpline().phone());
        values.put("hours", said(settings.helpline().hours()));
        values.put("genuine", String.join(", ", settings.sender().genuine()));
        values.put("happened", day(settings.incident().happenedOn()));
        values.put("published", day(settings.incident().publishedOn()));
        values.put("where", said(settings.incident().where()));
        values.put("service", capital(settings.complaint().service()));
        values.put("reference", settings.complaint().reference());
        values.put("address", String.join(", ", settings.complaint().address()));
        values.put("portal", settings.portal());
        values.put("regulator", advice.contact("regulator"));
        values.put("dpo", dpo());
        values.put("share", share());
        values.put("low", percent(facts.recallLow()));
        values.put("high", percent(facts.recallHigh()));
    }

    private String dpo() {
        NoticeSettings.Contact dpo = settings.dpo();
        return List.of(dpo.name(), dpo.email(), dpo.phone()).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private String said(Bilingual words) {
        String own = words.in(content.language());
        return own.isEmpty() ? words.in(settings.usualLanguage()) : own;
    }

    private String day(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        boolean french = content.language().equals("fr");
        String text = day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", french ? Locale.FRENCH : Locale.ENGLISH));
        return french && day.getDayOfMonth() == 1 ? "1er" + text.substring(1) : text;
    }

    /** Rounded down, so that it never says more than is so. */
    private String share() {
        long tenths = facts.files() == 0 ? 0 : facts.filesRead() * 1000 / facts.files();
        String number = tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
        return content.language().equals("fr") ? number.replace('.', ',') : number;
    }

    private static String percent(double value) {
        return value < 0 ? "" : Long.toString((long) Math.floor(value));
    }

    Message message() {
        String subject = phrases.say("subject." + kind.word(), values);
        opening();
        switch (kind) {
            case RETRACTION -> retraction();
            case NOT_FOUND, CANNOT_SAY -> nothing();
            default -> found();
        }
        help();
        never();
        return new Message(content.language(), subject, blocks, content.easy());
    }

    private void opening() {
        say("intro");
        say("case");
        blocks.add(new Block.Code(phrases.say("code", values), content.code()));
        say("verify");
        if (kind == Kind.SUPPLEMENT) {
            say("supplement");
        }
        heading("what.title");
        say(settings.incident().happenedOn() == null ? "what.stolen.undated" : "what.stolen");
        if (settings.incident().publishedOn() != null) {
            say("what.published");
        }
        paragraph(said(settings.incident().what()));
    }

    private void found() {
        heading("found.title");
        if (detail == Detail.CLOSED) {
            say("found.closed");
        } else {
            say("found.lead");
            blocks.add(new Block.Listing(
                    false, new FoundLines(phrases, documents, detail, channel, content.language()).of(content.told())));
            if (content.told().stream().anyMatch(item -> !item.work() && !detail.names(item, channel))) {
                say(saysMoreBehindTheCode() ? "found.more.code" : "found.more");
            }
            absent();
        }
        scope();
        List<Advice.Entry> fitting = advice.fitting(shownClasses(), gates, detail);
        list(
                "risk.title",
                false,
                fitting.stream().map(Advice.Entry::leads).limit(RISKS).toList());
        list(
                "today.title",
                true,
                fitting.stream().map(Advice.Entry::today).limit(TODAY).toList());
        list("later.title", false, later(fitting));
        done();
        complaint();
    }

    private boolean saysMoreBehindTheCode() {
        return channel != Channel.PORTAL
                && !settings.portal().isEmpty()
                && Detail.of(gates, Channel.PORTAL) == Detail.FULL;
    }

    /** What could not be said as one of the first three things comes first here. */
    private static List<String> later(List<Advice.Entry> fitting) {
        List<String> later = new ArrayList<>();
        fitting.stream().skip(TODAY).map(Advice.Entry::today).forEach(later::add);
        fitting.forEach(entry -> later.addAll(entry.later()));
        return later.stream().limit(LATER).toList();
    }

    /** The kinds of data, as far as the text may name them. */
    private int shownClasses() {
        int classes = content.classes();
        boolean behind = detail == Detail.FULL && channel == Channel.PORTAL;
        int intimate = EnumBits.of(DataClass.HEALTH_SENSITIVE);
        return behind || (classes & intimate) == 0 ? classes : (classes & ~intimate) | EnumBits.of(DataClass.HEALTH);
    }

    private void absent() {
        if (kind != Kind.FIRST) {
            return;
        }
        int all = content.classes();
        int health = EnumBits.of(DataClass.HEALTH_SENSITIVE);
        int found = (all & health) == 0 ? all : all | EnumBits.of(DataClass.HEALTH);
        List<String> names = documents.absent().stream()
                .filter(c -> (found & EnumBits.of(c)) == 0)
                .map(documents::name)
                .toList();
        heading("absent.title");
        if (!names.isEmpty()) {
            say("absent.lead");
            blocks.add(new Block.Listing(false, names));
        }
    }

    private void scope() {
        say(facts.filesRead() >= facts.files() ? "scope.all" : "scope");
        say(facts.isMeasured() ? "recall" : "recall.none");
        say("later");
    }

    private void done() {
        List<String> lines = new ArrayList<>();
        settings.incident().done().forEach(text -> lines.add(said(text)));
        for (NoticeSettings.Authority authority : settings.authorities()) {
            values.put("authority", said(authority.name()));
            values.put("on", day(authority.on()));
            lines.add(phrases.say(authority.on() == null ? "done.authority.undated" : "done.authority", values));
        }
        list("done.title", false, lines);
    }

    private void complaint() {
        heading("complaint.title");
        say("complaint");
        say("complaint." + settings.complaint().channel());
        if (!settings.complaint().reference().isEmpty()) {
            say("complaint.reference");
        }
        say("complaint.regulator");
    }

    private void retraction() {
        heading("retraction.title");
        say("retraction.all");
        say("retraction.do");
        say("retraction.done");
    }

    private void nothing() {
        heading(kind.word() + ".title");
        say(kind.word());
        scope();
        say("care");
        done();
    }

    private void help() {
        heading("help.title");
        say("help.line");
        if (!settings.portal().isEmpty()) {
            say("help.portal");
        }
        say("help.dpo");
        say("help.wrong");
    }

    private void never() {
        list(
                "never.title",
                false,
                List.of(
                        phrases.say("never.password", values),
                        phrases.say("never.money", values),
                        phrases.say("never.install", values)));
    }

    private void heading(String id) {
        blocks.add(new Block.Heading(phrases.say(id, values)));
    }

    private void say(String id) {
        paragraph(phrases.say(id, values));
    }

    private void paragraph(String text) {
        if (!text.isBlank()) {
            blocks.add(new Block.Paragraph(text));
        }
    }

    private void list(String title, boolean numbered, List<String> items) {
        if (!items.isEmpty()) {
            heading(title);
            blocks.add(new Block.Listing(numbered, items));
        }
    }
}
