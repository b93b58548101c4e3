package org.tocsin.ports;

/** Seals personal data under the case key. Safe for many threads. */
public interface Sealer {
    /**
     * Seals bytes so that they open only in the place they were written for.
     *
     * @param plain the bytes
     * @param place {@code table|column|row}, authenticated but not stored
     */
    byte[] seal(byte[] plain, String place);

    /**
     * The reverse of {@link #seal}.
     *
     * @throws SealBrokenException if the bytes were changed, moved to another place or sealed under another key
     */
    byte[] open(byte[] sealed, String place);

    /**
     * A keyed 16-byte fingerprint by which a unique value is found again. Only for unique identifiers and hashes, never for
     * names, dates or postcodes: their frequency would tell.
     *
     * @param domain keeps fingerprints of different columns apart
     */
    byte[] fingerprint(String domain, byte[] value);
}
