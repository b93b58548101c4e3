package org.tocsin.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The way to a server of PostgreSQL, which breaks once at the words it was told: before they arrive, or before they are answered. */
final class LossyWire implements AutoCloseable {
    /** Where it breaks. */
    enum Loss {
        /** The words never arrive. */
        OF_THE_WORDS,
        /** The words arrive and are obeyed; the answer is lost. */
        OF_THE_ANSWER
    }

    private final ServerSocket here;
    private final int port;
    private final String database;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile @Nullable String words;
    private volatile Loss loss = Loss.OF_THE_WORDS;
    private volatile boolean staysBroken;
    private volatile boolean broken;

    LossyWire(String address) throws IOException {
        URI there = URI.create(address.replaceFirst("^jdbc:", ""));
        port = there.getPort();
        database = there.getPath();
        here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** The address of the database by this way. */
    String address() {
        return "jdbc:postgresql://127.0.0.1:" + here.getLocalPort() + database;
    }

    /** Breaks once when a client sends these words; then it is whole again. */
    void breakAt(String sent, Loss where) {
        loss = where;
        words = sent;
    }

    /** The same; then nothing gets through until it is mended. */
    void breakForLongAt(String sent, Loss where) {
        staysBroken = true;
        breakAt(sent, where);
    }

    void mend() {
        staysBroken = false;
        broken = false;
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!here.isClosed()) {
            takeOne();
        }
    }

    private void takeOne() {
        try {
            Socket client = here.accept();
            if (broken) {
                client.close();
            } else {
                new Line(client, new Socket(InetAddress.getLoopbackAddress(), port)).run();
            }
        } catch (IOException e) {
            // closed, or the server is gone: whoever asked sees it
            return;
        }
    }

    /** One connection. */
    private final class Line {
        private final Socket client;
        private final Socket server;
        private volatile boolean deaf;

        Line(Socket client, Socket server) {
            this.client = client;
            this.server = server;
            open.addAll(List.of(client, server));
        }

        void run() {
            start(() -> pump(client, server, true));
            start(() -> pump(server, client, false));
        }

        private void pump(Socket from, Socket to, boolean asking) {
            byte[] buffer = new byte[64 << 10];
            try (from;
                    to;
                    InputStream in = from.getInputStream()) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    if ((asking && breaksAt(Arrays.copyOf(buffer, n))) || (!asking && deaf)) {
                        return;
                    }
                    to.getOutputStream().write(buffer, 0, n);
                    to.getOutputStream().flush();
                }
            } catch (IOException e) {
                // the other side ended it
                return;
            }
        }

        private boolean breaksAt(byte[] sent) {
            String awaited = words;
            if (awaited == null || !new String(sent, StandardCharsets.ISO_8859_1).contains(awaited)) {
                return false;
            }
            words = null;
            broken = staysBroken;
            deaf = loss == Loss.OF_THE_ANSWER;
            return !deaf;
        }
    }

    @Override
    public void close() throws IOException {
        here.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
