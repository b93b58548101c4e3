package org.tocsin.registry.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a mapping from YAML; all its errors are reported at once. */
public final class MappingReader {
    private static final List<String> KEYS = List.of(
            "separator",
            "charset",
            "quote",
            "header",
            "names",
            "date_formats",
            "multi_value_separator",
            "trim",
            "columns",
            "ignore");

    // a heading may be NO or ON
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();

    private final JsonNode root;
    private final List<String> problems = new ArrayList<>();

    private MappingReader(JsonNode root) {
        this.root = root;
    }

    /**
     * Reads a mapping file.
     *
     * @throws IOException             if it cannot be read
     * @throws RegistryFormatException if it is no mapping; the message has one line for each error
     */
    public static Mapping read(Path file) throws IOException, RegistryFormatException {
        if (!Files.isRegularFile(file)) {
            throw new RegistryFormatException(
                    "there is no mapping file " + file,
                    "Name a YAML file as docs/formats/registry-mapping.md shows it.");
        }
        return parse(Files.readString(file));
    }

    /**
     * Reads a mapping from its text.
     *
     * @throws RegistryFormatException if it is no mapping; the message has one line for each error
     */
    public static Mapping parse(String yaml) throws RegistryFormatException {
        try {
            JsonNode root = YAML.readTree(yaml);
            if (root == null || !root.isObject()) {
                throw wrong("the mapping is not a list of keys and values");
            }
            return new MappingReader(root).mapping();
        } catch (JsonProcessingException e) {
            throw wrong("the mapping is not YAML: line " + e.getLocation().getLineNr() + " cannot be understood");
        }
    }

    private static RegistryFormatException wrong(String message) {
        return new RegistryFormatException(message, "Write the mapping as docs/formats/registry-mapping.md shows it.");
    }

    private Mapping mapping() throws RegistryFormatException {
        root.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                problems.add(key + ": unknown key; allowed are " + String.join(", ", KEYS));
            }
        });
        boolean header = flag("header", true);
        List<String> names = texts("names");
        if (!header && names.isEmpty()) {
            problems.add("names: missing; with header: false they give the columns from left to right");
        }
        String several = text("multi_value_separator", ";");
        Mapping mapping = new Mapping(
                separator(),
                charset(),
                quote(),
                header,
                names,
                dateFormats(),
                several.isEmpty() ? ";" : several,
                flag("trim", false),
                new RuleReader(problems).rules(root.path("columns")),
                ignored());
        if (!problems.isEmpty()) {
            throw wrong("the mapping has " + problems.size() + (problems.size() == 1 ? " error:\n" : " errors:\n")
                    + String.join("\n", problems));
        }
        return mapping;
    }

    private @Nullable Character separator() {
        String text = text("separator", "");
        return switch (text) {
            case "" -> null;
            case "tab", "\\t" -> '\t';
            case "comma" -> ',';
            case "semicolon" -> ';';
            case "pipe" -> '|';
            default -> single("separator", text, "one character, or tab, comma, semicolon, pipe");
        };
    }

    private char quote() {
        String text = text("quote", "\"");
        return text.isEmpty() || text.equals("none") ? 0 : single("quote", text, "one character, or none");
    }

    private char single(String key, String text, String allowed) {
        if (text.length() != 1 || text.charAt(0) == '\n' || text.charAt(0) == '\r') {
            problems.add(key + ": found '" + text + "'; allowed is " + allowed);
            return ',';
        }
        return text.charAt(0);
    }

    private @Nullable Charset charset() {
        String text = text("charset", "");
        try {
            return text.isEmpty() ? null : Charset.forName(text);
        } catch (IllegalArgumentException e) {
            problems.add("charset: found '" + text
                    + "'; allowed are utf-8, windows-1252, iso-8859-1, iso-8859-15, utf-16 and others of Java");
            return null;
        }
    }

    private List<DateFormat> dateFormats() {
        List<DateFormat> formats = new ArrayList<>();
        for (String text : texts("date_formats")) {
            try {
                formats.add(DateFormat.of(text));
            } catch (IllegalArgumentException e) {
                problems.add("date_formats: found '" + text + "': " + e.getMessage()
                        + "; allowed are yyyy, yy, MM, M, dd, d, HH, mm, ss and punctuation");
            }
        }
        return formats;
    }

    private Set<String> ignored() {
        return new TreeSet<>(texts("ignore"));
    }

    private boolean flag(String key, boolean otherwise) {
        JsonNode node = root.path(key);
        if (!node.isMissingNode() && !node.isBoolean()) {
            problems.add(key + ": found '" + node.asText() + "'; allowed are true and false");
        }
        return node.asBoolean(otherwise);
    }

    private String text(String key, String otherwise) {
        JsonNode node = root.path(key);
        if (node.isContainerNode()) {
            problems.add(key + ": found a list; allowed is one value");
        }
        return node.isMissingNode() || node.isNull() ? otherwise : node.asText();
    }

    private List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        JsonNode node = root.path(key);
        if (node.isArray()) {
            node.forEach(one -> texts.add(one.asText().strip()));
        } else if (node.isValueNode() && !node.isNull()) {
            texts.add(node.asText().strip());
        } else if (node.isObject()) {
            problems.add(key + ": found keys and values; allowed is a list");
        }
        return texts;
    }
}
