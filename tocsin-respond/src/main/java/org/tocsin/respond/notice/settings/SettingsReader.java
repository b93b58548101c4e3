package org.tocsin.respond.notice.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tocsin.respond.notice.settings.NoticeSettings.Authority;
import org.tocsin.respond.notice.settings.NoticeSettings.Capacity;
import org.tocsin.respond.notice.settings.NoticeSettings.Complaint;
import org.tocsin.respond.notice.settings.NoticeSettings.Contact;
import org.tocsin.respond.notice.settings.NoticeSettings.Costs;
import org.tocsin.respond.notice.settings.NoticeSettings.Helpline;
import org.tocsin.respond.notice.settings.NoticeSettings.Incident;
import org.tocsin.respond.notice.settings.NoticeSettings.Organisation;
import org.tocsin.respond.notice.settings.NoticeSettings.Others;
import org.tocsin.respond.notice.settings.NoticeSettings.Rules;
import org.tocsin.respond.notice.settings.NoticeSettings.Sender;
import org.tocsin.respond.severity.Gate;

/** Reads settings from YAML; everything that is missing or wrong is told at once. */
public final class SettingsReader {
    private static final Set<String> LANGUAGES = Set.of("fr", "en");
    private static final Set<String> CHANNELS = Set.of("post", "email", "online");
    private static final int CANARY = 10;
    private static final int STALE_AFTER = 6;

    // a name may be NO or ON
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();

    private final Node root;
    private final List<Fault> faults;
    private final List<String> languages;

    private SettingsReader(JsonNode tree) {
        faults = new ArrayList<>();
        root = new Node(tree, "", faults);
        root.only(Set.of(
                "organisation",
                "sender",
                "dpo",
                "helpline",
                "incident",
                "authorities",
                "complaint",
                "capacity",
                "costs",
                "portal",
                "rules",
                "languages"));
        languages = languages();
    }

    /**
     * Reads settings.
     *
     * @throws SettingsException if they cannot be used
     */
    public static NoticeSettings parse(String yaml) throws SettingsException {
        try {
            JsonNode tree = YAML.readTree(yaml);
            SettingsReader reader = new SettingsReader(tree == null ? YAML.createObjectNode() : tree);
            NoticeSettings settings = reader.settings();
            if (!reader.faults.isEmpty()) {
                throw new SettingsException(reader.faults);
            }
            return settings;
        } catch (JsonProcessingException e) {
            throw new SettingsException(
                    e.getLocation() == null ? 1 : e.getLocation().getLineNr());
        }
    }

