package org.tocsin.respond.bundle;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.portal.format.PortalFacts;
import org.tocsin.portal.format.PortalText;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.NoticeContent.Relation;
import org.tocsin.respond.notice.Recipient;
import org.tocsin.respond.notice.ToldItem;
import org.tocsin.respond.notice.settings.NoticeSettings;
import org.tocsin.respond.notice.text.NoticeTexts;
import org.tocsin.respond.severity.Gate;

/** What the portal says to everybody, from the settings of a plan. */
final class Facts {
    private static final List<String> LANGUAGES = List.of("fr", "en");
    private static final String NOBODY = "[…]";
    private static final String NO_CODE = "X".repeat(20);

    private Facts() {}

    static PortalFacts of(NoticeTexts texts, int classes, Instant expires) {
        NoticeSettings settings = texts.settings();
        return new PortalFacts(
                settings.organisation().name(),
                expires,
                settings.sender().genuine(),
                sites(settings),
                help(settings),
                EnumBits.among(DataClass.values(), classes).stream()
                        .map(DataClass::word)
                        .toList(),
                languages(settings, settings.usualLanguage()).stream()
                        .map(language -> template(texts, classes, language))
                        .toList());
    }

    private static List<String> sites(NoticeSettings settings) {
        Set<String> hosts = new LinkedHashSet<>();
        for (String address : List.of(settings.portal(), settings.organisation().website())) {
            if (!address.isBlank()) {
                hosts.add(host(address.strip().toLowerCase(Locale.ROOT)));
            }
        }
        return List.copyOf(hosts);
    }

    /** The name of a site, however it was typed. */
    private static String host(String address) {
        try {
            String host = URI.create(address.contains("://") ? address : "https://" + address)
                    .getHost();
            return host == null ? address : host;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static List<String> help(NoticeSettings settings) {
        NoticeSettings.Helpline line = settings.helpline();
        List<String> help = new ArrayList<>();
        Stream.of(line.hours().in("fr"), line.hours().in("en"))
                .filter(hours -> !hours.isEmpty())
                .distinct()
                .forEach(hours -> help.add(line.phone() + " – " + hours));
        if (help.isEmpty() && !line.phone().isEmpty()) {
            help.add(line.phone());
        }
        if (!line.email().isEmpty()) {
            help.add(line.email());
        }
        return help;
    }

    /** The languages of the organisation that the portal speaks, the person's own first. */
    static List<String> languages(NoticeSettings settings, String own) {
        Set<String> languages = new LinkedHashSet<>();
        Stream.concat(Stream.of(own), settings.languages().stream())
                .filter(LANGUAGES::contains)
                .forEach(languages::add);
        return List.copyOf(languages);
    }

    /** The notice without anything personal: as if everything that was found were told to nobody. */
    private static PortalText template(NoticeTexts texts, int classes, String language) {
        Recipient nowhere = new Recipient(List.of(NOBODY), "", List.of(), "", "", "", List.of());
        NoticeContent content = new NoticeContent(
                nowhere,
                NOBODY,
                Relation.SELF,
                language,
                false,
                NO_CODE,
                0,
                List.of(new ToldItem(0, null, classes, false)));
        return Shown.of(texts.message(content, Kind.FIRST, EnumSet.noneOf(Gate.class), Channel.EMAIL));
    }

    /** The same notice in another language. */
    static NoticeContent in(NoticeContent content, String language) {
        return new NoticeContent(
                content.recipient(),
                content.name(),
                content.relation(),
                language,
                content.easy() && language.equals(content.language()),
                content.code(),
                content.severity(),
                content.told());
    }
}
