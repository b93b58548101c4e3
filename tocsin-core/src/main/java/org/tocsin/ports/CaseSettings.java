package org.tocsin.ports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a case when it is made; all but the organisation may be empty and given later.
 *
 * @param organisation   whose files were stolen
 * @param legalBasis     on which the organisation holds and reads the copy
 * @param responsible    person or function that answers for the case
 * @param retentionUntil ISO date at which the case is to be destroyed
 * @param toAuthority    when the organisation became aware of the breach, and when it told the authority
 */
public record CaseSettings(
        String organisation, String legalBasis, String responsible, String retentionUntil, ToAuthority toAuthority) {
    /** Nothing is known yet of the notification to the authority. */
    public CaseSettings(String organisation, String legalBasis, String responsible, String retentionUntil) {
        this(organisation, legalBasis, responsible, retentionUntil, ToAuthority.NOTHING);
    }

    /** The same with another state of the notification to the authority. */
    public CaseSettings with(ToAuthority now) {
        return new CaseSettings(organisation, legalBasis, responsible, retentionUntil, now);
    }

    /**
     * The notification of the breach to the supervisory authority (GDPR, Article 33).
     *
     * @param awareAt    when the organisation became aware of the breach; null while that was not said
     * @param notifiedAt when the authority was told; null while it was not
     * @param reference  under which the authority keeps the notification, or empty
     */
    public record ToAuthority(
            @Nullable Instant awareAt, @Nullable Instant notifiedAt, String reference) {
        /** Nothing was said. */
        public static final ToAuthority NOTHING = new ToAuthority(null, null, "");

        /** @throws IllegalArgumentException if the authority was told of what the organisation did not know yet */
        public ToAuthority {
            if (notifiedAt != null && (awareAt == null || notifiedAt.isBefore(awareAt))) {
                throw new IllegalArgumentException("the authority is told after the organisation is aware");
            }
        }

        /** Tells nothing. */
        @Override
        public String toString() {
            return "ToAuthority[hidden]";
        }
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "CaseSettings[hidden]";
    }
}
