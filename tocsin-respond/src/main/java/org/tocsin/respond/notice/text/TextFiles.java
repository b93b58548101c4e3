package org.tocsin.respond.notice.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The dated data files from which texts are made. A wrong file is a defect of the program. */
public final class TextFiles {
    static final List<String> LANGUAGES = List.of("fr", "en");

    private static final List<String> FILES = List.of("phrases.yaml", "documents.yaml", "advice.yaml", "contacts.yaml");
    private static final YAMLMapper YAML = new YAMLMapper();

    private TextFiles() {}

    private static byte[] bytes(String file) {
        try (InputStream in = TextFiles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree(String file) {
        try {
            return YAML.readTree(bytes(file));
        } catch (IOException e) {
            throw new IllegalStateException(file + " is not YAML", e);
        }
    }

    /** A hash of all files: another one means that texts may be others. */
    public static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            FILES.forEach(file -> digest.update(bytes(file)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** The entries, by file and id, that nobody has verified for so many months. */
    public static Map<String, LocalDate> stale(LocalDate today, int months) {
        Map<String, LocalDate> stale = new TreeMap<>();
        verified().forEach((entry, day) -> {
            if (day.plusMonths(months).isBefore(today)) {
                stale.put(entry, day);
            }
        });
        return stale;
    }

    /** When each entry was verified last; files without dates of their entries count as one. */
    static Map<String, LocalDate> verified() {
        Map<String, LocalDate> verified = new TreeMap<>();
        for (String file : FILES) {
            JsonNode tree = tree(file);
            if (tree.has("last_verified")) {
                verified.put(file, day(tree, file));
            }
        }
        tree("advice.yaml").path("advice").forEach(entry -> {
            String id = "advice.yaml " + entry.path("id").asText();
            verified.put(id, day(entry, id));
        });
        tree("contacts.yaml")
                .path("contacts")
                .properties()
                .forEach(entry ->
                        verified.put("contacts.yaml " + entry.getKey(), day(entry.getValue(), entry.getKey())));
        return verified;
    }

    private static LocalDate day(JsonNode entry, String what) {
        if (entry.path("source").asText("").isBlank()) {
            throw new IllegalStateException(what + " names no source");
        }
        return LocalDate.parse(entry.path("last_verified").asText());
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        if (list.isArray()) {
            list.forEach(text -> texts.add(text.asText()));
        } else if (list.isTextual()) {
            texts.add(list.asText());
        }
        return texts;
    }
}
