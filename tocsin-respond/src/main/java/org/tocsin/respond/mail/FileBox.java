package org.tocsin.respond.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tocsin.ports.CaseException;

/** A mailbox as a file (mbox) or as a folder of files (maildir, or any folder of mails). Only the beginning of a long mail is kept. */
public final class FileBox implements ReturnBox {
    static final int LONGEST = 512 * 1024;

    private final Path path;

    /** The mailbox at this path. */
    public FileBox(Path path) {
        this.path = path;
    }

    @Override
    public void forEach(Visitor visitor) throws IOException {
        if (Files.isRegularFile(path)) {
            mbox(visitor);
        } else if (Files.isDirectory(path)) {
            boolean maildir = Files.isDirectory(path.resolve("new")) || Files.isDirectory(path.resolve("cur"));
            for (String part : maildir ? new String[] {"new", "cur"} : new String[] {""}) {
                folder(path.resolve(part), visitor);
            }
        } else {
            throw new CaseException("there is no mailbox at " + path + ": name an mbox file or a maildir folder");
        }
    }

    private static void folder(Path folder, Visitor visitor) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (Path file : files) {
                try (InputStream in = Files.newInputStream(file)) {
                    visitor.mail(new ByteArrayInputStream(in.readNBytes(LONGEST)));
                }
            }
        }
    }

    private void mbox(Visitor visitor) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            ByteArrayOutputStream mail = new ByteArrayOutputStream();
            boolean begun = false;
            boolean blank = true;
            for (byte[] line = line(in); line.length > 0; line = line(in)) {
                if (blank && starts(line, "From ")) {
                    if (begun) {
                        visitor.mail(new ByteArrayInputStream(mail.toByteArray()));
                    }
                    begun = true;
                    mail.reset();
                } else if (mail.size() < LONGEST) {
                    mail.writeBytes(line);
                }
                blank = line.length <= 2 && (line[0] == '\n' || line[0] == '\r');
            }
            if (begun) {
                visitor.mail(new ByteArrayInputStream(mail.toByteArray()));
            }
        }
    }

    private static boolean starts(byte[] line, String word) {
        return new String(line, 0, Math.min(line.length, word.length()), StandardCharsets.ISO_8859_1).equals(word);
    }

    /** A line with its end, cut if it is too long; empty at the end. */
    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (line.size() < LONGEST) {
                line.write(b);
            }
            if (b == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }
}
