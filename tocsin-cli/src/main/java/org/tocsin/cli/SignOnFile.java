package org.tocsin.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.tocsin.web.Serving;

/** The file that describes a provider of single sign-on; its secret stands in a file and never in an argument. */
final class SignOnFile {
    private SignOnFile() {}

    static Serving.SignOn read(Path file) {
        Properties given = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            given.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new UsageException("cannot read " + file + ": check path and permissions; one 'name = value' a line");
        }
        return new Serving.SignOn(
                value(given, "issuer", file),
                value(given, "client", file),
                value(given, "secret", file),
                given.getProperty("roles-claim", "").strip());
    }

    private static String value(Properties given, String name, Path file) {
        String value = given.getProperty(name, "").strip();
        if (value.isEmpty()) {
            throw new UsageException(file + " lacks '" + name + "': it needs issuer, client and secret");
        }
        return value;
    }
}
