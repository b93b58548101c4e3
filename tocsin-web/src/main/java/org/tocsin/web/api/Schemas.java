package org.tocsin.web.api;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/** JSON Schemas (2020-12) of what is sent and answered, made from the records themselves, so that they cannot say anything else. */
final class Schemas {
    private static final Map<Class<?>, Map<String, Object>> PLAIN = Map.ofEntries(
            Map.entry(String.class, Map.of("type", "string")),
            Map.entry(boolean.class, Map.of("type", "boolean")),
            Map.entry(Boolean.class, Map.of("type", "boolean")),
            Map.entry(int.class, Map.of("type", "integer", "format", "int32")),
            Map.entry(Integer.class, Map.of("type", "integer", "format", "int32")),
            Map.entry(long.class, Map.of("type", "integer", "format", "int64")),
            Map.entry(Long.class, Map.of("type", "integer", "format", "int64")),
            Map.entry(double.class, Map.of("type", "number")),
            Map.entry(Double.class, Map.of("type", "number")),
            Map.entry(Instant.class, Map.of("type", "string", "format", "date-time")),
            Map.entry(byte[].class, Map.of("type", "string", "format", "binary")));

    private final Map<String, Object> named = new TreeMap<>();

    /** The schemas of all records that were met, by name. */
    Map<String, Object> named() {
        return named;
    }

    /** The schema of a type; a record is described once and referred to. */
    Map<String, Object> of(ResolvableType type) {
        Class<?> raw = type.toClass();
        Map<String, Object> plain = PLAIN.get(raw);
        if (plain != null) {
            return plain;
        }
        if (raw.isEnum()) {
            return Map.of("type", "string", "enum", words(raw));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return Map.of("type", "array", "items", of(type.getGeneric(0)));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return Map.of("type", "object", "additionalProperties", of(type.getGeneric(1)));
        }
        if (raw.isRecord()) {
            return Map.of("$ref", "#/components/schemas/" + record(type));
        }
        throw new IllegalStateException("no schema for " + raw.getName());
    }

    private static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> ((Enum<?>) value).name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private String record(ResolvableType type) {
        String name = name(type);
        if (!named.containsKey(name)) {
            Map<String, Object> schema = new LinkedHashMap<>();
            // a record may hold others of its kind: it is known before its fields are
            named.put(name, schema);
            Map<String, Object> fields = new LinkedHashMap<>();
            List<String> required = new ArrayList<>();
            for (RecordComponent field : type.toClass().getRecordComponents()) {
                fields.put(field.getName(), of(ResolvableType.forType(field.getGenericType(), type)));
                if (!field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    required.add(field.getName());
                }
            }
            schema.put("type", "object");
            schema.put("properties", fields);
            if (!required.isEmpty()) {
                schema.put("required", required);
            }
            schema.put("additionalProperties", false);
        }
        return name;
    }

    /** With the class around it, and of what it is made: {@code PeopleListRow}, {@code PageOfDoubtRow}. */
    private static String name(ResolvableType type) {
        Class<?> raw = type.toClass();
        Class<?> around = raw.getEnclosingClass();
        boolean ours = around == null || around.getSimpleName().endsWith("Api");
        StringBuilder name =
                new StringBuilder(ours ? raw.getSimpleName() : around.getSimpleName() + raw.getSimpleName());
        for (ResolvableType part : type.getGenerics()) {
            name.append("Of").append(name(part));
        }
        return name.toString();
    }
}
