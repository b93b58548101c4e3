package org.tocsin.portal.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.portal.words.Texts;

/** Which page answers which request, and the rules for all of them. Writes no log of requests. */
final class Routes implements HttpHandler {
    /** Answers one sort of request. */
    interface Answer {
        void to(Visit visit) throws IOException;
    }

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private record File(String type, byte[] content) {}

    private final Map<String, File> files = Map.of(
            "/portal.css", file("text/css; charset=utf-8", "portal.css"),
            "/portal.js", file("text/javascript; charset=utf-8", "portal.js"),
            "/tocsin.svg", file("image/svg+xml", "tocsin.svg"));
    private final Map<String, Texts> texts = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final Hosts hosts;
    private final RateLimit perAddress;
    private final RateLimit forAll;
    private final boolean encrypted;
    private final PublicPages pages;
    private final Consumer<String> problems;

    Routes(PortalSettings settings, PublicPages pages, Consumer<String> problems) {
        Texts.LANGUAGES.forEach(language -> texts.put(language, new Texts(Routes.class, "texts", language)));
        hosts = new Hosts(settings);
        perAddress = RateLimit.perAddress(settings.rate().perMinute(), System::nanoTime);
        forAll = RateLimit.forAll(settings.rate().perSecond(), System::nanoTime);
        encrypted = settings.tls() != null || settings.behindProxy();
        this.pages = pages;
        this.problems = problems;
    }

    private static File file(String type, String name) {
        return new File(type, Resources.bytes(name));
    }

    /** Adds a page: {@code GET} or {@code POST}, a blank, the path behind the language; {@code /name} is without language. */
    void add(String request, Answer answer) {
        answers.put(request, answer);
    }

    @Override
    public void handle(HttpExchange exchange) {
        try (exchange) {
            headers(exchange.getResponseHeaders());
            if (hosts.knows(exchange)) {
                answer(exchange);
            } else {
                plain(exchange, 421, "This server does not answer under this name. Start it with --host NAME.\n");
            }
        } catch (IOException e) {
            // the visitor went away
        } catch (RuntimeException e) {
            problems.accept("a request failed (" + e.getClass().getSimpleName() + at(e) + ")");
        }
    }

    private static String at(Throwable e) {
        for (StackTraceElement frame : e.getStackTrace()) {
            if (frame.getClassName().startsWith("org.tocsin.")) {
                return " in " + frame.getClassName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }

    private void headers(Headers headers) {
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        headers.set("Cache-Control", "no-store");
        if (encrypted) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getRawPath();
        File file = files.get(path);
        Texts language = language(path);
        String page =
                language == null ? path : path.substring(language.language().length() + 2);
        Answer found = answers.get(method + " " + page);
        if (method.equals("GET") && file != null) {
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=3600");
            exchange.getResponseHeaders().set("Content-Type", file.type());
            exchange.sendResponseHeaders(200, file.content().length);
            exchange.getResponseBody().write(file.content());
        } else if (method.equals("GET") && path.equals("/")) {
            exchange.getResponseHeaders().set("Location", "/" + preferred(exchange) + "/");
            exchange.sendResponseHeaders(302, -1);
        } else {
            try (Visit visit = new Visit(exchange, language == null ? texts("fr") : language, page)) {
                visit(exchange, visit, found);
            }
        }
    }

    private void visit(HttpExchange exchange, Visit visit, @Nullable Answer answer) throws IOException {
        try {
            if (answer == null) {
                pages.refused(visit, 404, "refused.nothing");
            } else if (exchange.getRequestMethod().equals("POST") && !perAddress.allows(hosts.visitor(exchange))) {
                tooMany(visit, 429, "refused.often");
            } else if (!forAll.allows()) {
                tooMany(visit, 503, "refused.crowd");
            } else {
                answer.to(visit);
            }
        } catch (Visit.TooLargeException e) {
            pages.refused(visit, 413, "refused.large");
        }
    }

    private void tooMany(Visit visit, int status, String why) throws IOException {
        visit.header("Retry-After", "60");
        pages.refused(visit, status, why);
    }

    private @Nullable Texts language(String path) {
        for (Texts language : texts.values()) {
            if (path.startsWith("/" + language.language() + "/")) {
                return language;
            }
        }
        return null;
    }

    private Texts texts(String language) {
        return java.util.Objects.requireNonNull(texts.get(language));
    }

    /** The first language of the browser that is one of ours. */
    private static String preferred(HttpExchange exchange) {
        List<String> wanted = exchange.getRequestHeaders().getOrDefault("Accept-Language", List.of());
        for (String one : String.join(",", wanted).split(",")) {
            String tag = one.strip().toLowerCase(java.util.Locale.ROOT);
            for (String ours : Texts.LANGUAGES) {
                if (tag.startsWith(ours)) {
                    return ours;
                }
            }
        }
        return Texts.LANGUAGES.get(0);
    }

    private static void plain(HttpExchange exchange, int status, String words) throws IOException {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
