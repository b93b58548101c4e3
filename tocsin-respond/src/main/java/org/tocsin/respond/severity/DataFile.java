package org.tocsin.respond.severity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Reads the dated data files of this package. A wrong file is a defect of the program. */
final class DataFile {
    private final String name;
    private final JsonNode root;

    private DataFile(String name, JsonNode root) {
        this.name = name;
        this.root = root;
    }

    static DataFile of(String name) {
        try (InputStream in = DataFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new DataFile(name, new YAMLMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands at this path. */
    JsonNode at(String... path) {
        JsonNode node = root;
        for (String key : path) {
            node = node.path(key);
        }
        if (node.isMissingNode()) {
            throw new IllegalStateException(name + " lacks " + String.join(".", path));
        }
        return node;
    }

    /** Points with two decimals as whole quarters, so that sums are exact. */
    int quarters(String... path) {
        double value = at(path).asDouble(-1) * 4;
        if (value < 0 || value != Math.rint(value)) {
            throw new IllegalStateException(name + ": " + String.join(".", path) + " is no number of quarters");
        }
        return (int) value;
    }

    /** The quarters of each constant. */
    <E extends Enum<E>> Map<E, Integer> quarters(Class<E> type, String key) {
        Map<E, Integer> map = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            map.put(constant, quarters(key, word(constant)));
        }
        return map;
    }

    /** The constant named at this path. */
    <E extends Enum<E>> E constant(Class<E> type, String... path) {
        return Enum.valueOf(type, at(path).asText().toUpperCase(Locale.ROOT));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
