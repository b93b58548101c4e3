package org.tocsin.country;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;

/** The country packs that are installed, and those that were asked for. Immutable. */
public final class Countries {
    /** The country without which no scan is made. */
    public static final String HOME = "fr";

    private static final List<CountryPack> INSTALLED = load();

    private final Set<String> codes;

    private Countries(Set<String> codes) {
        this.codes = codes;
    }

    private static List<CountryPack> load() {
        List<CountryPack> packs = new ArrayList<>();
        ServiceLoader.load(CountryPack.class, Countries.class.getClassLoader()).forEach(packs::add);
        packs.sort(Comparator.comparing(CountryPack::code));
        return List.copyOf(packs);
    }

    /** France alone. */
    public static Countries home() {
        return new Countries(new TreeSet<>(Set.of(HOME)));
    }

    /**
     * The countries of these codes, and France.
     *
     * @throws IllegalArgumentException for a code without an installed pack; the message names those there are
     */
    public static Countries of(Collection<String> wanted) {
        Set<String> codes = new TreeSet<>(Set.of(HOME));
        for (String code : wanted) {
            String plain = code.strip().toLowerCase(Locale.ROOT);
            if (installed().stream().noneMatch(pack -> pack.code().equals(plain))) {
                throw new IllegalArgumentException("no country '" + plain + "', there are "
                        + String.join(
                                ", ",
                                installed().stream().map(CountryPack::code).toList()));
            }
            codes.add(plain);
        }
        return new Countries(codes);
    }

    /** All packs, in order of their codes. */
    public static List<CountryPack> installed() {
        return INSTALLED;
    }

    /** The codes asked for, in order. */
    public List<String> codes() {
        return List.copyOf(codes);
    }

    /** Whether a country was asked for. */
    public boolean include(CountryPack pack) {
        return codes.contains(pack.code());
    }

    /** Whether France alone was asked for. */
    public boolean onlyHome() {
        return codes.size() == 1;
    }

    @Override
    public String toString() {
        return String.join(",", codes);
    }
}
