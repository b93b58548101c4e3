package org.tocsin.portal.serve;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tocsin.portal.format.Invented;

/** A portal that serves an invented bundle, and a browser without script. */
final class Served implements AutoCloseable {
    final Invented invented = new Invented(40);
    final Path replies;
    final List<String> problems = Collections.synchronizedList(new ArrayList<>());
    private final PortalServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    Served(Path folder) {
        this(folder, Invented.NOW, PortalSettings.Rate.USUAL);
    }

    Served(Path folder, Instant now, PortalSettings.Rate rate) {
        try {
            replies = Files.createDirectories(folder.resolve("replies"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        PortalSettings settings = new PortalSettings(
                invented.write(folder), "127.0.0.1", 0, replies, List.of("avis.example"), false, null, rate);
        server = PortalServer.start(settings, Clock.fixed(now, ZoneOffset.UTC), problems::add);
    }

    String address() {
        return server.address();
    }

    HttpResponse<String> get(String page) {
        return send(HttpRequest.newBuilder(URI.create(server.address() + page)));
    }

    HttpResponse<String> post(String page, String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i > 0 ? "&" : "").append(fields[i]).append('=');
            form.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(HttpRequest.newBuilder(URI.create(server.address() + page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
    }

    HttpResponse<byte[]> bytes(String page, byte[] body) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(server.address() + page))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
