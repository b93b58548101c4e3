package org.tocsin.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.AccountStore.Account;
import org.tocsin.ports.AccountStore.Token;
import org.tocsin.ports.CaseSettings;
import org.tocsin.ports.CaseStore;
import org.tocsin.store.CaseFolder;
import org.tocsin.store.KeySource;
import org.tocsin.web.accounts.Passwords;

/** A served case and browsers that ask it, without scripts. */
public final class Site implements AutoCloseable {
    /** The password of all accounts of tests. */
    public static final String PASSWORD = "une cloche dans la nuit";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CaseStore store;
    private final AwayCase away;
    private final WebServer server;
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    /** Serves an empty case in this folder; one person decides. */
    public Site(Path folder) {
        this(folder, null, false);
    }

    /** Serves an empty case in this folder where a second person must agree about sensitive documents. */
    public static Site withSecondPerson(Path folder) {
        return new Site(folder, null, true);
    }

    /** Serves an empty case in this folder to those whom a provider of single sign-on knows, too. */
    public Site(Path folder, Serving.@Nullable SignOn provider) {
        this(folder, provider, false);
    }

    private Site(Path folder, Serving.@Nullable SignOn provider, boolean secondPerson) {
        CaseSettings settings = new CaseSettings("Hôpital de Valmont", "", "", "");
        store = CaseFolder.of(folder.resolve("case")).create(settings, KeySource.file(folder.resolve("key")));
        away = new AwayCase();
        server = WebServer.start(new Serving(
                away.over(store),
                folder.resolve("case"),
                "127.0.0.1",
                0,
                null,
                false,
                List.of("review.example"),
                provider,
                secondPerson,
                told::add));
    }

    /** The case. */
    public CaseStore store() {
        return store;
    }

    /** Lets the database of the case go away for those who are served. */
    public AwayCase away() {
        return away;
    }

    /** What the operator was told. */
    public List<String> told() {
        return told;
    }

    /** A moment as forms hold it, in the time zone of the server. */
    public String localTime(java.time.Instant moment) {
        return java.time.LocalDateTime.ofInstant(moment, java.time.ZoneId.systemDefault())
                .withNano(0)
                .toString();
    }

    /** The last event of the journal. */
    public String lastEvent() {
        String[] last = {""};
        store.journal().forEach(entry -> last[0] = entry.event());
        return last[0];
    }

    /** The link that makes the first administrator, if there is none. */
    public java.util.Optional<String> firstLink() {
        return server.firstLink();
    }

    /** An address of this site. */
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** A method and the pattern of the paths that it answers. */
    public record Endpoint(String method, String pattern) {}

    /** All endpoints of our own pages and interface. */
    public List<Endpoint> endpoints() {
        return server.endpoints().entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(method -> new Endpoint(method, e.getKey())))
                .toList();
    }

    /** Makes an account with the password of tests and gives its number. */
    public int account(String name, String... roles) {
        String hash = new Passwords().hash(PASSWORD);
        return store.accounts()
                .add(Account.of(name, name, hash, Set.of(roles), ""))
                .orElseThrow();
    }

    /** Makes a token for an account and gives its secret. */
    public String token(int account, String... scopes) {
        String secret = "secret-of-" + account + "-" + String.join("-", scopes) + "-"
                + store.accounts().tokens().size();
        Token token = new Token(0, account, "a program", Set.of(scopes), Long.MAX_VALUE, "wxyz");
        store.accounts().addToken(token, secret.getBytes(StandardCharsets.UTF_8));
        return secret;
    }

    /** A program that carries a token. */
    public Caller program(String secret) {
        return new Caller(this, secret);
    }

    /** A browser in which nobody is signed in. */
    public Visitor visitor() {
        return new Visitor();
    }

    /** A browser in which this account is signed in. */
    public Visitor signedIn(String name) throws IOException, InterruptedException {
        Visitor visitor = visitor();
        visitor.post("/sign-in", "/sign-in", "name", name, "password", PASSWORD);
        return visitor;
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }

    /** Somebody's browser: keeps cookies, follows nothing. */
    public final class Visitor {
        private final CookieManager cookies = new CookieManager();
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();

        /** Its session ends at the server, as after a long pause; the browser does not know. */
        public void loseSession() {
            cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setValue("0".repeat(32)));
        }

        /** Asks another server, as a browser does that was sent there. */
        public HttpResponse<String> follow(URI address) throws IOException, InterruptedException {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }

        /** Asks for a page; headers are name and value in turn. */
        public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }

        /** Asks for a file. */
        public HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
            return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        }

        /** Sends a form with the secret word of the page it stands on; fields are name and value in turn. */
        public HttpResponse<String> post(String page, String path, String... fields)
                throws IOException, InterruptedException {
            return send("POST", path, form(page, fields));
        }

        /** The same where a file comes back. */
        public HttpResponse<byte[]> sendForBytes(String page, String path, String... fields)
                throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(uri(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form(page, fields)))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }

        private String form(String page, String... fields) throws IOException, InterruptedException {
            Matcher word = CSRF.matcher(get(page).body());
            StringBuilder form = new StringBuilder("_csrf=").append(word.find() ? encoded(word.group(1)) : "");
            for (int i = 0; i < fields.length; i += 2) {
                form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
            }
            return form.toString();
        }

        /** Sends anything. */
        public HttpResponse<String> send(String method, String path, String body, String... headers)
                throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .method(method, HttpRequest.BodyPublishers.ofString(body));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
