package org.tocsin.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A mailbox into which a server delivers, a file for each mail. */
record Maildir(Path folder) {
    /** All that was delivered and nobody has read. */
    List<Path> mails() throws IOException {
        Path unread = folder.resolve("new");
        if (!Files.isDirectory(unread)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(unread)) {
            return files.toList();
        }
    }

    /** The token of each of them, from its message id. */
    List<String> tokens() throws IOException {
        return mails().stream().map(Maildir::token).toList();
    }

    private static String token(Path mail) {
        try (Stream<String> lines = Files.lines(mail, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("Message-ID: <"))
                    .map(line -> line.substring(line.indexOf('<') + 1, line.indexOf('@')))
                    .findFirst()
                    .orElse("none");
        } catch (IOException e) {
            throw new UncheckedIOException("a mail cannot be read", e);
        }
    }
}
