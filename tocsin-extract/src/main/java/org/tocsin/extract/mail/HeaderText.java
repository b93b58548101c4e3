package org.tocsin.extract.mail;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.text.Clean;

/** Decodes header values: encoded words (RFC 2047), parameters with charset and continuations (RFC 2231). */
final class HeaderText {
    private HeaderText() {}

    /** A header value as one line of text. */
    static String decode(String raw) {
        String joined = raw.replaceAll("\\?=\\s+=\\?", "?==?");
        try {
            return Clean.line(DecoderUtil.decodeEncodedWords(joined, DecodeMonitor.SILENT));
        } catch (RuntimeException e) {
            return Clean.line(raw);
        }
    }

    /** The main value of a structured header, small letters, without parameters. */
    static String value(String raw) {
        int semicolon = raw.indexOf(';');
        return (semicolon < 0 ? raw : raw.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    /** A parameter of a structured header, decoded; null if absent. */
    static @Nullable String parameter(String raw, String name) {
        Map<String, String> all = parameters(raw);
        String whole = all.get(name + "*");
        if (whole != null) {
            return extended(whole);
        }
        if (all.containsKey(name + "*0") || all.containsKey(name + "*0*")) {
            return continued(all, name);
        }
        String plain = all.get(name);
        return plain == null ? null : decode(plain);
    }

    private static String continued(Map<String, String> all, String name) {
        StringBuilder joined = new StringBuilder();
        boolean encoded = all.containsKey(name + "*0*");
        for (int i = 0; i < 1_000; i++) {
            String coded = all.get(name + "*" + i + "*");
            String part = coded != null ? coded : all.get(name + "*" + i);
            if (part == null) {
                break;
            }
            joined.append(part);
        }
        return encoded ? extended(joined.toString()) : decode(joined.toString());
    }

    /** {@code charset'language'percent-encoded} */
    private static String extended(String text) {
        int first = text.indexOf('\'');
        int second = first < 0 ? -1 : text.indexOf('\'', first + 1);
        if (second < 0) {
            return text;
        }
        byte[] bytes = percent(text.substring(second + 1));
        try {
            return new String(bytes, java.nio.charset.Charset.forName(text.substring(0, first)));
        } catch (IllegalArgumentException e) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static byte[] percent(String text) {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = c == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                byte[] plain = String.valueOf(c).getBytes(StandardCharsets.UTF_8);
                bytes.write(plain, 0, plain.length);
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> parameters(String raw) {
        Map<String, String> all = new TreeMap<>();
        int i = raw.indexOf(';');
        while (i >= 0 && i < raw.length() && all.size() < 1_000) {
            int equals = raw.indexOf('=', i);
            if (equals < 0) {
                break;
            }
            String name = raw.substring(i + 1, equals).strip().toLowerCase(Locale.ROOT);
            StringBuilder value = new StringBuilder();
            i = value(raw, equals + 1, value);
            all.putIfAbsent(
                    name.substring(name.lastIndexOf(';') + 1).strip(),
                    value.toString().strip());
        }
        return all;
    }

    /** Reads one value from {@code from}, quoted or not; gives the place of the next semicolon. */
    private static int value(String raw, int from, StringBuilder value) {
        boolean quoted = false;
        int i = from;
        for (; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && quoted && i + 1 < raw.length()) {
                value.append(raw.charAt(++i));
            } else if (c == ';' && !quoted) {
                return i;
            } else if (c != '\r' && c != '\n') {
                value.append(c);
            }
        }
        return i;
    }
}
