package org.tocsin.respond.report.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseSettings.ToAuthority;
import org.tocsin.scan.Versions;

/** Which case, made when, with which program. */
record CasePart(ProtocolFacts facts, Speech speech) {
    List<Part> parts() {
        CaseSettings settings = facts.settings();
        ToAuthority authority = settings.toAuthority();
        String told = authority.notifiedAt() == null || authority.reference().isEmpty()
                ? moment(authority.notifiedAt())
                : moment(authority.notifiedAt()) + ", " + speech.given(authority.reference());
        return List.of(Part.Table.facts(
                speech.say("case.caption"),
                Part.Column.text(speech.say("what"), 3),
                Part.Column.text(speech.say("value"), 7),
                List.of(
                        row("organisation", speech.givenOr(settings.organisation())),
                        row("made", speech.moment(facts.made())),
                        row("versions", speech.say("versions", Versions.PROGRAM, Versions.READER, Versions.FINDER)),
                        row("basis", speech.givenOr(settings.legalBasis())),
                        row("responsible", speech.say(settings.responsible().isBlank() ? "not.said" : "in.case")),
                        row("retention", speech.givenOr(settings.retentionUntil())),
                        row("aware", moment(authority.awareAt())),
                        row("notified", told),
                        row("head", facts.journal().head()))));
    }

    private String moment(@Nullable Instant known) {
        return known == null ? speech.say("not.said") : speech.moment(known);
    }

    private List<String> row(String key, String value) {
        return List.of(speech.say("case." + key), value);
    }
}
