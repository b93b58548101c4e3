package org.tocsin.extract.health;

/**
 * How a data set is written (DICOM PS3.5 annex A).
 *
 * @param explicit   value representations are written
 * @param big        most significant byte first
 * @param deflated   the data set is compressed
 * @param uid        the transfer syntax, empty if the file does not name it
 */
record DicomSyntax(boolean explicit, boolean big, boolean deflated, String uid) {
    private static final String IMPLICIT = "1.2.840.10008.1.2";
    private static final String BIG = "1.2.840.10008.1.2.2";
    private static final String DEFLATED = "1.2.840.10008.1.2.1.99";
    static final DicomSyntax META = new DicomSyntax(true, false, false, "");

    static DicomSyntax of(String uid) {
        return new DicomSyntax(!uid.equals(IMPLICIT), uid.equals(BIG), uid.equals(DEFLATED), uid);
    }

    /** Guessed from the first eight bytes of a data set. */
    static DicomSyntax guess(byte[] head) {
        boolean big = head.length > 1 && head[0] == 0 && head[1] != 0;
        boolean explicit = head.length > 5 && isLetter(head[4]) && isLetter(head[5]);
        return new DicomSyntax(explicit, big, false, "");
    }

    private static boolean isLetter(byte b) {
        return b >= 'A' && b <= 'Z';
    }
}
