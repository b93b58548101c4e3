package org.tocsin.extract.unpack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.model.Outcome;
import org.tocsin.ports.ReadResult;

/** Decodes files written in letters: uuencode ({@code begin 644 name}, also with base64) and base64 of a whole file. */
public final class EncodedUnpacker implements ContentReader {
    private static final String TYPE = "text/x-uuencode";
    private static final Pattern BEGIN = Pattern.compile("begin(-base64)? [0-7]{3,4} (\\S.*)");
    private static final int LINE = 1 << 20;

    @Override
    public boolean accepts(DetectedType type) {
        return TYPE.equals(type.mediaType());
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        int broken = 0;
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(content.open(), StandardCharsets.ISO_8859_1), 1 << 16)) {
            in.mark(LINE);
            String first = in.readLine();
            if (first != null && BEGIN.matcher(first).matches()) {
                broken = files(first, in, out);
            } else {
                in.reset();
                out.member(name(content.name()), target -> base64(in, target));
            }
        }
        return broken > 0
                ? new ReadResult(Outcome.CONTAINER, null, TYPE, 0, 0, broken + " broken members")
                : new ReadResult(Outcome.CONTAINER, null, TYPE, 0, 0, "");
    }

    private static int files(String first, BufferedReader in, Found out) throws IOException {
        int broken = 0;
        for (String line = first; line != null; line = in.readLine()) {
            out.alive();
            Matcher begin = BEGIN.matcher(line);
            if (begin.matches()) {
                boolean base64 = begin.group(1) != null;
                broken += file(begin.group(2).strip(), base64, in, out) ? 0 : 1;
            }
        }
        return broken;
    }

    private static boolean file(String name, boolean base64, BufferedReader in, Found out) throws IOException {
        try {
            out.member(name, target -> {
                if (base64) {
                    base64(in, target);
                } else {
                    uuencoded(in, target);
                }
            });
            return true;
        } catch (BudgetExceeded e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static void uuencoded(BufferedReader in, OutputStream target) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("end") && line.strip().equals("end")) {
                return;
            }
            target.write(UuencodedLines.decode(line));
        }
        throw new IOException("no end");
    }

    private static void base64(BufferedReader in, OutputStream target) throws IOException {
        StringBuilder left = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.startsWith("===="); line = in.readLine()) {
            left.append(line.strip());
            int whole = left.length() / 4 * 4;
            target.write(Base64.getMimeDecoder().decode(left.substring(0, whole)));
            left.delete(0, whole);
        }
        if (left.length() > 1) {
            target.write(Base64.getMimeDecoder().decode(left.toString()));
        }
    }

    private static String name(String file) {
        String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        String bare = last.replaceFirst("(?i)\\.(b64|base64|uu|uue)$", "");
        return bare.isBlank() || bare.equals(last) ? "part-1" : bare;
    }
}
