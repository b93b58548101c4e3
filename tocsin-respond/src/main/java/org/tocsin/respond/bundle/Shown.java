package org.tocsin.respond.bundle;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.portal.format.PortalText;
import org.tocsin.portal.format.PortalText.Kind;
import org.tocsin.portal.format.PortalText.Part;
import org.tocsin.respond.notice.Block;
import org.tocsin.respond.notice.Message;

/** A text as the portal shows it. The code is left out: whoever reads it has just typed it. */
final class Shown {
    private Shown() {}

    static PortalText of(Message message) {
        List<Part> parts = new ArrayList<>();
        for (Block block : message.blocks()) {
            if (block instanceof Block.Heading heading) {
                parts.add(new Part(Kind.HEADING, heading.text()));
            } else if (block instanceof Block.Paragraph paragraph) {
                parts.add(new Part(Kind.PARAGRAPH, paragraph.text()));
            } else if (block instanceof Block.Listing list) {
                Kind kind = list.numbered() ? Kind.STEP : Kind.ITEM;
                list.items().forEach(item -> parts.add(new Part(kind, item)));
            }
        }
        return new PortalText(message.language(), message.subject(), parts);
    }
}
