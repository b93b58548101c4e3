package org.tocsin.link;

import java.util.List;

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
    private static final List<Agreement> LEVELS = List.of(Agreement.values());

    private static final int DECODED = 40;
    private static final int FACILITY = 41;

    /** Where the third bits of the levels of agreement begin, which came after the others. */
    private static final int THIRD_BITS = 42;

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
        long third = 0;
        for (Agreement a : agreements()) {
            bits = bits << 2 | (a.ordinal() & 3);
            third = third << 1 | a.ordinal() >> 2;
        }
        return bits | third << THIRD_BITS | (decoded ? 1L << DECODED : 0) | (facility ? 1L << FACILITY : 0);
    }

    /** The reverse of {@link #pack}. */
    @SuppressWarnings("EnumOrdinal")
    public static Evidence unpack(long pattern) {
        Agreement[] a = new Agreement[9];
        boolean decoded = (pattern >> DECODED & 1) == 1;
        boolean facility = (pattern >> FACILITY & 1) == 1;
        long bits = pattern & (1L << DECODED) - 1;
        long third = pattern >> THIRD_BITS;
        for (int i = a.length - 1; i >= 0; i--) {
            a[i] = LEVELS.get((int) ((bits & 3) | (third & 1) << 2));
            bits >>= 2;
            third >>= 1;
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
        return personalContactAgrees() || addressAgrees();
    }

    /** Whether e-mail or phone agree. */
    boolean personalContactAgrees() {
        return email == Agreement.AGREES || phone == Agreement.AGREES;
    }

    /** Whether the address agrees, perhaps with a mistyped word or without its number. */
    boolean addressAgrees() {
        return address == Agreement.AGREES || address == Agreement.NEAR;
    }

    /** Whether what a household or neighbours have in common agrees. */
    boolean householdAgrees() {
        return contactAgrees() || address == Agreement.STREET;
    }

    /** Whether something other than the name speaks against the candidate. */
    public boolean contradicted() {
        return birthDate.other() || nir == Agreement.DIFFERS || sex == Agreement.DIFFERS || age == Agreement.DIFFERS;
    }
}
