package org.tocsin.web.review;

import java.util.HashMap;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.tocsin.ports.CaseStore;
import org.tocsin.web.access.Member;
import org.tocsin.web.access.Program;

/** Writes down who looked at what, by numbers. */
@Component
public final class ViewJournal {
    private final CaseStore store;

    ViewJournal(CaseStore store) {
        this.store = store;
    }

    /** Somebody looks at a document or a part of it. */
    public void seen(Authentication who, String item) {
        note("document.viewed", who, Map.of("item", item));
    }

    /** Somebody looks at other people's data in it too, for this reason. */
    public void unmasked(Authentication who, String item, String reason) {
        note("document.unmasked", who, Map.of("item", item, "reason", reason));
    }

    /** Somebody looks at the picture of a page; with other people's data for a reason, if there is one. */
    public void picture(Authentication who, String item, int passage, String reason) {
        Map<String, String> what = new HashMap<>(Map.of("item", item, "passage", Integer.toString(passage)));
        if (!reason.isEmpty()) {
            what.put("reason", reason);
        }
        note(reason.isEmpty() ? "picture.viewed" : "picture.unmasked", who, what);
    }

    /** Somebody looks at the paths of a page of a list in clear, for this reason. */
    public void pathsUnmasked(Authentication who, String list, int from, String reason) {
        note("list.unmasked", who, Map.of("list", list, "from", Integer.toString(from), "reason", reason));
    }

    /** Somebody looks at a person. */
    public void person(Authentication who, int person) {
        note("person.viewed", who, Map.of("person", Integer.toString(person)));
    }

    /** Somebody looks at what a notice says. */
    public void notice(Authentication who, int notice) {
        note("notice.viewed", who, Map.of("notice", Integer.toString(notice)));
    }

    /** Somebody signed a plan of notices; the signature itself is in the journal beside this. */
    public void signed(Authentication who, int plan) {
        note("notice.signed_by", who, Map.of("plan", Integer.toString(plan)));
    }

    /** Somebody let a held notice go. */
    public void released(Authentication who, int notice) {
        note("notice.released_by", who, Map.of("notice", Integer.toString(notice)));
    }

    /** Somebody said when the organisation became aware or told the authority; the moments, not the words of the reference. */
    public void authority(Authentication who, Map<String, String> moments) {
        note("authority.said", who, moments);
    }

    /** Somebody took the protocol for the regulator. */
    public void protocol(Authentication who, Map<String, String> facts) {
        note("protocol.written", who, facts);
    }

    private void note(String event, Authentication who, Map<String, String> what) {
        Map<String, String> facts = new HashMap<>(what);
        facts.put("account", Integer.toString(Member.required(who).account()));
        Program.token(who).ifPresent(token -> facts.put("token", Integer.toString(token)));
        store.journal().append(event, facts);
    }
}
