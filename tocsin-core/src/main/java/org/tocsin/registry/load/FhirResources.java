package org.tocsin.registry.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The resources of a file one after the other: of a bundle entry by entry, else line by line; memory does not grow with the file. */
final class FhirResources implements Closeable {
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(300)
                    .maxStringLength(64 << 20)
                    .build())
            .build());
    private static final int MARK = 1 << 20;

    /** A resource, or null in its place where a line is no JSON. */
    record Numbered(long number, @Nullable JsonNode resource) {
        /** Names no person. */
        @Override
        public String toString() {
            return "Numbered[" + number + "]";
        }
    }

    private final BufferedReader in;
    private final @Nullable JsonParser bundle;
    private final Path file;
    private long number;

    FhirResources(Path file) throws IOException {
        this.file = file;
        this.in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        in.mark(MARK);
        boolean lines = firstLineIsResource();
        in.reset();
        this.bundle = lines ? null : MAPPER.getFactory().createParser(in);
    }

    /** A whole resource in the first line that is no bundle. */
    private boolean firstLineIsResource() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && line.length() < MARK - 1; c = in.read()) {
            if (c == '\n' && !line.toString().isBlank()) {
                break;
            }
            line.append((char) c);
        }
        try {
            JsonNode first = MAPPER.readTree(line.toString().replace("\uFEFF", ""));
            return first != null
                    && first.has("resourceType")
                    && !first.path("resourceType").asText().equals("Bundle");
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** The next one; null at the end. */
    @Nullable
    Numbered next() throws IOException, RegistryFormatException {
        return bundle == null ? line() : entry(bundle);
    }

    private @Nullable Numbered line() throws IOException {
        String line = in.readLine();
        number++;
        while (line != null && line.isBlank()) {
            line = in.readLine();
            number++;
        }
        if (line == null) {
            return null;
        }
        try {
            return new Numbered(number, MAPPER.readTree(line.replace("\uFEFF", "")));
        } catch (JsonProcessingException e) {
            return new Numbered(number, null);
        }
    }

    /** The next {@code resource} of an entry, or an element of a list of resources. */
    private @Nullable Numbered entry(JsonParser parser) throws IOException, RegistryFormatException {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean object = token == JsonToken.START_OBJECT;
                boolean resource = object && "resource".equals(parser.currentName());
                boolean element = object
                        && parser.getParsingContext().getParent().inArray()
                        && parser.getParsingContext().getParent().getParent().inRoot();
                if (resource || element) {
                    number++;
                    return new Numbered(number, MAPPER.readTree(parser));
                }
            }
            return null;
        } catch (JsonProcessingException e) {
            throw new RegistryFormatException(
                    "after entry " + number + " of " + file + " the JSON breaks off",
                    "Export the bundle again; a bundle must be one whole JSON document.");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
