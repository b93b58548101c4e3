package org.tocsin.country;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the labels of a number from a list beside its pack: sections {@code [name]}, one label a line, {@code #} comments. */
final class LabelList {
    private LabelList() {}

    static List<String> of(String code, String name) {
        try (InputStream in = LabelList.class.getResourceAsStream(code + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("the labels of country " + code + " are missing");
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
            int from = lines.indexOf("[" + name + "]") + 1;
            int to = from;
            while (to < lines.size() && !lines.get(to).startsWith("[")) {
                to++;
            }
            return lines.subList(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
