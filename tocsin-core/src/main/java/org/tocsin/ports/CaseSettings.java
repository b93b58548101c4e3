package org.tocsin.ports;

/**
 * What is said about a case when it is made; all but the organisation may be empty and given later.
 *
 * @param organisation   whose files were stolen
 * @param legalBasis     on which the organisation holds and reads the copy
 * @param responsible    person or function that answers for the case
 * @param retentionUntil ISO date at which the case is to be destroyed
 */
public record CaseSettings(String organisation, String legalBasis, String responsible, String retentionUntil) {
    /** Names no person. */
    @Override
    public String toString() {
        return "CaseSettings[hidden]";
    }
}
