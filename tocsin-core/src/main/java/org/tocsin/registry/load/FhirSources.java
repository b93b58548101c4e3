package org.tocsin.registry.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Registry files in HL7 FHIR (R4, JSON): Patient and Practitioner resources, one a line (bulk data) or in a bundle. */
public final class FhirSources implements RowSources {
    private static final int BEGINNING = 1 << 16;
    private static final Pattern TYPE = Pattern.compile("\"resourceType\"\\s*:\\s*\"[A-Z]");

    @Override
    public boolean reads(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8).strip();
            String json = start.startsWith("\uFEFF") ? start.substring(1) : start;
            return (json.startsWith("{") || json.startsWith("["))
                    && TYPE.matcher(json).find();
        } catch (IOException e) {
            // whoever opens it next says why it cannot be read
            return false;
        }
    }

    @Override
    public RowSource open(Path file, Mapping mapping) throws IOException, RegistryFormatException {
        return new FhirRowSource(file, mapping);
    }
}
