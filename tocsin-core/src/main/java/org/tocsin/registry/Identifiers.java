package org.tocsin.registry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Fold;
import org.tocsin.model.Person;
import org.tocsin.model.Population;
import org.tocsin.model.TraitType;

/** The identifiers that a registry row holds, in the normal form of {@link TraitType}. */
public final class Identifiers {
    private static final Map<String, TraitType> HEADINGS = Map.of(
            "RPPS",
            TraitType.RPPS,
            "ADELI",
            TraitType.ADELI,
            "IBAN",
            TraitType.IBAN,
            "MATRICULE",
            TraitType.REGISTRY_ID,
            "FINESS",
            TraitType.FINESS);

    /** What the hash of an identifier begins with, by its kind. */
    private static final Map<TraitType, Long> STARTS = starts();

    private Identifiers() {}

    /** Hands out each identifier of a person with its kind. */
    public static void each(Person person, BiConsumer<TraitType, String> sink) {
        give(TraitType.NIR, person.nir(), sink);
        give(TraitType.REGISTRY_ID, person.id(), sink);
        person.patientIds().forEach(value -> give(TraitType.PATIENT_ID, value, sink));
        person.emails().forEach(value -> give(TraitType.EMAIL, value, sink));
        person.phones().forEach(value -> give(TraitType.PHONE, value, sink));
        person.extra().forEach((heading, cell) -> {
            TraitType type = typeOf(heading);
            if (type != null && own(person, type)) {
                for (String value : cell.split("[;,|]")) {
                    give(type, value, sink);
                }
            }
        });
    }

    /** The FINESS number beside a member of staff is the employer's; only a partner is a facility. */
    private static boolean own(Person person, TraitType type) {
        return type != TraitType.FINESS || person.population() == Population.PARTNER;
    }

    /** The hash under which an identifier in its normal form is found. */
    static long hash(TraitType type, String normal) {
        return Hash.after(STARTS.getOrDefault(type, 0L), normal);
    }

    private static Map<TraitType, Long> starts() {
        Map<TraitType, Long> starts = new EnumMap<>(TraitType.class);
        for (TraitType type : TraitType.values()) {
            starts.put(type, Hash.start(type.name()));
        }
        return starts;
    }

    /** Whether a person holds an identifier, given in its normal form. */
    static boolean holds(Person person, TraitType type, String normal) {
        boolean first = switch (type) {
            case NIR -> person.nir().equals(normal);
            case REGISTRY_ID -> person.id().equals(normal);
            case PATIENT_ID -> person.patientIds().contains(normal);
            case EMAIL -> person.emails().contains(normal);
            case PHONE -> person.phones().contains(normal);
            default -> false;
        };
        if (first) {
            return true;
        }
        List<String> values = new ArrayList<>(1);
        each(person, (kind, value) -> {
            if (kind == type && value.equals(normal)) {
                values.add(value);
            }
        });
        return !values.isEmpty();
    }

    private static void give(TraitType type, String value, BiConsumer<TraitType, String> sink) {
        String normal = plain(type, normal(type, value));
        if (type == TraitType.NATIONAL_ID) {
            normal = NationalColumns.compact(normal);
        }
        if (!normal.isEmpty()) {
            sink.accept(type, normal);
        }
    }

    /** The national form of a professional's number without its leading digit: 8 and the RPPS, 0 and the ADELI (ANS, IdNat_PS). */
    private static String plain(TraitType type, String value) {
        boolean national = (type == TraitType.RPPS && value.length() == 12 && value.charAt(0) == '8')
                || (type == TraitType.ADELI && value.length() == 10 && value.charAt(0) == '0');
        return national ? value.substring(1) : value;
    }

    private static @Nullable TraitType typeOf(String heading) {
        if (NationalColumns.has(heading)) {
            return TraitType.NATIONAL_ID;
        }
        for (String word : Fold.words(heading).split(" ")) {
            TraitType type = HEADINGS.get(word);
            if (type != null) {
                return type;
            }
        }
        return null;
    }

    /** The normal form in which identifiers are compared: e-mails in lower case, all others in upper case without spaces. */
    static String normal(TraitType type, String value) {
        if (type == TraitType.EMAIL) {
            return value.strip().toLowerCase(Locale.ROOT);
        }
        if (isNormal(value)) {
            return value;
        }
        StringBuilder out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                out.append(Character.toUpperCase(c));
            }
        }
        return out.toString();
    }

    private static boolean isNormal(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ' ' || c >= 0x7f || (c >= 'a' && c <= 'z')) {
                return false;
            }
        }
        return true;
    }
}
