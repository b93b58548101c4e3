package org.tocsin.respond.notice.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import org.tocsin.model.EnumBits;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.respond.notice.Block;
import org.tocsin.respond.notice.Message;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.PlanFacts;
import org.tocsin.respond.notice.settings.NoticeSettings;
import org.tocsin.respond.notice.settings.PlanContent;
import org.tocsin.respond.severity.Gate;

/** Makes the texts of a plan. Safe for many threads; the same notice always gives the same text. */
public final class NoticeTexts {
    private final NoticeSettings settings;
    private final PlanFacts facts;

    /** For these settings and facts. */
    public NoticeTexts(NoticeSettings settings, PlanFacts facts) {
        this.settings = settings;
        this.facts = facts;
    }

    /** For this plan. */
    public static NoticeTexts of(Plan plan) {
        PlanContent content = PlanContent.of(plan);
        return new NoticeTexts(content.settings(), content.facts());
    }

    /** The settings the texts are made with. */
    public NoticeSettings settings() {
        return settings;
    }

    /** The text of a notice by its own channel. */
    public Message message(Notice notice) {
        return message(NoticeContent.of(notice), notice.kind(), gates(notice), notice.channel());
    }

    /** The text of a notice as another channel may say it: behind the code more may be named than in an e-mail. */
    public Message message(Notice notice, Channel channel) {
        return message(NoticeContent.of(notice), notice.kind(), gates(notice), channel);
    }

    /**
     * The text for what a notice holds.
     *
     * @throws MissingVariableException if a sentence lacks what it is to say
     */
    public Message message(NoticeContent content, Kind kind, Set<Gate> gates, Channel channel) {
        return new TextWriter(settings, facts, content, kind, gates, channel).message();
    }

    /** The reasons to hold a notice. */
    public static Set<Gate> gates(Notice notice) {
        Set<Gate> gates = EnumSet.noneOf(Gate.class);
        gates.addAll(EnumBits.among(Gate.values(), notice.gates()));
        return gates;
    }

    /** SHA-256 of a text as 64 hexadecimal characters. */
    public static String hash(Message message) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, message.language());
            add(digest, message.subject());
            message.blocks().forEach(block -> add(digest, block));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, Block block) {
        if (block instanceof Block.Heading heading) {
            add(digest, "h" + heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            add(digest, "p" + paragraph.text());
        } else if (block instanceof Block.Listing listing) {
            listing.items().forEach(item -> add(digest, "i" + item));
        } else if (block instanceof Block.Code code) {
            add(digest, "c" + code.label() + code.code());
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
