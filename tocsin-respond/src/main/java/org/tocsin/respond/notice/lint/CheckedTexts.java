package org.tocsin.respond.notice.lint;

import java.util.List;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.Plan;
import org.tocsin.respond.notice.Message;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.settings.NoticeSettings;
import org.tocsin.respond.notice.text.NoticeTexts;

/** The texts of a plan with their faults: what every channel sends comes from here. Safe for many threads. */
public final class CheckedTexts {
    private final NoticeTexts texts;
    private final Linter linter;

    private CheckedTexts(NoticeTexts texts) {
        this.texts = texts;
        this.linter = new Linter(texts.settings());
    }

    /** Those of a plan. */
    public static CheckedTexts of(Plan plan) {
        return new CheckedTexts(NoticeTexts.of(plan));
    }

    /** The settings of the plan. */
    public NoticeSettings settings() {
        return texts.settings();
    }

    /**
     * A text that was looked at.
     *
     * @param hash     SHA-256 of the text
     * @param findings its faults; with any of them it must not be sent
     */
    public record Checked(NoticeContent content, Message message, String hash, List<Finding> findings) {
        public Checked {
            findings = List.copyOf(findings);
        }

        /** Whether it may be sent. */
        public boolean isFit() {
            return findings.isEmpty();
        }

        /** Names no person. */
        @Override
        public String toString() {
            return "Checked[" + findings + "]";
        }
    }

    /** The text of a notice for its own channel. */
    public Checked of(Notice notice) {
        return of(notice, notice.channel());
    }

    /** The text of a notice as another channel may say it. */
    public Checked of(Notice notice, Channel channel) {
        NoticeContent content = NoticeContent.of(notice);
        Message message = texts.message(content, notice.kind(), NoticeTexts.gates(notice), channel);
        List<Finding> findings = linter.check(message, content, notice.kind(), NoticeTexts.gates(notice), channel);
        return new Checked(content, message, NoticeTexts.hash(message), findings);
    }
}
