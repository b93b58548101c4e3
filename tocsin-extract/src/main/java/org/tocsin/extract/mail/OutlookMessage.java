package org.tocsin.extract.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Locale;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.text.MediaNames;
import org.tocsin.extract.text.TikaReader;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/** Reads an Outlook message ([MS-OXMSG]): headers and text are the passage {@code body}, attachments are members. */
public final class OutlookMessage {
    private static final String TYPE = "application/vnd.ms-outlook";

    private OutlookMessage() {}

    /** Reads the message in an OLE storage. */
    public static ReadResult read(DirectoryNode root, Mode mode, Found out) throws IOException {
        MAPIMessage message = new MAPIMessage(root);
        message.setReturnNullOnMissingChunk(true);
        guessCharset(message);
        BodyText body = new BodyText();
        boolean damaged = headers(message, body);
        damaged |= text(message, body);
        body.give(out);
        if (mode == Mode.FULL) {
            int number = 0;
            for (AttachmentChunks attachment : message.getAttachmentFiles()) {
                out.alive();
                attachment(attachment, ++number, out);
            }
        }
        return damaged
                ? new ReadResult(Outcome.PARTLY_READ, Reason.CORRUPT, TYPE, 0, 0, "broken property")
                : new ReadResult(Outcome.READ, null, TYPE, 0, 0, "");
    }

    private static void guessCharset(MAPIMessage message) {
        try {
            message.guess7BitEncoding();
        } catch (RuntimeException e) {
            message.set7BitEncoding("windows-1252");
        }
    }

    private static boolean headers(MAPIMessage message, BodyText body) {
        try {
            String from = string(message.getDisplayFrom());
            StringChunk address = message.getMainChunks().getEmailFromChunk();
            String mail = address == null ? "" : string(address.getValue());
            body.header("From", mail.contains("@") && !from.contains(mail) ? from + " <" + mail + ">" : from);
            body.header("To", string(message.getDisplayTo()) + recipients(message));
            body.header("Cc", string(message.getDisplayCC()));
            body.header("Bcc", string(message.getDisplayBCC()));
            Calendar date = message.getMessageDate();
            body.header(
                    "Date",
                    date == null
                            ? ""
                            : date.toInstant().atOffset(ZoneOffset.UTC).toString());
            body.header("Subject", string(message.getSubject()));
            return false;
        } catch (ChunkNotFoundException | RuntimeException e) {
            return true;
        }
    }

    private static String recipients(MAPIMessage message) {
        try {
            String[] addresses = message.getRecipientEmailAddressList();
            StringBuilder text = new StringBuilder();
            for (String address : addresses) {
                text.append(address != null && address.contains("@") ? " <" + address + ">" : "");
            }
            return text.toString();
        } catch (ChunkNotFoundException | RuntimeException e) {
            return "";
        }
    }

    private static boolean text(MAPIMessage message, BodyText body) throws IOException {
        try {
            String plain = string(message.getTextBody());
            String html = plain.isBlank() ? string(message.getHtmlBody()) : "";
            String rtf = plain.isBlank() && html.isBlank() ? string(message.getRtfBody()) : "";
            if (!plain.isBlank()) {
                body.text(plain);
            } else if (!html.isBlank()) {
                body.text(BodyText.html(html));
            } else if (!rtf.isBlank()) {
                body.text(TikaReader.rtf(rtf));
            }
            return false;
        } catch (BudgetExceeded e) {
            throw e;
        } catch (ChunkNotFoundException | RuntimeException e) {
            return true;
        }
    }

    private static String string(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void attachment(AttachmentChunks attachment, int number, Found out) throws IOException {
        String name = name(attachment, number);
        try {
            if (attachment.isEmbeddedMessage() && attachment.getAttachmentDirectory() != null) {
                String file = name.toLowerCase(Locale.ROOT).endsWith(".msg") ? name : name + ".msg";
                out.member(file, new ByteArrayInputStream(storage(attachment)));
            } else if (attachment.getEmbeddedAttachmentObject() != null) {
                out.member(name, new ByteArrayInputStream(attachment.getEmbeddedAttachmentObject()));
            } else {
                out.member(name, 0, Reason.UNSUPPORTED);
            }
        } catch (BudgetExceeded e) {
            throw e;
        } catch (RuntimeException e) {
            out.member(name, 0, Reason.CORRUPT);
        }
    }

    private static byte[] storage(AttachmentChunks attachment) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem copy = new POIFSFileSystem()) {
            EntryUtils.copyNodes(attachment.getAttachmentDirectory().getDirectory(), copy.getRoot());
            copy.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static String name(AttachmentChunks attachment, int number) {
        for (StringChunk chunk : new StringChunk[] {
            attachment.getAttachLongFileName(), attachment.getAttachFileName(), attachment.getAttachDisplayName()
        }) {
            if (chunk != null && chunk.getValue() != null && !chunk.getValue().isBlank()) {
                return chunk.getValue().strip();
            }
        }
        StringChunk type = attachment.getAttachMimeTag();
        return "part-" + number + MediaNames.extension(type == null ? null : type.getValue());
    }
}
