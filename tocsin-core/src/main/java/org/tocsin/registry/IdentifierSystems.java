package org.tocsin.registry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tocsin.model.TraitType;

/**
 * Which kind of identifier a health format carries, by the system that issued it (an OID or URL) or by its type code (HL7 table
 * 0203 with the French extension).
 */
public final class IdentifierSystems {
    private static final Map<String, String> KINDS = TermFile.pairs(IdentifierSystems.class, "identifier-systems.txt");
    private static final String NATIONAL = "PROFESSIONAL";

    private IdentifierSystems() {}

    /** An identifier whose kind is known. */
    public record Known(TraitType type, String value) {
        /** Names no person. */
        @Override
        public String toString() {
            return "Known[" + type + "]";
        }
    }

    /**
     * What an identifier is; empty if neither system nor type code tells.
     *
     * @param system OID or URL, with or without {@code urn:oid:}, maybe empty
     * @param code   type code, maybe empty
     * @param value  as written
     */
    public static Optional<Known> of(String system, String code, String value) {
        String kind = KINDS.get(plain(system));
        String named = kind == null ? KINDS.get(code.strip().toUpperCase(Locale.ROOT)) : kind;
        if (named == null || named.equals("OTHER")) {
            return Optional.empty();
        }
        String compact = value.replaceAll("\\s", "");
        TraitType type = named.equals(NATIONAL) ? professional(compact) : TraitType.valueOf(named);
        return Optional.of(new Known(type, number(type, compact)));
    }

    /** Whether system or type code is one that this vocabulary knows, also as a kind that is of no use. */
    public static boolean knows(String system, String code) {
        return KINDS.containsKey(plain(system))
                || KINDS.containsKey(code.strip().toUpperCase(Locale.ROOT));
    }

    private static String plain(String system) {
        String plain = system.strip().toLowerCase(Locale.ROOT);
        plain = plain.startsWith("urn:oid:") ? plain.substring(8) : plain;
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** National form of a professional's number: 8 and the RPPS, 0 and the ADELI, 1 or 3 and the FINESS (ANS, IdNat_PS). */
    private static TraitType professional(String value) {
        return value.length() >= 11 ? TraitType.RPPS : TraitType.ADELI;
    }

    private static String number(TraitType type, String value) {
        boolean national = (type == TraitType.RPPS && value.length() == 12 && value.charAt(0) == '8')
                || (type == TraitType.ADELI && value.length() == 10 && value.charAt(0) == '0')
                || (type == TraitType.FINESS
                        && value.length() == 10
                        && (value.charAt(0) == '1' || value.charAt(0) == '3'));
        return national ? value.substring(1) : value;
    }
}
