package org.tocsin.registry.load;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A CSV file before its rows are read: its charset and separator, found out from the beginning where no mapping names them. */
final class CsvFile {
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int BEGINNING = 1 << 16;
    private static final char[] SEPARATORS = {';', ',', '\t', '|'};
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Path path;
    private final byte[] beginning;
    private final Charset charset;

    /**
     * Looks at the beginning of a file.
     *
     * @throws RegistryFormatException if it is missing, a folder, empty or no text
     */
    CsvFile(Path path, @Nullable Charset named) throws IOException, RegistryFormatException {
        this.path = path;
        if (Files.isDirectory(path)) {
            throw new RegistryFormatException(path + " is a folder", "Name the registry file inside it.");
        }
        if (!Files.exists(path)) {
            throw new RegistryFormatException("there is no file " + path, "Check the path of the registry file.");
        }
        try (InputStream in = Files.newInputStream(path)) {
            beginning = in.readNBytes(BEGINNING);
        }
        if (new String(beginning, StandardCharsets.ISO_8859_1).isBlank()) {
            throw new RegistryFormatException(
                    path + " is empty", "Export the registry again, with a header and its rows.");
        }
        charset = named != null ? named : sniffedCharset();
        if (!isUtf16(charset) && isBinary()) {
            throw new RegistryFormatException(
                    path + " is no CSV file: it holds bytes that no text has",
                    "Save it as CSV (UTF-8) and load that file.");
        }
    }

    private static boolean isUtf16(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private boolean isBinary() {
        for (byte b : beginning) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private Charset sniffedCharset() {
        if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        return isUtf8() ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private boolean startsWith(int first, int second) {
        return beginning.length > 1 && (beginning[0] & 0xFF) == first && (beginning[1] & 0xFF) == second;
    }

    /** The last character may be cut by the end of the beginning. */
    private boolean isUtf8() {
        int end = beginning.length;
        for (int cut = 0; cut < 4 && cut < end; cut++) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Arrays.copyOf(beginning, end - cut)));
                return true;
            } catch (CharacterCodingException e) {
                if (end < BEGINNING) {
                    return false;
                }
            }
        }
        return false;
    }

    /** The character that stands most often in the first line, outside quotes; a comma where none does. */
    char sniffedSeparator() {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        for (char c : new String(beginning, charset).strip().toCharArray()) {
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r')) {
                break;
            }
            for (int s = 0; s < SEPARATORS.length && !quoted; s++) {
                counts[s] += c == SEPARATORS[s] ? 1 : 0;
            }
        }
        int best = 1;
        for (int s = 0; s < SEPARATORS.length; s++) {
            best = counts[s] > counts[best] ? s : best;
        }
        return SEPARATORS[best];
    }

    Charset charset() {
        return charset;
    }

    Path path() {
        return path;
    }

    /** The text after a byte order mark; bytes that the charset does not have are an error, never replaced. */
    Reader reader() throws IOException {
        return reader(1 << 16);
    }

    private Reader reader(int size) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        CharsetDecoder strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        Reader reader = new BufferedReader(new InputStreamReader(in, strict), size);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** What to say when a byte is not in the charset; reads the file again to find its line. */
    RegistryFormatException wrongCharset() throws IOException {
        return new RegistryFormatException(
                "line " + badLine() + " of " + path + " is not written in " + charset,
                "Name the charset in a mapping, for example charset: windows-1252, or save the file as UTF-8.");
    }

    private long badLine() throws IOException {
        long line = 1;
        try (Reader reader = reader(1)) {
            // one character at a time, so that the count stops exactly at the bad one
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                line += c == '\n' ? 1 : 0;
            }
        } catch (CharacterCodingException e) {
            return line;
        }
        return line;
    }
}
