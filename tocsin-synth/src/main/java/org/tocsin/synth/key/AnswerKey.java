package org.tocsin.synth.key;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** The files of an answer key: {@code items.jsonl}, {@code people.jsonl}, {@code humans.jsonl} (duplicate rows). */
public final class AnswerKey {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AnswerKey() {}

    /** Writes a key as the leak is made. */
    public static final class Writer implements AutoCloseable {
        private final BufferedWriter items;
        private final BufferedWriter people;
        private final BufferedWriter humans;

        public Writer(Path dir) throws IOException {
            Files.createDirectories(dir);
            items = Files.newBufferedWriter(dir.resolve("items.jsonl"));
            people = Files.newBufferedWriter(dir.resolve("people.jsonl"));
            humans = Files.newBufferedWriter(dir.resolve("humans.jsonl"));
        }

        public void item(KeyItem item) throws IOException {
            write(items, item);
        }

        public void person(KeyPerson person) throws IOException {
            write(people, person);
        }

        /** Notes that a registry row repeats the human being of another. */
        public void sameHuman(String person, String human) throws IOException {
            write(humans, Map.of(person, human));
        }

        private static void write(BufferedWriter out, Object value) throws IOException {
            out.write(JSON.writeValueAsString(value));
            out.write('\n');
        }

        @Override
        public void close() throws IOException {
            items.close();
            people.close();
            humans.close();
        }
    }

    /** Reads one file of a key, line by line. */
    public static <T> void read(Path file, Class<T> type, Consumer<T> sink) throws IOException {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.forEach(line -> {
                try {
                    sink.accept(JSON.readValue(line, type));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
