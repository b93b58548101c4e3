package org.tocsin.web.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseSettings.ToAuthority;
import org.tocsin.ports.CaseStore;
import org.tocsin.respond.report.AuthorityClock;
import org.tocsin.web.review.ViewJournal;

/** The hours in which the authority is to be told, as the screen and programs see and change them. */
@Component
public final class Authority {
    private static final int LONGEST_REFERENCE = 100;

    private final CaseStore store;
    private final ViewJournal views;
    private final Clock clock;

    Authority(CaseStore store, ViewJournal views, Clock clock) {
        this.store = store;
        this.views = views;
        this.clock = clock;
    }

    /** What was said that cannot be. */
    public static final class WrongMomentException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String field;

        WrongMomentException(String field) {
            super(field);
            this.field = field;
        }

        /** {@code awareAt}, {@code notifiedAt} or {@code reference}. */
        public String field() {
            return field;
        }
    }

    /** How it stands now. */
    public AuthorityClock now() {
        return AuthorityClock.of(store.settings().toAuthority(), clock.instant());
    }

    /**
     * Keeps when the organisation became aware and when the authority was told; a change is in the journal.
     *
     * @param reference under which the authority keeps the notification, or empty
     * @throws WrongMomentException for moments that have not come or are in the wrong order, and for a reference that is too long or no text
     */
    public void say(Authentication who, @Nullable Instant aware, @Nullable Instant told, String reference) {
        if (aware == null || aware.isAfter(clock.instant())) {
            throw new WrongMomentException("awareAt");
        }
        if (told != null && (told.isBefore(aware) || told.isAfter(clock.instant()))) {
            throw new WrongMomentException("notifiedAt");
        }
        String text = reference.strip();
        if (text.length() > LONGEST_REFERENCE || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new WrongMomentException("reference");
        }
        CaseSettings settings = store.settings();
        ToAuthority said = new ToAuthority(aware, told, text);
        if (!said.equals(settings.toAuthority())) {
            store.settings(settings.with(said));
            views.authority(who, facts(said));
        }
    }

    private static Map<String, String> facts(ToAuthority said) {
        Instant told = said.notifiedAt();
        Map<String, String> facts = new HashMap<>();
        facts.put("aware", String.valueOf(said.awareAt()));
        facts.put("notified", told == null ? "no" : told.toString());
        facts.put("reference", said.reference().isEmpty() ? "no" : "yes");
        return facts;
    }
}
