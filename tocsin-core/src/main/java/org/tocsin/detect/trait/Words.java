package org.tocsin.detect.trait;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the word lists that lie beside the classes: one term a line, {@code #} begins a comment line. */
final class Words {
    private Words() {}

    /** The lines of a list. */
    static List<String> lines(String resource) {
        try (InputStream in = Words.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("word list " + resource + " is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hashes of a list of single words. */
    static LongOpenHashSet set(String resource) {
        LongOpenHashSet set = new LongOpenHashSet();
        for (String line : lines(resource)) {
            set.add(Tokens.hash(line));
        }
        return set;
    }

    /** Hashes of these words. */
    static LongOpenHashSet hashes(String... words) {
        LongOpenHashSet set = new LongOpenHashSet();
        for (String word : words) {
            set.add(Tokens.hash(word));
        }
        return set;
    }

    /** A list whose lines are a number and the words that stand for it. */
    static Long2IntOpenHashMap numbers(String resource) {
        Long2IntOpenHashMap map = new Long2IntOpenHashMap();
        for (String line : lines(resource)) {
            String[] parts = line.split(" ");
            for (int i = 1; i < parts.length; i++) {
                map.put(Tokens.hash(parts[i]), Integer.parseInt(parts[0]));
            }
        }
        return map;
    }
}
