package org.tocsin.portal.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.portal.words.Texts;

/** One request and its answer. Closing wipes what the request brought. */
final class Visit implements AutoCloseable {
    /** A request is larger than any of ours. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final HttpExchange exchange;
    private final Texts texts;
    private final String page;
    private byte @Nullable [] body;

    Visit(HttpExchange exchange, Texts texts, String page) {
        this.exchange = exchange;
        this.texts = texts;
        this.page = page;
    }

    Texts texts() {
        return texts;
    }

    /** The path behind the language. */
    String page() {
        return page;
    }

    /** The form that was sent. */
    Form form(int most) throws IOException {
        return new Form(body(most));
    }

    /**
     * All that was sent.
     *
     * @throws TooLargeException if that is more than {@code most} bytes
     */
    byte[] body(int most) throws IOException {
        byte[] buffer = new byte[most + 1];
        InputStream in = exchange.getRequestBody();
        int length = in.readNBytes(buffer, 0, buffer.length);
        byte[] read = Arrays.copyOf(buffer, Math.min(length, most));
        Arrays.fill(buffer, (byte) 0);
        body = read;
        if (length > most) {
            throw new TooLargeException();
        }
        return read;
    }

    void send(int status, String type, Output output) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, output.length());
        output.send(exchange.getResponseBody());
    }

    void send(int status, String type, byte[] bytes, int from, int to) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, to == from ? -1 : to - from);
        if (to > from) {
            Objects.requireNonNull(exchange.getResponseBody()).write(bytes, from, to - from);
        }
    }

    void header(String name, String value) {
        exchange.getResponseHeaders().set(name, value);
    }

    @Override
    public void close() {
        if (body != null) {
            Arrays.fill(body, (byte) 0);
        }
    }
}
