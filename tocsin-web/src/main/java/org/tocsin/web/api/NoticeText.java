package org.tocsin.web.api;

import java.time.Instant;
import java.util.List;
import org.tocsin.ports.NoticeStore.Event;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.notice.Block;
import org.tocsin.respond.notice.Message;

/**
 * What a notice says and what happened to it. Its code is not told: who has it can open the notice.
 *
 * @param language of the text
 */
public record NoticeText(NoticeRow notice, String language, String subject, List<Part> parts, List<Step> steps) {
    /** What a part is. */
    public enum PartKind {
        HEADING,
        PARAGRAPH,
        LIST,
        /** A list in which the order counts. */
        STEPS,
        /** The place of the code; the text is its label. */
        CODE
    }

    /** A part of the text: lists have several lines, others one. */
    public record Part(PartKind kind, List<String> lines) {
        static Part of(Block block) {
            if (block instanceof Block.Heading heading) {
                return new Part(PartKind.HEADING, List.of(heading.text()));
            }
            if (block instanceof Block.Paragraph paragraph) {
                return new Part(PartKind.PARAGRAPH, List.of(paragraph.text()));
            }
            if (block instanceof Block.Listing listing) {
                return new Part(listing.numbered() ? PartKind.STEPS : PartKind.LIST, listing.items());
            }
            return new Part(PartKind.CODE, List.of(((Block.Code) block).label()));
        }
    }

    /** A step: the state that it came to, and when. */
    public record Step(Instant at, State state) {}

    static NoticeText of(NoticeRow notice, Message message, List<Event> events) {
        return new NoticeText(
                notice,
                message.language(),
                message.subject(),
                message.blocks().stream().map(Part::of).toList(),
                events.stream()
                        .map(event -> new Step(Instant.ofEpochMilli(event.at()), event.to()))
                        .toList());
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "NoticeText[" + notice.number() + "]";
    }
}
