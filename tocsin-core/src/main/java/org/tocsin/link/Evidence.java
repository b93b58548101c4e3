package org.tocsin.link;

/**
 * What speaks for and against a candidate: the evidence pattern. It holds no personal data; equal patterns have equal
 * meaning in every case, which is what lets weights be estimated from their counts.
 *
 * @param decoded whether an identifier that agrees was read from a bar code or matrix code; it weighs nothing of its own
 * @param facility whether a FINESS number agrees that this partner alone holds; it tells a facility and no human being of it
 */
public record Evidence(
        NameLevel name,
        DateLevel birthDate,
        Agreement nir,
        Agreement patientId,
        Agreement registryId,
        Agreement professionalId,
        Agreement email,
        Agreement phone,
        Agreement address,
        Agreement sex,
        Agreement age,
        boolean decoded,
        boolean facility) {
    private static final int DECODED = 40;
    private static final int FACILITY = 41;

    /** Evidence without a decoded label or a facility. */
    public Evidence(
            NameLevel name,
            DateLevel birthDate,
            Agreement nir,
            Agreement patientId,
            Agreement registryId,
            Agreement professionalId,
            Agreement email,
            Agreement phone,
            Agreement address,
            Agreement sex,
            Agreement age) {
        this(
                name,
                birthDate,
                nir,
                patientId,
                registryId,
                professionalId,
                email,
                phone,
                address,
                sex,
                age,
                false,
                false);
    }

    /** The pattern as a number; {@link #unpack} reverses it. Levels are only added at the end of their lists. */
    @SuppressWarnings("EnumOrdinal")
    public long pack() {
        long bits = name.ordinal();
        bits = bits << 3 | birthDate.ordinal();
        for (Agreement a : agreements()) {
            bits = bits << 2 | a.ordinal();
        }
        return bits | (decoded ? 1L << DECODED : 0) | (facility ? 1L << FACILITY : 0);
    }

    /** The reverse of {@link #pack}. */
    @SuppressWarnings("EnumOrdinal")
    public static Evidence unpack(long pattern) {
        Agreement[] a = new Agreement[9];
        boolean decoded = (pattern >> DECODED & 1) == 1;
        boolean facility = (pattern >> FACILITY & 1) == 1;
        long bits = pattern & (1L << DECODED) - 1;
        for (int i = a.length - 1; i >= 0; i--) {
            a[i] = Agreement.values()[(int) (bits & 3)];
            bits >>= 2;
        }
        DateLevel date = DateLevel.values()[(int) (bits & 7)];
        NameLevel name = NameLevel.values()[(int) (bits >> 3)];
        return new Evidence(name, date, a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[8], decoded, facility);
    }

    private Agreement[] agreements() {
        return new Agreement[] {nir, patientId, registryId, professionalId, email, phone, address, sex, age};
    }

    /** Whether an identifier of one human being agrees, and a label or column says that it is one. */
    public boolean identified() {
        return nir == Agreement.AGREES
                || patientId == Agreement.AGREES
                || registryId == Agreement.AGREES
                || professionalId == Agreement.AGREES
                || facility;
    }

    /** Whether an identifier agrees, labelled or not. */
    public boolean identifierAgrees() {
        return identified()
                || nir == Agreement.AGREES_UNLABELLED
                || patientId == Agreement.AGREES_UNLABELLED
                || registryId == Agreement.AGREES_UNLABELLED
                || professionalId == Agreement.AGREES_UNLABELLED;
    }

    /** Whether a way to reach the person agrees. */
    public boolean contactAgrees() {
        return email == Agreement.AGREES || phone == Agreement.AGREES || address == Agreement.AGREES;
    }

    /** Whether something other than the name speaks against the candidate. */
    public boolean contradicted() {
        return birthDate == DateLevel.DIFFERENT
                || nir == Agreement.DIFFERS
                || sex == Agreement.DIFFERS
                || age == Agreement.DIFFERS;
    }
}
