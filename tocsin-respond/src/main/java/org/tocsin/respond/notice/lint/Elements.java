package org.tocsin.respond.notice.lint;

import java.util.List;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.respond.notice.Block;
import org.tocsin.respond.notice.Message;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.lint.Finding.Rule;
import org.tocsin.respond.notice.settings.NoticeSettings;
import org.tocsin.respond.notice.text.Detail;
import org.tocsin.respond.notice.text.Sections;
import org.tocsin.respond.notice.text.Sections.Section;

/** The elements that article 34(2) of the GDPR asks for, in the message itself: a hotline elsewhere does not cure a lack. */
final class Elements {
    private final NoticeSettings settings;
    private final Message message;
    private final CutText cut;
    private final NoticeContent content;
    private final Kind kind;
    private final Detail detail;

    Elements(NoticeSettings settings, Message message, CutText cut, NoticeContent content, Kind kind, Detail detail) {
        this.settings = settings;
        this.message = message;
        this.cut = cut;
        this.content = content;
        this.kind = kind;
        this.detail = detail;
    }

    void check(List<Finding> findings) {
        need(Section.WHAT, Rule.LACKS_NATURE, findings);
        String help = text(Section.HELP);
        boolean officer = (!settings.dpo().email().isEmpty()
                        && help.contains(settings.dpo().email()))
                || (!settings.dpo().phone().isEmpty()
                        && help.contains(settings.dpo().phone()));
        add(officer, Rule.LACKS_OFFICER, findings);
        String start = start();
        add(
                start.contains(settings.organisation().caseNumber())
                        && start.contains(settings.helpline().phone()),
                Rule.LACKS_PROOF,
                findings);
        if (kind != Kind.RETRACTION) {
            need(Section.DONE, Rule.LACKS_MEASURES, findings);
        }
        if (kind == Kind.FIRST || kind == Kind.SUPPLEMENT) {
            found(findings);
        }
    }

    private void found(List<Finding> findings) {
        need(Section.RISK, Rule.LACKS_CONSEQUENCES, findings);
        need(Section.TODAY, Rule.LACKS_ADVICE, findings);
        boolean told = Sections.of(message, content, Section.FOUND).stream()
                .anyMatch(block -> detail == Detail.CLOSED
                        ? block instanceof Block.Paragraph
                        : block instanceof Block.Listing list && !list.items().isEmpty());
        add(told, Rule.LACKS_FINDINGS, findings);
        boolean tooMuch = Sections.of(message, content, Section.TODAY).stream()
                .anyMatch(block -> block instanceof Block.Listing list
                        && Linter.isTooMuch(list.items().size()));
        add(!tooMuch, Rule.TOO_MUCH_TODAY, findings);
    }

    private void need(Section section, Rule rule, List<Finding> findings) {
        add(!text(section).isBlank(), rule, findings);
    }

    private void add(boolean right, Rule rule, List<Finding> findings) {
        if (!right) {
            findings.add(new Finding(rule, ""));
        }
    }

    private String text(Section section) {
        StringBuilder text = new StringBuilder();
        Sections.of(message, content, section)
                .forEach(block -> cut.of(block).forEach(s -> text.append(s).append(' ')));
        return text.toString();
    }

    private String start() {
        StringBuilder text = new StringBuilder();
        message.blocks().stream()
                .takeWhile(block -> !(block instanceof Block.Heading))
                .forEach(block -> cut.of(block).forEach(s -> text.append(s).append(' ')));
        return text.toString();
    }
}
