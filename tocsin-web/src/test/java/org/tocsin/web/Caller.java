package org.tocsin.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A program that asks with a token. */
public final class Caller {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Site site;
    private final String secret;
    private final HttpClient client = HttpClient.newHttpClient();

    Caller(Site site, String secret) {
        this.site = site;
        this.secret = secret;
    }

    /**
     * What came back.
     *
     * @param body missing where there is none
     */
    public record Answer(HttpResponse<String> raw, JsonNode body) {
        /** Its status. */
        public int status() {
            return raw.statusCode();
        }

        /** A header, or empty. */
        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /** The word of a problem. */
        public String problem() {
            return body.path("type").asText().replace("urn:tocsin:problem:", "");
        }
    }

    /** Asks. */
    public Answer get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, "", headers);
    }

    /** Sends something. */
    public Answer post(String path, String json, String... headers) throws IOException, InterruptedException {
        return send("POST", path, json, headers);
    }

    /** The status of an answer to a call with an empty body. */
    public int status(String method, String path) throws IOException, InterruptedException {
        return send(method, path, "").status();
    }

    /** Sends anything; waits while the case is made ready. */
    public Answer send(String method, String path, String json, String... headers)
            throws IOException, InterruptedException {
        Answer answer = once(method, path, json, headers);
        // only a case that is being made ready
        for (int tries = 0; answer.status() == 503 && tries < 400; tries++) {
            Thread.sleep(50);
            answer = once(method, path, json, headers);
        }
        return answer;
    }

    /** Sends anything once, whatever the state of the case. */
    public Answer once(String method, String path, String json, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(site.uri(path)).method(method, HttpRequest.BodyPublishers.ofString(json));
        if (!secret.isEmpty()) {
            request.header("Authorization", "Bearer " + secret);
        }
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> raw = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        boolean told = raw.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(raw, told ? JSON.readTree(raw.body()) : MissingNode.getInstance());
    }
}