    /** A whole example, with comments. */
    public static String example() {
        try (InputStream in = SettingsReader.class.getResourceAsStream("example.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the example is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands under a key in the example, in one line; empty if it has no such key. */
    public static String example(String key) {
        try {
            JsonNode node = YAML.readTree(example());
            for (String part : key.split("\\.", -1)) {
                node = node.path(part);
            }
            return node.isMissingNode() ? "" : node.isValueNode() ? node.asText() : node.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the example is no YAML", e);
        }
    }

    private List<String> languages() {
        List<String> given = root.texts("languages");
        if (given.isEmpty()) {
            return List.of("fr");
        }
        if (!LANGUAGES.containsAll(given)) {
            root.note("languages", Fault.Kind.WRONG);
            return List.of("fr");
        }
        return given;
    }

    private NoticeSettings settings() {
        return new NoticeSettings(
                organisation(),
                sender(),
                dpo(),
                helpline(),
                incident(),
                authorities(),
                complaint(),
                capacity(),
                costs(),
                root.text("portal"),
                rules(),
                languages);
    }

    private Organisation organisation() {
        Node part = root.part("organisation", "name", "address", "website", "case_number");
        List<String> address = part.texts("address");
        if (address.isEmpty()) {
            part.note("address", Fault.Kind.MISSING);
        }
        return new Organisation(part.needed("name"), address, part.needed("website"), part.needed("case_number"));
    }

    private Sender sender() {
        Node part = root.part("sender", "email", "reply_to", "genuine");
        String email = part.needed("email");
        if (!email.isEmpty() && !email.contains("@")) {
            part.note("email", Fault.Kind.WRONG);
        }
        List<String> genuine = part.texts("genuine");
        String replyTo = part.text("reply_to");
        return new Sender(email, replyTo.isEmpty() ? email : replyTo, genuine.isEmpty() ? List.of(email) : genuine);
    }

    private Contact dpo() {
        Node part = root.part("dpo", "name", "email", "phone");
        String email = part.text("email");
        String phone = part.text("phone");
        if (email.isEmpty() && phone.isEmpty()) {
            part.note("email", Fault.Kind.MISSING);
        }
        return new Contact(part.text("name"), email, phone);
    }

    private Helpline helpline() {
        Node part = root.part("helpline", "phone", "hours", "email");
        return new Helpline(part.needed("phone"), part.words("hours", languages, true), part.text("email"));
    }

    private Incident incident() {
        Node part = root.part("incident", "happened_on", "noticed_on", "published_on", "where", "what", "done");
        Incident incident = new Incident(
                part.date("happened_on"),
                part.date("noticed_on"),
                part.date("published_on"),
                part.words("where", languages, true),
                part.words("what", languages, true),
                part.wordList("done", languages));
        if (!part.has("published_on")) {
            part.note("published_on", Fault.Kind.MISSING);
        }
        if (incident.done().isEmpty()) {
            part.note("done", Fault.Kind.MISSING);
        }
        return incident;
    }

    private List<Authority> authorities() {
        List<Authority> all = new ArrayList<>();
        for (Node part : root.each("authorities", "name", "on")) {
            all.add(new Authority(part.words("name", languages, true), part.date("on")));
        }
        if (all.isEmpty()) {
            root.note("authorities", Fault.Kind.MISSING);
        }
        return all;
    }

    private Complaint complaint() {
        Node part = root.part("complaint", "service", "reference", "channel", "address");
        String channel = part.needed("channel");
        if (!channel.isEmpty() && !CHANNELS.contains(channel)) {
            part.note("channel", Fault.Kind.WRONG);
        }
        List<String> address = part.texts("address");
        if (address.isEmpty()) {
            part.note("address", Fault.Kind.MISSING);
        }
        return new Complaint(part.needed("service"), part.text("reference"), channel, address);
    }

    private Capacity capacity() {
        Node part = root.part("capacity", "emails_per_hour", "letters_per_day", "calls_per_day");
        return new Capacity(
                part.neededNumber("emails_per_hour"),
                part.neededNumber("letters_per_day"),
                part.neededNumber("calls_per_day"));
    }

    private Costs costs() {
        Node part = root.part("costs", "email_cents", "letter_cents", "sms_cents", "call_cents");
        return new Costs(
                part.number("email_cents", 0),
                part.neededNumber("letter_cents"),
                part.number("sms_cents", 0),
                part.number("call_cents", 0));
    }

    private Rules rules() {
        Node part = root.part(
                "rules",
                "resend_uncertain",
                "post_after_failed_email",
                "canary_per_mille",
                "tell_others",
                "stale_after_months",
                "not_held_for");
        Set<Gate> open = EnumSet.noneOf(Gate.class);
        for (String word : part.texts("not_held_for")) {
            gate(part, word, open);
        }
        return new Rules(
                part.flag("resend_uncertain", false),
                part.flag("post_after_failed_email", true),
                part.number("canary_per_mille", CANARY),
                others(part),
                part.number("stale_after_months", STALE_AFTER),
                open);
    }

    private static void gate(Node part, String word, Set<Gate> open) {
        try {
            Gate gate = Gate.valueOf(word.toUpperCase(Locale.ROOT));
            // nobody may decide for all that dead people are written to
            if (gate != Gate.DECEASED) {
                open.add(gate);
                return;
            }
        } catch (IllegalArgumentException e) {
            // no gate has this name
        }
        part.note("not_held_for", Fault.Kind.WRONG);
    }

    private static Others others(Node part) {
        String word = part.text("tell_others");
        try {
            return word.isEmpty() ? Others.NOBODY : Others.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            part.note("tell_others", Fault.Kind.WRONG);
            return Others.NOBODY;
        }
    }
}
