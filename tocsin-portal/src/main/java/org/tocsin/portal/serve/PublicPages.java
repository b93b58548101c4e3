package org.tocsin.portal.serve;

import java.io.IOException;
import java.util.List;
import org.tocsin.portal.format.Lines;
import org.tocsin.portal.format.PortalFacts;

/** What everybody may read: who writes, what a genuine notice looks like, what this server does and does not. */
final class PublicPages {
    private final Template genuine = new Template("genuine.html");
    private final Template how = new Template("how.html");
    private final Template refused = new Template("refused.html");
    private final PortalFacts facts;

    PublicPages(PortalFacts facts) {
        this.facts = facts;
    }

    /** The genuine addresses and the public copy of the notice. */
    void genuine(Visit visit) throws IOException {
        new Page(visit, facts, "genuine.title", genuine)
                .gap("senders", to -> items(to, facts.senders()))
                .gap("sites", to -> items(to, facts.sites()))
                .gap(
                        "template",
                        to -> NoticeMarkup.write(
                                to,
                                () -> Lines.of(facts.template()),
                                visit.texts().language()))
                .send(200);
    }

    private static void items(Output to, List<String> lines) {
        lines.forEach(line -> to.raw("<li><strong>").text(line).raw("</strong></li>\n"));
    }

    /** How this server works. */
    void how(Visit visit) throws IOException {
        new Page(visit, facts, "how.title", how).send(200);
    }

    /** A request that is not answered, and why. */
    void refused(Visit visit, int status, String why) throws IOException {
        new Page(visit, facts, "refused.title", refused)
                .gap("why", to -> to.text(visit.texts().get(why)))
                .otherLanguageAt("")
                .send(status);
    }
}
