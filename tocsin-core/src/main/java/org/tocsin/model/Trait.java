package org.tocsin.model;

import java.util.Objects;

/**
 * A piece of identity found in a passage.
 *
 * @param type     what it is
 * @param value    its normal form, see {@link TraitType}
 * @param start    offset of its first character in the passage text
 * @param end      offset after its last character
 * @param check    what its check digits say
 * @param rule     which rule found it, a short plain word such as {@code label}, {@code registry}, {@code printed}, {@code column}
 * @param labelled whether a label or column heading beside it says what it is
 */
public record Trait(TraitType type, String value, int start, int end, Check check, String rule, boolean labelled) {
    public Trait {
        Objects.requireNonNull(type);
        Objects.requireNonNull(value);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("offsets must satisfy 0 <= start <= end, were " + start + ", " + end);
        }
    }

    /** Whether it is a date without label that counts as a birth date only because somebody of the registry was born that day. */
    public boolean isGuessedBirthDate() {
        return type == TraitType.BIRTH_DATE && !labelled && rule.equals("registry");
    }

    /** Names no person: the value is hidden. */
    @Override
    public String toString() {
        return "Trait[" + type + " " + start + "-" + end + " " + check + " " + rule + "]";
    }
}
