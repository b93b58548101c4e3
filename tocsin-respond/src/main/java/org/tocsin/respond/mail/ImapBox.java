package org.tocsin.respond.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseException;

/**
 * A mailbox on an IMAP server; mails that are unread there are given, and read afterwards.
 *
 * @param url       {@code imaps://host} or {@code imap://host} (STARTTLS)
 * @param authority PEM file with certificates that are trusted, or null
 */
public record ImapBox(
        String url,
        String folder,
        String user,
        Secret secret,
        @Nullable Path authority) implements ReturnBox {
    private static final String WAIT = "120000";

    @Override
    public void forEach(Visitor visitor) throws IOException {
        URI uri = URI.create(url);
        String protocol = String.valueOf(uri.getScheme());
        if (uri.getHost() == null || !(protocol.equals("imaps") || protocol.equals("imap"))) {
            throw new CaseException("mailbox.imap in the mail settings is like imaps://host");
        }
        try (Store store = Session.getInstance(properties(protocol)).getStore(protocol)) {
            store.connect(uri.getHost(), uri.getPort(), user, secret.reveal());
            try (Folder box = store.getFolder(folder)) {
                box.open(Folder.READ_WRITE);
                for (Message mail : box.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
                    visitor.mail(beginning(mail));
                    mail.setFlag(Flags.Flag.SEEN, true);
                }
            }
        } catch (AuthenticationFailedException e) {
            throw new CaseException("the mailbox does not take user and password", e);
        } catch (MessagingException e) {
            throw new CaseException("the mailbox cannot be read: check mailbox.imap and mailbox.folder", e);
        }
    }

    private Properties properties(String protocol) {
        String prefix = "mail." + protocol + '.';
        boolean here = MailServer.Address.isHere(String.valueOf(URI.create(url).getHost()));
        Properties properties = new Properties();
        properties.put(prefix + "connectiontimeout", WAIT);
        properties.put(prefix + "timeout", WAIT);
        // a mail is read once it was taken in, not when it was fetched: an end in between must not lose it
        properties.put(prefix + "peek", "true");
        properties.put(prefix + "starttls.enable", "true");
        properties.put(prefix + "starttls.required", Boolean.toString(protocol.equals("imap") && !here));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "ssl.socketFactory", TrustedAuthority.sockets(authority));
        return properties;
    }

    private static ByteArrayInputStream beginning(Message mail) throws IOException, MessagingException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        mail.writeTo(new OutputStream() {
            @Override
            public void write(int b) {
                if (octets.size() < FileBox.LONGEST) {
                    octets.write(b);
                }
            }
        });
        return new ByteArrayInputStream(octets.toByteArray());
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "ImapBox[hidden]";
    }
}
