package org.tocsin.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.Journal.Entry;

/**
 * The one form of a journal line: a JSON object with {@code n, time, event, facts} (sorted by key), {@code prev} and {@code hash} in
 * this order, without spaces or escapes. The hash is SHA-256 of the same object without its hash member.
 */
final class JournalLine {
    /** The hash before the first entry. */
    static final String NONE = "0".repeat(64);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EVENT = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9 ._:+/-]{0,200}");
    private static final int MOST_FACTS = 64;

    private JournalLine() {}

    /**
     * Makes an entry.
     *
     * @throws IllegalArgumentException if the event or a fact has other characters than codes, numbers and ids have
     */
    static Entry entry(long number, long time, String event, Map<String, String> facts, String previous) {
        if (!EVENT.matcher(event).matches() || facts.size() > MOST_FACTS) {
            throw new IllegalArgumentException("a journal event is a short lower-case code with at most 64 facts");
        }
        facts.forEach((key, value) -> {
            if (!KEY.matcher(key).matches() || !VALUE.matcher(value).matches()) {
                throw new IllegalArgumentException(
                        "facts of " + event + " may hold letters without accents, digits, spaces and ._:+/- only");
            }
        });
        String hash = sha256(body(number, time, event, facts, previous) + "}");
        return new Entry(number, time, event, Map.copyOf(facts), previous, hash);
    }

    /** The line of an entry, without its line end. */
    static String write(Entry entry) {
        return body(entry.number(), entry.time(), entry.event(), entry.facts(), entry.previous()) + ",\"hash\":\""
                + entry.hash() + "\"}";
    }

    private static String body(long number, long time, String event, Map<String, String> facts, String previous) {
        StringBuilder out = new StringBuilder(300);
        out.append("{\"n\":").append(number).append(",\"time\":").append(time);
        out.append(",\"event\":\"").append(event).append("\",\"facts\":{");
        String comma = "";
        for (Map.Entry<String, String> fact : new TreeMap<>(facts).entrySet()) {
            out.append(comma).append('"').append(fact.getKey()).append("\":\"");
            out.append(fact.getValue()).append('"');
            comma = ",";
        }
        return out.append("},\"prev\":\"").append(previous).append('"').toString();
    }

    /** The entry of a line; null unless the line is exactly what {@link #write} gives for an entry with the right hash. */
    static @Nullable Entry read(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            Map<String, String> facts = new TreeMap<>();
            node.path("facts")
                    .properties()
                    .forEach(f -> facts.put(f.getKey(), f.getValue().asText()));
            Entry entry = entry(
                    node.path("n").asLong(),
                    node.path("time").asLong(),
                    node.path("event").asText(),
                    facts,
                    node.path("prev").asText());
            return write(entry).equals(line) ? entry : null;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return null;
        }
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
