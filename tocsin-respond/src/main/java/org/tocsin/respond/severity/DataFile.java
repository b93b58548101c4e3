package org.tocsin.respond.severity;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.tocsin.registry.TermFile;

/** Reads the dated data files of this package. A wrong file is a defect of the program. */
final class DataFile {
    private final String file;
    private final Map<String, String> values;

    private DataFile(String file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    static DataFile of(String file) {
        return new DataFile(file, TermFile.pairs(DataFile.class, file));
    }

    /** The value of a name. */
    String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException(file + " lacks " + name);
        }
        return value;
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    /** The number of a name that may be left out. */
    OptionalInt find(String name) {
        return values.containsKey(name) ? OptionalInt.of(number(name)) : OptionalInt.empty();
    }

    /** Points with two decimals as whole quarters, so that sums are exact. */
    int quarters(String name) {
        double value = Double.parseDouble(text(name)) * 4;
        if (value < 0 || value != Math.rint(value)) {
            throw new IllegalStateException(file + ": " + name + " is no number of quarters");
        }
        return (int) value;
    }

    /** The quarters of each constant. */
    <E extends Enum<E>> Map<E, Integer> quarters(Class<E> type, String name) {
        Map<E, Integer> map = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            map.put(constant, quarters(name + "." + constant.name().toLowerCase(Locale.ROOT)));
        }
        return map;
    }

    /** The constant that a name gives. */
    <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, text(name).toUpperCase(Locale.ROOT));
    }
}
