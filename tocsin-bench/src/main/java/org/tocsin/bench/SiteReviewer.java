package org.tocsin.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A reviewer's browser without scripts: decides one doubt after the other and looks around now and then. */
final class SiteReviewer {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern HIDDEN = Pattern.compile("name=\"(item|mention|latest)\" value=\"(\\d+)\"");
    private static final Pattern ANSWER = Pattern.compile("name=\"say\" value=\"(ACCEPT:(\\d+))\"");
    private static final Pattern SAID = Pattern.compile("id=\"said\"[^>]*><span>([^<]*)</span>");
    private static final Set<String> KEPT = kept();
    private static final Pattern DOCUMENT = Pattern.compile("href=\"(/documents/[^\"?]+)\"");
    private static final String[] AROUND = {
        "/", "/people", "/documents", "/unknown", "/unread", "/review/patterns", "/quality", "/people?order=severity"
    };

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String site;
    private PageTimes times;
    private @Nullable PageCosts costs;
    private final SplittableRandom random;
    private final AtomicInteger kept;
    private String secret = "";

    SiteReviewer(String site, PageTimes times, AtomicInteger kept, int number) {
        this.site = site;
        this.times = times;
        this.kept = kept;
        this.random = new SplittableRandom(number);
    }

    private static Set<String> kept() {
        ResourceBundle words = ResourceBundle.getBundle("org.tocsin.web.messages", Locale.ROOT);
        return words.keySet().stream()
                .filter(key -> key.startsWith("said."))
                .map(words::getString)
                .collect(Collectors.toSet());
    }

    void measuredBy(PageTimes others) {
        times = others;
    }

    /** Asks for every page so often, alone: an answer, a look around, a document, a person and a search in each round. */
    void alone(int rounds, PageCosts measuring) throws IOException, InterruptedException {
        String page = get("decide (first)", "/review");
        costs = measuring;
        for (int n = 0; n < rounds; n++) {
            Matcher answer = ANSWER.matcher(page);
            if (!answer.find()) {
                return;
            }
            Matcher document = DOCUMENT.matcher(page);
            if (document.find()) {
                get("document", document.group(1));
            }
            get("person", "/people/" + answer.group(2));
            post("search by name", "/review/search", "query", "bar" + (char) ('a' + random.nextInt(26)));
            for (String other : AROUND) {
                get(other, other);
            }
            page = decide(page, answer.group(1));
        }
        costs = null;
    }

    void signIn(String name, String password) throws IOException, InterruptedException {
        get("sign-in", "/sign-in");
        post("sign in", "/sign-in", "name", name, "password", password);
        while (get("overview", "/").isEmpty()
                || get("decide (first)", "/review").contains("hx-trigger=\"every 2s\"")) {
            Thread.sleep(500);
        }
    }

    /** Decides until this moment, thinking so long before each answer in the mean. */
    void work(long until, int think) throws IOException, InterruptedException {
        String page = get("decide (first)", "/review");
        for (int n = 1; System.nanoTime() < until; n++) {
            if (think > 0) {
                Thread.sleep((long) (-Math.log(1 - random.nextDouble()) * think));
            }
            Matcher answer = ANSWER.matcher(page);
            if (!answer.find()) {
                page = get("decide (first)", "/review");
                continue;
            }
            around(n, page, answer.group(2));
            page = decide(page, n % 7 == 0 ? "UNKNOWN_PERSON" : answer.group(1));
            if (n % 25 == 0) {
                page = said(post("undo", "/review/undo", "category", "", "population", "", "only", ""));
            }
        }
    }

    private String decide(String page, String say) throws IOException, InterruptedException {
        String[] fields = new String[14];
        int at = 0;
        Matcher hidden = HIDDEN.matcher(page.substring(page.indexOf("/review/decide")));
        while (at < 6 && hidden.find()) {
            fields[at++] = hidden.group(1);
            fields[at++] = hidden.group(2);
        }
        String[] rest = {"say", say, "category", "", "population", "", "only", ""};
        System.arraycopy(rest, 0, fields, 6, rest.length);
        return said(post("decide", "/review/decide", fields));
    }

    /** Counts what the page confirms: each must be found in the store afterwards. */
    private String said(String page) {
        Matcher text = SAID.matcher(page);
        if (text.find() && KEPT.contains(text.group(1))) {
            kept.incrementAndGet();
        }
        return page;
    }

    private void around(int n, String page, String person) throws IOException, InterruptedException {
        Matcher document = DOCUMENT.matcher(page);
        if (n % 4 == 0 && document.find()) {
            get("document", document.group(1));
        }
        if (n % 5 == 0) {
            get("person", "/people/" + person);
        }
        if (n % 6 == 0) {
            post("search by name", "/review/search", "query", "bar" + (char) ('a' + random.nextInt(26)));
        }
        if (n % 3 == 0) {
            String other = AROUND[random.nextInt(AROUND.length)];
            get(other, other);
        }
    }

    private String get(String kind, String path) throws IOException, InterruptedException {
        return send(
                kind,
                HttpRequest.newBuilder(URI.create(site + path))
                        .header("Accept-Language", "en")
                        .build());
    }

    private String post(String kind, String path, String... fields) throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder("_csrf=").append(encoded(secret));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return send(
                kind,
                HttpRequest.newBuilder(URI.create(site + path))
                        .header("Accept-Language", "en")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                        .build());
    }

    private String send(String kind, HttpRequest request) throws IOException, InterruptedException {
        PageCosts.Spent before = costs == null ? null : PageCosts.Spent.now();
        long began = System.nanoTime();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        String shown = answer.statusCode() < 400 ? kind : kind + " -> " + answer.statusCode();
        times.add(shown, System.nanoTime() - began);
        if (costs != null && before != null) {
            costs.add(shown, before, PageCosts.Spent.now());
        }
        Matcher word = CSRF.matcher(answer.body());
        if (word.find()) {
            secret = word.group(1);
        }
        return answer.statusCode() == 200 ? answer.body() : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
