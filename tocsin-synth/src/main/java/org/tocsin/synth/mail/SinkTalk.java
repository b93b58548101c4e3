package org.tocsin.synth.mail;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** One conversation of the invented mail server, as far as RFC 5321 goes for a sender. */
final class SinkTalk {
    private final Manners manners;
    private final @Nullable SSLSocketFactory tls;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean isProtected;
    private String sender = "";
    private String recipient = "";

    SinkTalk(Socket socket, Manners manners, @Nullable SSLSocketFactory tls) throws IOException {
        this.socket = socket;
        this.manners = manners;
        this.tls = tls;
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        out = new BufferedOutputStream(socket.getOutputStream());
    }

    void run() throws IOException {
        boolean goesOn = say(manners.greet());
        while (goesOn) {
            goesOn = answer(line());
        }
    }

    private boolean answer(String line) throws IOException {
        String command = line.toUpperCase(Locale.ROOT);
        if (command.startsWith("MAIL FROM:")) {
            sender = path(line);
            return envelope(manners.from(sender), true);
        }
        if (command.startsWith("RCPT TO:")) {
            return sender.isEmpty() ? say("503 5.5.1 sender first") : recipient(line);
        }
        return switch (command.split(" ", 2)[0]) {
            case "EHLO" -> extensions();
            case "STARTTLS" -> protect();
            case "AUTH" -> signIn(line);
            case "DATA" -> content();
            case "RSET" -> forget(Manners.OK);
            case "NOOP" -> say(Manners.OK);
            case "QUIT" -> end();
            default -> say("500 5.5.2 what?");
        };
    }

    private boolean end() throws IOException {
        say("221 2.0.0 bye");
        return false;
    }

    private boolean recipient(String line) throws IOException {
        recipient = path(line);
        return envelope(manners.to(recipient), false);
    }

    private boolean envelope(String reply, boolean isSender) throws IOException {
        if (!reply.startsWith("2")) {
            recipient = "";
            sender = isSender ? "" : sender;
        }
        return say(reply);
    }

    private static String path(String line) {
        return line.substring(line.indexOf('<') + 1, line.lastIndexOf('>'));
    }

    private boolean extensions() throws IOException {
        List<String> lines = new ArrayList<>(List.of(manners.extensions()));
        if (manners.pipelining()) {
            lines.add("PIPELINING");
        }
        if (tls != null && !isProtected) {
            lines.add("STARTTLS");
        }
        lines.add("AUTH PLAIN");
        StringBuilder text = new StringBuilder("250-sink");
        for (int i = 0; i < lines.size(); i++) {
            text.append("\r\n250").append(i < lines.size() - 1 ? '-' : ' ').append(lines.get(i));
        }
        return say(text.toString());
    }

    private boolean protect() throws IOException {
        if (tls == null) {
            return say("502 5.5.1 no");
        }
        say("220 2.0.0 begin");
        SSLSocket layer = (SSLSocket) tls.createSocket(socket, null, socket.getPort(), true);
        layer.setUseClientMode(false);
        socket = layer;
        in = new BufferedInputStream(layer.getInputStream(), 16 * 1024);
        out = new BufferedOutputStream(layer.getOutputStream());
        isProtected = true;
        return true;
    }

    private boolean signIn(String line) throws IOException {
        String[] words = line.split(" ");
        if (words.length > 2) {
            return say(manners.signIn(words[2]));
        }
        return say("334 ") && say(manners.signIn(line()));
    }

    private boolean content() throws IOException {
        String reply = recipient.isEmpty() ? "503 5.5.1 recipient first" : manners.data();
        if (!say(reply) || !reply.startsWith("354")) {
            return !reply.equals(Manners.DROP);
        }
        byte[] content = octets();
        return forget(manners.mail(sender, recipient, content));
    }

    private boolean forget(String reply) throws IOException {
        sender = "";
        recipient = "";
        return say(reply);
    }

    /** Up to the line of a single full stop. */
    private byte[] octets() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream(8 * 1024);
        byte[] line = bytes();
        while (!(line.length == 1 && line[0] == '.')) {
            int from = line.length > 0 && line[0] == '.' ? 1 : 0;
            content.write(line, from, line.length - from);
            content.write('\r');
            content.write('\n');
            line = bytes();
        }
        return content.toByteArray();
    }

    private String line() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** A line without its CRLF. */
    private byte[] bytes() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the client went");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toByteArray();
    }

    /** Says it; false where the connection is to end instead. */
    private boolean say(String reply) throws IOException {
        if (reply.equals(Manners.DROP)) {
            return false;
        }
        out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        if (in.available() == 0 || !reply.startsWith("2")) {
            out.flush();
        }
        return !reply.startsWith("421");
    }
}
