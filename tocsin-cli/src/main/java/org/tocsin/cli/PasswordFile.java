package org.tocsin.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.extract.worker.Terms;

/** A list of passwords that may open locked files: one a line, UTF-8, else Latin-1. No message repeats one. */
final class PasswordFile {
    private static final long LARGEST = 8L << 20;

    private PasswordFile() {}

    /**
     * The passwords in their order, each once.
     *
     * @throws UsageException if there is no such file, it holds none, too many, or lines that cannot be passwords
     */
    static List<String> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UsageException("--passwords: there is no file " + file);
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new UsageException("--passwords: " + file + " is larger than 8 MB: is it the right file?");
            }
            return passwords(text(Files.readAllBytes(file)), file);
        } catch (IOException e) {
            throw new UsageException("--passwords: " + file + " cannot be read: check that you may read it");
        }
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static List<String> passwords(String text, Path file) {
        Set<String> passwords = new LinkedHashSet<>();
        int number = 0;
        for (String line : text.split("\r\n|\n|\r", -1)) {
            number++;
            if (line.length() > Terms.LONGEST_PASSWORD || line.indexOf('\0') >= 0) {
                throw new UsageException("--passwords: line " + number + " of " + file + " is no password: at most "
                        + Terms.LONGEST_PASSWORD + " characters of text, one password a line");
            }
            if (!line.isEmpty()) {
                passwords.add(line);
            }
        }
        if (passwords.isEmpty()) {
            throw new UsageException("--passwords: " + file + " is empty: write one password a line");
        }
        if (passwords.size() > Terms.MOST_PASSWORDS) {
            throw new UsageException("--passwords: " + file + " holds " + passwords.size() + " passwords; at most "
                    + Terms.MOST_PASSWORDS
                    + " are tried on each locked file: put the likely ones first and cut the rest");
        }
        return new ArrayList<>(passwords);
    }
}
