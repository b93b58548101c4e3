package org.tocsin.web.access;

import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;

/** Ends the sessions of an account: who knows only its old password is out. */
@Component
public final class SessionEnds {
    private final SessionRegistry sessions;

    SessionEnds(SessionRegistry sessions) {
        this.sessions = sessions;
    }

    /** Ends all sessions of this account but one. */
    public void of(int account, String butThis) {
        for (Object who : sessions.getAllPrincipals()) {
            if (who instanceof Member member && member.account() == account) {
                sessions.getAllSessions(who, false).stream()
                        .filter(session -> !session.getSessionId().equals(butThis))
                        .forEach(SessionInformation::expireNow);
            }
        }
    }
}
