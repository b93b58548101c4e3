package org.tocsin.detect.trait;

/** What a label or heading may announce, as the bits of one number: this is asked about every number of a text. */
record Kinds(int bits) {
    static final Kinds NONE = new Kinds(0);

    static Kinds of(Label... labels) {
        int bits = 0;
        for (Label label : labels) {
            bits |= bit(label);
        }
        return new Kinds(bits);
    }

    /** The numbers of the labels live only as long as the program runs; none is stored. */
    @SuppressWarnings("EnumOrdinal")
    private static int bit(Label label) {
        return 1 << label.ordinal();
    }

    boolean isEmpty() {
        return bits == 0;
    }

    boolean contains(Label label) {
        return (bits & bit(label)) != 0;
    }

    /** Whether both have a label in common. */
    boolean meets(Kinds other) {
        return (bits & other.bits) != 0;
    }

    Kinds plus(Kinds other) {
        return other.isEmpty() ? this : new Kinds(bits | other.bits);
    }
}
