package org.tocsin.scan;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of one volume of a split archive: {@code x.part2.rar}, {@code x.r00} beside {@code x.rar}, {@code x.z01} beside
 * {@code x.zip}, {@code x.7z.001}. Files that merely end with a number are no volumes.
 *
 * @param set    what the names of one set have in common, with the folder
 * @param number place of the volume, from 0 or 1 as its kind counts; {@link #LAST} for the end of a split zip
 */
record VolumeName(String set, int number) {
    /** The volume whose number follows from how many others there are. */
    static final int LAST = Integer.MAX_VALUE;

    private static final Pattern PART = Pattern.compile("(.*)\\.part(\\d{1,4})\\.rar", Pattern.DOTALL);
    private static final Pattern OLD_RAR = Pattern.compile("(.*)\\.(?:rar|([r-v])(\\d\\d))", Pattern.DOTALL);
    private static final Pattern SPLIT_ZIP = Pattern.compile("(.*)\\.(?:zip|z(\\d\\d))", Pattern.DOTALL);
    private static final Pattern NUMBERED =
            Pattern.compile("(.*\\.(?:7z|zip|rar|tar|tgz|gz|bz2|xz|zst|iso|cab|pst))\\.(\\d{3,4})", Pattern.DOTALL);

    /** The volume that a path names, or null. */
    static @Nullable VolumeName of(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        Matcher part = PART.matcher(lower);
        if (part.matches()) {
            return new VolumeName("part " + part.group(1), Integer.parseInt(part.group(2)));
        }
        Matcher numbered = NUMBERED.matcher(lower);
        if (numbered.matches()) {
            return new VolumeName("numbered " + numbered.group(1), Integer.parseInt(numbered.group(2)));
        }
        Matcher rar = OLD_RAR.matcher(lower);
        if (rar.matches()) {
            int number = rar.group(2) == null ? 1 : oldNumber(rar.group(2).charAt(0), rar.group(3));
            return new VolumeName("rar " + rar.group(1), number);
        }
        Matcher zip = SPLIT_ZIP.matcher(lower);
        if (zip.matches()) {
            return new VolumeName("zip " + zip.group(1), zip.group(2) == null ? LAST : Integer.parseInt(zip.group(2)));
        }
        return null;
    }

    /** After {@code .rar} come {@code .r00} to {@code .r99}, then {@code .s00}. */
    private static int oldNumber(char letter, String digits) {
        return 2 + 100 * (letter - 'r') + Integer.parseInt(digits);
    }

    /** Names no person: paths inside a release do. */
    @Override
    public String toString() {
        return "VolumeName[" + number + "]";
    }
}
