package org.tocsin.respond.mail;

import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** How to reach a mail server: made once, used for all connections. */
final class SmtpAccess {
    private static final Duration CONNECTING = Duration.ofSeconds(60);

    private final MailServer server;
    private final SSLSocketFactory tls;
    private final Session session;
    private final URLName name;

    /**
     * Access to this server.
     *
     * @throws org.tocsin.ports.CaseException if the password or the certificates of the settings cannot be read
     */
    SmtpAccess(MailServer server) {
        this.server = server;
        tls = TrustedAuthority.sockets(server.authority());
        session = Session.getInstance(properties());
        String password = server.user() == null ? null : server.secret().reveal();
        name = new URLName("smtp", server.address().host(), server.address().port(), null, server.user(), password);
    }

    Session session() {
        return session;
    }

    URLName name() {
        return name;
    }

    private Properties properties() {
        MailServer.Protection protection = server.address().protection();
        Properties properties = new Properties();
        properties.put("mail.smtp.auth", Boolean.toString(server.user() != null));
        properties.put("mail.smtp.starttls.required", Boolean.toString(protection == MailServer.Protection.STARTTLS));
        boolean offered =
                protection == MailServer.Protection.STARTTLS || protection == MailServer.Protection.IF_OFFERED;
        properties.put("mail.smtp.starttls.enable", Boolean.toString(offered));
        properties.put("mail.smtp.ssl.socketFactory", tls);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.quitwait", "false");
        if (server.helloName() != null) {
            properties.put("mail.smtp.localhost", server.helloName());
        }
        return properties;
    }

    /**
     * A connected socket that sends every packet at once and gives up a server that is silent.
     *
     * @throws SmtpRefusal if the server cannot be reached
     */
    @SuppressWarnings("AddressSelection") // Java tries the addresses of a name itself when a socket factory connects
    Socket socket() throws SmtpRefusal {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) server.silence().toMillis());
            socket.connect(
                    new InetSocketAddress(
                            server.address().host(), server.address().port()),
                    (int) CONNECTING.toMillis());
            return server.address().protection() == MailServer.Protection.TLS ? protect(socket) : socket;
        } catch (IOException e) {
            close(socket);
            throw SmtpRefusal.unreachable(e);
        }
    }

    private Socket protect(Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) tls.createSocket(
                plain, server.address().host(), server.address().port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it never was open
            return;
        }
    }
}
