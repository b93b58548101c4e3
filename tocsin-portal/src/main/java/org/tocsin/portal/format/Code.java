package org.tocsin.portal.format;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The code of one notice: 19 random letters of Crockford's base 32 (95 bits) and a check letter. Whoever holds it can open the
 * record of this notice, nobody else can. It can be wiped, and it tells nothing of itself in {@code toString}.
 */
public final class Code implements AutoCloseable {
    /** Letters of a code, the check letter included. */
    public static final int LENGTH = 20;

    private static final int VALUES = 32;
    private static final int GROUP = 4;

    /** Why what was typed is no code. */
    public enum Fault {
        /** Not 20 letters and digits. */
        LENGTH,
        /** A character that no code has. */
        CHARACTER,
        /** A letter is wrong or two changed places. */
        CHECK
    }

    /**
     * What was typed, read.
     *
     * @param code  if it is one
     * @param fault if it is none
     */
    public record Reading(@Nullable Code code, @Nullable Fault fault) {}

    private final byte[] values;

    private Code(byte[] values) {
        this.values = values;
    }

    /** A new code. */
    public static Code random(SecureRandom random) {
        byte[] values = new byte[LENGTH];
        random.nextBytes(values);
        for (int i = 0; i < LENGTH; i++) {
            values[i] &= VALUES - 1;
        }
        values[LENGTH - 1] = (byte) Symbols.check(values, LENGTH - 1);
        return new Code(values);
    }

    /** The code that was typed: spaces and dashes do not count, nor do capitals; O is 0, I and L are 1. */
    public static Optional<Code> parse(CharSequence typed) {
        char[] chars = new char[typed.length()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = typed.charAt(i);
        }
        try {
            return Optional.ofNullable(read(chars).code());
        } finally {
            Arrays.fill(chars, '\0');
        }
    }

    /** As {@link #parse}, with the reason if it is no code; what was typed is left to the caller to wipe. */
    public static Reading read(char[] typed) {
        byte[] values = new byte[LENGTH];
        int length = 0;
        boolean wrong = false;
        for (char letter : typed) {
            int value = Symbols.value(letter);
            wrong |= value == Symbols.WRONG;
            if (value >= 0) {
                values[Math.min(length, LENGTH - 1)] = (byte) value;
                length++;
            }
        }
        Fault fault = wrong
                ? Fault.CHARACTER
                : length != LENGTH
                        ? Fault.LENGTH
                        : Symbols.check(values, LENGTH - 1) != values[LENGTH - 1] ? Fault.CHECK : null;
        if (fault == null) {
            return new Reading(new Code(values), null);
        }
        Arrays.fill(values, (byte) 0);
        return new Reading(null, fault);
    }

    /** The 20 letters without spaces in ASCII, to be wiped by the caller: what keys are derived from. */
    public byte[] secret() {
        byte[] letters = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            letters[i] = (byte) Symbols.letter(values[i]);
        }
        return letters;
    }

    /** The 20 letters without spaces. It cannot be wiped: for the case and the printer, not for the portal's server. */
    public String text() {
        return new String(secret(), StandardCharsets.US_ASCII);
    }

    /** The 20 letters in five groups of four, as printed. */
    public String grouped() {
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            groups.append(i > 0 && i % GROUP == 0 ? " " : "").append(Symbols.letter(values[i]));
        }
        return groups.toString();
    }

    /** Wipes it. */
    @Override
    public void close() {
        Arrays.fill(values, (byte) 0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Code code && java.security.MessageDigest.isEqual(values, code.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Code[hidden]";
    }
}
