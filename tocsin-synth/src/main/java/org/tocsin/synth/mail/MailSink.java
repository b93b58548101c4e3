package org.tocsin.synth.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A mail server on this machine that delivers nothing: it answers as its {@link Manners} say and gives every mail that it takes over to
 * them. Each connection has a thread.
 */
public final class MailSink implements AutoCloseable {
    private final ServerSocket server;
    private final Manners manners;
    private final @Nullable SSLSocketFactory tls;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();

    private MailSink(ServerSocket server, Manners manners, @Nullable SSLSocketFactory tls) {
        this.server = server;
        this.manners = manners;
        this.tls = tls;
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any that is free
     * @param tls  offers STARTTLS with these sockets, or null not to
     */
    public static MailSink start(int port, Manners manners, @Nullable SSLSocketFactory tls) throws IOException {
        MailSink sink = new MailSink(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), manners, tls);
        Thread thread = new Thread(sink::listen, "mail-sink");
        thread.setDaemon(true);
        thread.start();
        return sink;
    }

    /** Where it listens. */
    public int port() {
        return server.getLocalPort();
    }

    /** How many connections there were. */
    public int connections() {
        return connections.get();
    }

    private void listen() {
        while (!server.isClosed()) {
            accept();
        }
    }

    private void accept() {
        try {
            Socket socket = server.accept();
            socket.setTcpNoDelay(true);
            open.add(socket);
            Thread thread = new Thread(() -> serve(socket), "mail-sink-" + connections.incrementAndGet());
            thread.setDaemon(true);
            thread.start();
        } catch (IOException e) {
            // closed, or the client was gone again: the next one may come
            return;
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            new SinkTalk(socket, manners, tls).run();
        } catch (IOException e) {
            // the client is gone, as clients are
            return;
        } finally {
            open.remove(socket);
        }
    }

    /** Ends all connections in the middle of whatever they do, and listens on. */
    public void dropAll() {
        open.forEach(MailSink::drop);
    }

    private static void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone already
            return;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        dropAll();
    }
}
