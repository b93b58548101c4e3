package org.tocsin.quality.check;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.Sealer;

/**
 * What a member of a sample is called on the sheets of the checkers, as {@code s1-017-k3f9}: its draw, its place in it, and four letters
 * made with the key of the case, by which a sheet of another case and a slip of the pen are told.
 */
public record SampleId(int draw, int ordinal) {
    private static final char[] LETTERS = "abcdfghjkmnpqrstvwxyz23456789".toCharArray();
    private static final int SEAL = 4;

    /** The written form. */
    public String written(Sealer sealer) {
        return bare() + "-" + seal(sealer);
    }

    private String bare() {
        return String.format(Locale.ROOT, "s%d-%03d", draw, ordinal);
    }

    private String seal(Sealer sealer) {
        byte[] mark = sealer.fingerprint("sample.id", bare().getBytes(StandardCharsets.UTF_8));
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < SEAL; i++) {
            letters.append(LETTERS[(mark[i] & 0xFF) % LETTERS.length]);
        }
        return letters.toString();
    }

    /** The id that a cell holds, or null if it holds none. Whether it is of this case is told by {@link #isOf}. */
    static @Nullable SampleId parse(String cell) {
        String[] parts = cell.strip().toLowerCase(Locale.ROOT).split("-", -1);
        if (parts.length != 3 || !parts[0].startsWith("s") || parts[2].length() != SEAL) {
            return null;
        }
        int draw = number(parts[0].substring(1));
        int ordinal = number(parts[1]);
        return draw <= 0 || ordinal <= 0 ? null : new SampleId(draw, ordinal);
    }

    private static int number(String digits) {
        boolean plain =
                !digits.isEmpty() && digits.length() < 8 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(digits) : -1;
    }

    /** Whether the cell that held this id was written with the key of this case. */
    boolean isOf(Sealer sealer, String cell) {
        return cell.strip().toLowerCase(Locale.ROOT).endsWith("-" + seal(sealer));
    }
}
