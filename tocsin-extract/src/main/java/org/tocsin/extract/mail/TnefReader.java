package org.tocsin.extract.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.Types;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.text.TikaReader;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.extract.worker.UnreadableException;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/** Reads what Outlook packs into {@code winmail.dat} ([MS-OXTNEF]): the text is the passage {@code body}, files are members. */
public final class TnefReader implements ContentReader {
    private static final String TYPE = "application/vnd.ms-tnef";
    private static final long LARGEST = 100 << 20;
    private static final int INTERFACE = 16;

    @Override
    public boolean accepts(DetectedType type) {
        return TYPE.equals(type.mediaType());
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        if (content.size() > LARGEST) {
            throw new UnreadableException(Reason.TOO_LARGE, "tnef");
        }
        HMEFMessage message;
        try (InputStream in = content.open()) {
            message = new HMEFMessage(in);
        } catch (RuntimeException e) {
            throw new IOException(e.getClass().getSimpleName());
        }
        boolean damaged = text(message, out);
        int number = 0;
        for (Attachment attachment : mode == Mode.FULL ? message.getAttachments() : java.util.List.<Attachment>of()) {
            out.alive();
            damaged |= attachment(attachment, ++number, out);
        }
        return damaged
                ? new ReadResult(Outcome.PARTLY_READ, Reason.CORRUPT, TYPE, 0, 0, "broken property")
                : new ReadResult(Outcome.READ, null, TYPE, 0, 0, "");
    }

    private static boolean text(HMEFMessage message, Found out) throws IOException {
        BodyText body = new BodyText();
        boolean damaged = false;
        try {
            String subject = message.getSubject();
            body.header("Subject", subject == null ? "" : subject);
            String plain = string(message.getMessageMAPIAttribute(MAPIProperty.BODY));
            String html = string(message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML));
            if (!plain.isBlank()) {
                body.text(plain);
            } else if (!html.isBlank()) {
                body.text(BodyText.html(html));
            } else {
                String rtf = message.getBody();
                body.text(rtf == null ? "" : TikaReader.rtf(rtf));
            }
        } catch (BudgetExceeded e) {
            throw e;
        } catch (RuntimeException e) {
            damaged = true;
        }
        body.give(out);
        return damaged;
    }

    private static String string(@Nullable MAPIAttribute attribute) {
        if (attribute == null) {
            return "";
        }
        boolean wide = attribute.getType() == Types.UNICODE_STRING.getId();
        Charset charset = wide ? StandardCharsets.UTF_16LE : Charset.forName("windows-1252");
        String text = new String(attribute.getData(), charset);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    private static boolean attachment(Attachment attachment, int number, Found out) throws IOException {
        String name = "part-" + number;
        try {
            name = name(attachment, name);
            byte[] bytes = bytes(attachment);
            if (bytes == null) {
                out.member(name, 0, Reason.EMPTY);
            } else if (isTnef(bytes)) {
                byte[] inner = Arrays.copyOfRange(bytes, INTERFACE, bytes.length);
                out.member(name.toLowerCase(Locale.ROOT).endsWith(".dat") ? name : name + ".dat", stream(inner));
            } else {
                out.member(name, stream(bytes));
            }
            return false;
        } catch (BudgetExceeded e) {
            throw e;
        } catch (RuntimeException e) {
            out.member(name, 0, Reason.CORRUPT);
            return true;
        }
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static String name(Attachment attachment, String otherwise) {
        for (String name : new String[] {
            string(attachment.getMAPIAttribute(MAPIProperty.ATTACH_LONG_FILENAME)),
            attachment.getFilename(),
            string(attachment.getMAPIAttribute(MAPIProperty.DISPLAY_NAME))
        }) {
            if (name != null && !name.isBlank()) {
                return name.strip();
            }
        }
        return otherwise;
    }

    private static byte @Nullable [] bytes(Attachment attachment) {
        MAPIAttribute data = attachment.getMAPIAttribute(MAPIProperty.ATTACH_DATA);
        if (data != null && isTnef(data.getData())) {
            return data.getData();
        }
        try {
            return attachment.getContents();
        } catch (IllegalArgumentException e) {
            return data == null ? null : data.getData();
        }
    }

    /** A message inside: the identifier of an interface, then the same format once more. */
    private static boolean isTnef(byte[] data) {
        return data.length > INTERFACE + 4
                && data[INTERFACE] == 0x78
                && (data[INTERFACE + 1] & 0xFF) == 0x9F
                && data[INTERFACE + 2] == 0x3E
                && data[INTERFACE + 3] == 0x22;
    }
}
