package org.tocsin.web.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.tocsin.web.Serving;

/**
 * A provider of OpenID Connect as its specifications have it: it describes itself, publishes its keys, insists on the registered client,
 * on PKCE (RFC 7636, S256) and on codes that work once, and signs with RS256. Who sits before the browser there is a field; tokens can be
 * forged before they are signed.
 */
final class InventedProvider implements AutoCloseable {
    static final String CLIENT = "tocsin";
    static final String SECRET = "an invented secret";

    private final RSAKey key;
    /** What stood in the request that a code answers. */
    private record Asked(String redirect, String challenge, String nonce) {}

    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> entered = new ConcurrentHashMap<>();
    private HttpServer server;
    private final int port;

    /** Who signs in there, as claims. */
    volatile Map<String, Object> somebody = Map.of("sub", "248289761001", "name", "Odile Verdurin");

    /** What becomes of the claims before they are signed. */
    volatile UnaryOperator<JWTClaimsSet> forged = claims -> claims;

    /** How a token is signed: as the specification has it, not at all, or with a key that nobody published. */
    volatile Signing signing = Signing.OWN_KEY;

    enum Signing {
        OWN_KEY,
        NONE,
        OTHER_KEY
    }

    InventedProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("k1").generate();
        server = listen(0);
        port = server.getAddress().getPort();
    }

    private HttpServer listen(int wanted) throws IOException {
        HttpServer fresh = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
        fresh.createContext("/.well-known/openid-configuration", e -> json(e, 200, description()));
        fresh.createContext("/keys", e -> json(e, 200, new JWKSet(key.toPublicJWK()).toJSONObject()));
        fresh.createContext("/authorize", this::authorize);
        fresh.createContext("/token", this::token);
        fresh.createContext("/userinfo", this::userInfo);
        fresh.start();
        return fresh;
    }

    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    Serving.SignOn signOn(String rolesClaim) {
        return new Serving.SignOn(issuer(), CLIENT, SECRET, rolesClaim);
    }

    /** Answers nobody until {@link #back}. */
    void away() {
        server.stop(0);
    }

    void back() throws IOException {
        server = listen(port);
    }

    private Map<String, Object> description() {
        return Map.ofEntries(
                Map.entry("issuer", issuer()),
                Map.entry("authorization_endpoint", issuer() + "/authorize"),
                Map.entry("token_endpoint", issuer() + "/token"),
                Map.entry("userinfo_endpoint", issuer() + "/userinfo"),
                Map.entry("jwks_uri", issuer() + "/keys"),
                Map.entry("response_types_supported", List.of("code")),
                Map.entry("subject_types_supported", List.of("public")),
                Map.entry("id_token_signing_alg_values_supported", List.of("RS256")),
                Map.entry("scopes_supported", List.of("openid", "profile")),
                Map.entry("token_endpoint_auth_methods_supported", List.of("client_secret_basic")),
                Map.entry("code_challenge_methods_supported", List.of("S256")));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
        boolean right = CLIENT.equals(asked.get("client_id"))
                && "code".equals(asked.get("response_type"))
                && List.of(asked.getOrDefault("scope", "").split(" ", -1)).contains("openid")
                && "S256".equals(asked.get("code_challenge_method"))
                && asked.getOrDefault("code_challenge", "").length() == 43
                && !asked.getOrDefault("nonce", "").isEmpty()
                && asked.getOrDefault("redirect_uri", "").endsWith("/login/oauth2/code/provider");
        if (!right) {
            json(exchange, 400, Map.of("error", "invalid_request"));
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Asked(
                        asked.getOrDefault("redirect_uri", ""),
                        asked.getOrDefault("code_challenge", ""),
                        asked.getOrDefault("nonce", "")));
        String state = URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + state);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> given = form(body);
        String basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString((CLIENT + ':' + URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8));
        if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            json(exchange, 401, Map.of("error", "invalid_client"));
            return;
        }
        Asked asked = codes.remove(given.getOrDefault("code", ""));
        if (asked == null
                || !"authorization_code".equals(given.get("grant_type"))
                || !asked.redirect().equals(given.get("redirect_uri"))
                || !asked.challenge().equals(challenge(given.getOrDefault("code_verifier", "")))) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        String access = UUID.randomUUID().toString();
        entered.put(access, somebody);
        Map<String, Object> answer = new HashMap<>();
        answer.put("access_token", access);
        answer.put("token_type", "Bearer");
        answer.put("expires_in", 300);
        answer.put("id_token", idToken(asked.nonce()));
        json(exchange, 200, answer);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64URL.encode(hash).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String idToken(String nonce) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .claim("iat", Instant.now().getEpochSecond())
                .claim("exp", Instant.now().plusSeconds(300).getEpochSecond())
                .claim("nonce", nonce);
        somebody.forEach(claims::claim);
        JWTClaimsSet said = forged.apply(claims.build());
        try {
            if (signing == Signing.NONE) {
                return new PlainJWT(said).serialize();
            }
            RSAKey signs = signing == Signing.OWN_KEY
                    ? key
                    : new RSAKeyGenerator(2048).keyID("k1").generate();
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), said);
            token.sign(new RSASSASigner(signs));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void userInfo(HttpExchange exchange) throws IOException {
        String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        Map<String, Object> known = entered.get(bearer.replaceFirst("^Bearer ", ""));
        json(exchange, known == null ? 401 : 200, known == null ? Map.of() : known);
    }

    private static Map<String, String> form(String text) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : String.valueOf(text).split("&", -1)) {
            String[] parts = pair.split("=", 2);
            fields.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static void json(HttpExchange exchange, int status, Map<String, Object> content) throws IOException {
        byte[] bytes = JSONObjectUtils.toJSONString(content).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
