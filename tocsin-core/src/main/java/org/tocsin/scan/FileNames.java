package org.tocsin.scan;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The names of files as text, whatever the character set of this machine: UTF-8 where that is valid, else Windows-1252. */
final class FileNames {
    /** What decoding leaves where bytes are not valid. */
    private static final char LOST = '\uFFFD';

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private FileNames() {}

    /** The path of a file inside a folder, with {@code /}. */
    static String inside(Path folder, Path file) {
        String text = folder.relativize(file).toString();
        if (text.indexOf(LOST) < 0) {
            return text.replace(file.getFileSystem().getSeparator(), "/");
        }
        // the URI of a path keeps the bytes of its name
        int start = folder.toUri().getRawPath().length();
        return decoded(bytes(file.toUri().getRawPath().substring(start)));
    }

    private static byte[] bytes(String escaped) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) == '%') {
                bytes.write(Integer.parseInt(escaped, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(escaped.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    private static String decoded(byte[] name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(name, WINDOWS);
        }
    }
}
