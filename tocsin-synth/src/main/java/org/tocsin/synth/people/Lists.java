package org.tocsin.synth.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The word lists of this module: one term a line, {@code #} begins a comment. */
public final class Lists {
    private static final Map<String, List<String>> CACHE = new ConcurrentHashMap<>();

    private Lists() {}

    /**
     * The terms of a list, in file order.
     *
     * @throws IllegalArgumentException if there is no such list
     */
    public static List<String> of(String name) {
        return CACHE.computeIfAbsent(
                name,
                key -> lines("lists/" + key + ".txt").stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList());
    }

    /**
     * All lines of a resource of this module.
     *
     * @throws IllegalArgumentException if there is no such resource
     */
    public static List<String> lines(String resource) {
        try (InputStream in = Lists.class.getResourceAsStream("/org/tocsin/synth/" + resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
