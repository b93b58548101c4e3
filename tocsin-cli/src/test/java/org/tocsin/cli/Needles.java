package org.tocsin.cli;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Values that must lie nowhere in clear, and a search of bytes for them: as written, in capitals, in small letters. */
public final class Needles {
    private static final int SHORTEST = 6;
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1);

    private record Needle(String value, byte[] bytes) {}

    private final Long2ObjectOpenHashMap<List<Needle>> byBeginning = new Long2ObjectOpenHashMap<>();
    private int size;

    /** Shorter values are left out: six bytes do not come together by chance. */
    public void add(String value) {
        if (value.length() >= SHORTEST) {
            size++;
            for (String form :
                    Set.copyOf(List.of(value, value.toUpperCase(Locale.ROOT), value.toLowerCase(Locale.ROOT)))) {
                for (Charset charset : CHARSETS) {
                    byte[] bytes = form.getBytes(charset);
                    byBeginning
                            .computeIfAbsent(beginning(bytes, 0), k -> new ArrayList<>())
                            .add(new Needle(value, bytes));
                }
            }
        }
    }

    /** These bytes as they are, under a name by which they are told. */
    public void add(String name, byte[] bytes) {
        size++;
        byBeginning.computeIfAbsent(beginning(bytes, 0), k -> new ArrayList<>()).add(new Needle(name, bytes));
    }

    /** All of these. */
    public void addAll(Collection<String> values) {
        values.forEach(this::add);
    }

    /** How many values. */
    public int size() {
        return size;
    }

    /** What was found in these bytes. */
    public Set<String> in(byte[] hay) {
        Set<String> found = new TreeSet<>();
        for (int i = 0; i + SHORTEST <= hay.length; i++) {
            List<Needle> candidates = byBeginning.get(beginning(hay, i));
            if (candidates != null) {
                for (Needle needle : candidates) {
                    int end = i + needle.bytes.length;
                    if (end <= hay.length && Arrays.equals(hay, i, end, needle.bytes, 0, needle.bytes.length)) {
                        found.add(needle.value);
                    }
                }
            }
        }
        return found;
    }

    /** What was found in the files below a folder, and in their names: each with the name of the file. */
    public Set<String> below(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.toList();
        }
        Set<String> found = new TreeSet<>();
        for (Path file : files) {
            String name = folder.relativize(file).toString();
            in(name.getBytes(StandardCharsets.UTF_8)).forEach(v -> found.add(v + " in a file name"));
            in(content(file)).forEach(v -> found.add(v + " in " + name));
        }
        return found;
    }

    /** Files may go while others work. */
    private static byte[] content(Path file) throws IOException {
        try {
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (NoSuchFileException e) {
            return new byte[0];
        }
    }

    private static long beginning(byte[] bytes, int at) {
        long value = 0;
        for (int i = at; i < at + SHORTEST; i++) {
            value = (value << 8) | (bytes[i] & 0xff);
        }
        return value;
    }
}
