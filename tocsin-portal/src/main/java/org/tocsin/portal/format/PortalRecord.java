package org.tocsin.portal.format;

/** A notice and the code that opens it. */
public record PortalRecord(Code code, PortalNotice notice) {
    /** Names no person. */
    @Override
    public String toString() {
        return "PortalRecord[" + notice.number() + "]";
    }
}
