package org.tocsin.respond.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseException;

/**
 * The server that takes the mails.
 *
 * @param address    where it is
 * @param user       under which mails are handed in, or null where the server asks for none
 * @param secret     where the password is found
 * @param authority  PEM file with the certificates that are trusted, or null for those that Java trusts
 * @param helloName  by which this machine introduces itself, or null for the name it has
 * @param silence    how long an answer is waited for; RFC 5321 §4.5.3.2 asks for ten minutes after the end of a mail
 */
public record MailServer(
        Address address,
        @Nullable String user,
        Secret secret,
        @Nullable Path authority,
        @Nullable String helloName,
        Duration silence) {
    /** How the way to the server is protected. */
    public enum Protection {
        /** TLS from the first byte. */
        TLS,
        /** STARTTLS, or no mail is sent. */
        STARTTLS,
        /** STARTTLS if the server offers it. */
        IF_OFFERED,
        /** In clear. */
        NONE
    }

    /** Host, port and protection. */
    public record Address(String host, int port, Protection protection) {
        /**
         * Reads {@code smtp://host:port} (STARTTLS; in clear where the host is this machine) or {@code smtps://host:port} (TLS).
         *
         * @throws CaseException if it is neither, or holds a user or a password, which others could see
         */
        public static Address of(String url) {
            URI uri = uri(url);
            boolean tls = "smtps".equals(uri.getScheme());
            String host = uri.getHost();
            if (host == null || !(tls || "smtp".equals(uri.getScheme()))) {
                throw new CaseException(WANTED);
            }
            if (uri.getUserInfo() != null || uri.getQuery() != null) {
                throw new CaseException("the address of the mail server must hold no user and no password, which others"
                        + " could see: give them as mail.user and mail.password_file in the settings");
            }
            Protection protection = tls ? Protection.TLS : isHere(host) ? Protection.IF_OFFERED : Protection.STARTTLS;
            return new Address(host, uri.getPort() > 0 ? uri.getPort() : tls ? 465 : 587, protection);
        }

        /** The same with another protection. */
        public Address with(Protection other) {
            return new Address(host, port, other);
        }

        private static URI uri(String url) {
            try {
                URI uri = new URI(url);
                return uri.getScheme() == null ? new URI("none", url, null) : uri;
            } catch (URISyntaxException e) {
                throw new CaseException(WANTED, e);
            }
        }

        /** Whether a host is this machine, so that nobody listens on the way. */
        static boolean isHere(String host) {
            String name = host.toLowerCase(Locale.ROOT);
            return name.equals("localhost") || name.startsWith("127.") || name.equals("[::1]");
        }
    }

    private static final String WANTED = "the address of the mail server is like smtp://host:587 or smtps://host:465";
}
