package org.tocsin.extract.mail;

import com.pff.PSTAppointment;
import com.pff.PSTAttachment;
import com.pff.PSTContact;
import com.pff.PSTDistList;
import com.pff.PSTException;
import com.pff.PSTMessage;
import com.pff.PSTRecipient;
import com.pff.PSTTask;
import java.io.IOException;
import java.util.Date;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.text.TikaReader;

/** Turns an item of an Outlook data file into what a message file is made of. */
final class PstItem {
    private static final Pattern FROM = Pattern.compile("(?im)^From:[ \\t]*(\\S.*(?:\\R[ \\t].*)*)$");
    private static final int RECIPIENTS = 20_000;
    private static final int ATTACHMENTS = 20_000;

    private final PSTMessage item;
    private final StoredMessage message = new StoredMessage();

    private PstItem(PSTMessage item) {
        this.item = item;
    }

    static StoredMessage of(PSTMessage item, int depth) throws IOException {
        PstItem made = new PstItem(item);
        made.headers();
        made.fields();
        made.body();
        made.attachments(depth);
        return made.message;
    }

    /** A property that cannot be read makes the item damaged, no more. */
    private String property(Supplier<@Nullable String> property) {
        try {
            String value = property.get();
            return value == null ? "" : value;
        } catch (RuntimeException e) {
            message.broken();
            return "";
        }
    }

    private void headers() {
        message.header("From", from());
        String[] kinds = {"To", "Cc", "Bcc"};
        StringBuilder[] lists = {new StringBuilder(), new StringBuilder(), new StringBuilder()};
        recipients(lists);
        String[] shown = {property(item::getDisplayTo), property(item::getDisplayCC), property(item::getDisplayBCC)};
        for (int i = 0; i < kinds.length; i++) {
            message.header(kinds[i], lists[i].isEmpty() ? shown[i] : lists[i].toString());
        }
        Date date = date();
        message.header("Date", date == null ? "" : StoredDates.mail(date));
        message.header("Subject", property(item::getSubject));
        message.header("Message-ID", property(item::getInternetMessageId));
    }

    private @Nullable Date date() {
        try {
            Date sent = item.getClientSubmitTime();
            return sent != null ? sent : item.getMessageDeliveryTime();
        } catch (RuntimeException e) {
            message.broken();
            return null;
        }
    }

    private String from() {
        String name = first(property(item::getSentRepresentingName), property(item::getSenderName));
        String address = first(
                mail(property(item::getSentRepresentingEmailAddress)), mail(property(item::getSenderEmailAddress)));
        if (address.isEmpty()) {
            Matcher header = FROM.matcher(property(item::getTransportMessageHeaders));
            if (header.find()) {
                return HeaderText.decode(header.group(1));
            }
        }
        return address(name, address);
    }

    private static String first(String one, String other) {
        return one.isBlank() ? other : one;
    }

    /** Addresses inside an Exchange organisation are no mail addresses. */
    private static String mail(String address) {
        return address.contains("@") && !address.startsWith("/") ? address : "";
    }

    private static String address(String name, String address) {
        if (address.isEmpty() || name.contains(address)) {
            return name;
        }
        return name.isBlank() ? address : name + " <" + address + ">";
    }

    private void recipients(StringBuilder[] lists) {
        try {
            int count = Math.min(item.getNumberOfRecipients(), RECIPIENTS);
            for (int i = 0; i < count; i++) {
                PSTRecipient recipient = item.getRecipient(i);
                int kind = recipient == null ? 0 : Math.min(3, Math.max(1, recipient.getRecipientType()));
                if (kind > 0) {
                    String smtp = String.valueOf(recipient.getSmtpAddress());
                    String address = first(mail(smtp), mail(String.valueOf(recipient.getEmailAddress())));
                    StringBuilder list = lists[kind - 1];
                    list.append(list.isEmpty() ? "" : ", ");
                    list.append(address(String.valueOf(recipient.getDisplayName()), address));
                }
            }
        } catch (PSTException | IOException | RuntimeException e) {
            message.broken();
        }
    }

    private void fields() {
        try {
            if (item instanceof PSTContact contact) {
                PstContact.fields(contact, message);
            } else if (item instanceof PSTAppointment appointment) {
                PstContact.fields(appointment, message);
            } else if (item instanceof PSTTask task) {
                PstContact.fields(task, message);
            } else if (item instanceof PSTDistList list) {
                PstContact.fields(list, message);
            }
        } catch (IOException | PSTException | RuntimeException e) {
            message.broken();
        }
    }

    private void body() {
        String plain = property(item::getBody);
        String html = property(item::getBodyHTML);
        if (plain.isBlank() && html.isBlank()) {
            plain = rtf();
        }
        message.body(plain, html);
    }

    private String rtf() {
        try {
            String rtf = item.getRTFBody();
            return rtf == null || rtf.isBlank() ? "" : TikaReader.rtf(rtf);
        } catch (PSTException | IOException | RuntimeException e) {
            message.broken();
            return "";
        }
    }

    private void attachments(int depth) {
        int count;
        try {
            count = Math.min(item.getNumberOfAttachments(), ATTACHMENTS);
        } catch (RuntimeException e) {
            message.broken();
            return;
        }
        for (int i = 0; i < count; i++) {
            try {
                attachment(item.getAttachment(i), depth);
            } catch (PSTException | IOException | RuntimeException e) {
                message.broken();
            }
        }
    }

    private void attachment(PSTAttachment file, int depth) {
        String name = first(property(file::getLongFilename), property(file::getFilename));
        if (file.getAttachMethod() == PSTAttachment.ATTACHMENT_METHOD_EMBEDDED) {
            String title = first(name, property(file::getDisplayName));
            message.attach(new StoredMessage.Attachment(title, "", false, null, () -> nested(file, depth)));
        } else {
            String type = property(file::getMimeTag);
            // pictures of the letter head are shown inside the text
            boolean inline = !property(file::getContentId).isBlank()
                    && property(item::getBodyHTML).contains("cid:" + property(file::getContentId));
            message.attach(new StoredMessage.Attachment(name, type, inline, () -> bytes(file), null));
        }
    }

    private static java.io.InputStream bytes(PSTAttachment file) throws IOException {
        try {
            return file.getFileInputStream();
        } catch (PSTException | RuntimeException e) {
            throw new IOException(e.getClass().getSimpleName());
        }
    }

    private static StoredMessage nested(PSTAttachment file, int depth) throws IOException {
        try {
            PSTMessage inner = file.getEmbeddedPSTMessage();
            if (inner == null || depth > 20) {
                throw new IOException("no message inside");
            }
            return of(inner, depth + 1);
        } catch (PSTException | RuntimeException e) {
            throw new IOException(e.getClass().getSimpleName());
        }
    }
}
