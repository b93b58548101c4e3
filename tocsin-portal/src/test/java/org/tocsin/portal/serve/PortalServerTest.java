package org.tocsin.portal.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.portal.format.Bundle;
import org.tocsin.portal.format.BundleException;
import org.tocsin.portal.format.Code;
import org.tocsin.portal.format.Invented;
import org.tocsin.portal.format.Reply;
import org.tocsin.portal.format.SealedReply;

class PortalServerTest {
    @TempDir
    Path folder;

    private Served served;

    @BeforeEach
    void serve() {
        served = new Served(folder);
    }

    @AfterEach
    void nothing_went_wrong() {
        served.close();
        assertThat(served.problems).isEmpty();
    }

    private String code(int number) {
        return served.invented.code(number).grouped();
    }

    @Test
    void the_first_page_comes_in_the_language_of_the_browser() {
        HttpResponse<String> french = served.get("");
        HttpResponse<String> english = served.send(HttpRequest.newBuilder(URI.create(served.address()))
                .header("Accept-Language", "de-DE,en;q=0.8,fr;q=0.5"));
        assertThat(french.headers().firstValue("Location")).contains("/fr/");
        assertThat(english.headers().firstValue("Location")).contains("/en/");
        assertThat(served.get("fr/").body()).contains("<html lang=\"fr\">", "Code de votre avis", "Valmont");
        assertThat(served.get("en/").body()).contains("<html lang=\"en\">", "Code of your notice");
    }

    @Test
    void with_its_code_a_notice_is_genuine_dated_and_readable_in_both_languages() {
        HttpResponse<String> french = served.post("fr/notice", "code", code(7).toLowerCase(java.util.Locale.ROOT));
        assertThat(french.statusCode()).isEqualTo(200);
        assertThat(french.body())
                .contains("Cet avis est authentique", "20 novembre 2026", "Célimène Ostrovani-7 d&#39;Aubrelune")
                .contains("<li>votre numéro de sécurité sociale</li>", "<ol><li>Changez le mot de passe")
                .doesNotContain("Ostrovani-8");
        assertThat(served.post("en/notice", "code", code(7)).body())
                .contains("This notice is genuine", "20 November 2026", "your social security number");
    }

    @Test
    void the_letter_is_taken_with_the_code_alone() {
        HttpResponse<String> letter = served.post("fr/letter", "code", code(3));
        assertThat(letter.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(letter.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"plainte.pdf\"");
        assertThat(letter.body()).isEqualTo("%PDF-1.7 lettre de " + Invented.name(3));
        assertThat(served.post(
                                "fr/letter",
                                "code",
                                Code.random(new SecureRandom()).text())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_code_of_no_notice_shows_nothing_in_an_answer_as_long_as_that_of_a_right_one() {
        HttpResponse<String> none =
                served.post("fr/notice", "code", Code.random(new SecureRandom()).text());
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("Aucun de nos avis ne porte ce code").doesNotContain("Ostrovani");
        assertThat(none.body().getBytes(StandardCharsets.UTF_8))
                .hasSameSizeAs(served.post("fr/notice", "code", code(1)).body().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void slips_of_the_hand_are_named() {
        String right = code(1);
        String wrong = (right.charAt(0) == '2' ? "3" : "2") + right.substring(1);
        assertThat(served.post("fr/notice", "code", wrong).body()).contains("n’est pas juste");
        assertThat(served.post("fr/notice", "code", right.substring(4)).body()).contains("n’est pas complet");
        assertThat(served.post("en/notice", "code", "é" + right).body()).contains("cannot be part of a code");
        assertThat(served.post("en/notice").statusCode()).isEqualTo(422);
        assertThat(served.post("en/notice", "other", "%%%").body()).doesNotContain("%%%");
    }

    @Test
    void a_code_in_the_address_opens_nothing() {
        assertThat(served.get("fr/notice?code=" + served.invented.code(1).text())
                        .body())
                .contains("Code de votre avis")
                .doesNotContain("Ostrovani");
        assertThat(served.get("fr/?code=" + served.invented.code(1).text()).body())
                .doesNotContain("Ostrovani");
    }

    @Test
    void what_everybody_may_read_names_addresses_and_the_template_but_nobody() {
        HttpResponse<String> page = served.get("fr/genuine");
        assertThat(page.body())
                .contains("information@ch-valmont.example", "avis.ch-valmont.example", "À l’attention de […].")
                .doesNotContain("Ostrovani");
        for (String public_ : List.of("fr/", "en/", "en/genuine", "fr/how", "en/how", "fr/check", "en/check")) {
            assertThat(served.get(public_).statusCode()).isEqualTo(200);
            assertThat(served.get(public_).body()).doesNotContain("Ostrovani", "{{", "[[");
        }
    }

    @Test
    void a_suspicious_message_is_explained_and_not_shown_again() {
        String page = served.post(
                        "fr/check",
                        "message",
                        "URGENT Mme Zoulikha Varambon, envoyez votre mot de passe à http://ch-va1mont.example/a",
                        "sender",
                        "x@ch-valmont.top")
                .body();
        assertThat(page)
                .contains("des signes clairs de fraude", "envoyez … mot de passe", "ch-valmont.example")
                .doesNotContain("Varambon");
        assertThat(served.post("en/check", "message", "Hello").body()).contains("No sign of fraud found");
    }

    @Test
    void whether_we_sent_a_message_is_said_by_its_code_alone() {
        String genuine = "Votre code : " + code(9);
        assertThat(served.post("fr/check", "message", genuine).body())
                .contains("Oui, nous avons envoyé un avis avec ce code", "20 novembre 2026")
                .doesNotContain("Ostrovani");
        assertThat(served.post("fr/check", "message", "Bonjour", "code", code(9))
                        .body())
                .contains("Oui, nous avons envoyé");
        assertThat(served.post("fr/check", "message", "Bonjour", "code", "1234").body())
                .contains("aucun de nos avis ne porte ce code");
        assertThat(served.post("fr/check", "message", "Bonjour").body()).doesNotContain("ce code</p>");
    }

    @Test
    void answers_carry_strict_headers_and_no_cookie() {
        for (HttpResponse<String> answer :
                List.of(served.get("fr/"), served.post("fr/notice", "code", code(1)), served.get("nothing"))) {
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none';")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        }
    }

    @Test
    void a_reply_waits_sealed_and_opens_with_the_key_of_the_organisation_alone() throws IOException {
        HttpResponse<String> thanks = served.post(
                "fr/reply",
                "code",
                code(5),
                "kind",
                "by_post",
                "address",
                "Célimène Ostrovani\r\n8 quai du Port\r\n13000 Port-Vent");
        assertThat(thanks.statusCode()).isEqualTo(200);
        assertThat(thanks.body()).contains("écrire à cette adresse").doesNotContain("quai du Port");
        byte[] kept = Files.readAllBytes(onlyReply());
        assertThat(kept).hasSize(SealedReply.LENGTH);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Ostrovani", "quai");
        Reply reply = SealedReply.open(kept, served.invented.privateKey).orElseThrow();
        assertThat(reply.kind()).isEqualTo(Reply.Kind.BY_POST);
        assertThat(reply.number()).isEqualTo(5);
        assertThat(reply.code()).isEqualTo(served.invented.code(5));
        assertThat(reply.address()).isEqualTo("Célimène Ostrovani, 8 quai du Port, 13000 Port-Vent");
    }

    private Path onlyReply() throws IOException {
        try (Stream<Path> files = Files.list(served.replies)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    @Test
    void a_reply_without_a_right_code_or_kind_is_not_kept() throws IOException {
        assertThat(served.post(
                                "fr/reply",
                                "code",
                                Code.random(new SecureRandom()).text(),
                                "kind",
                                "deceased")
                        .statusCode())
                .isEqualTo(404);
        assertThat(served.post("fr/reply", "code", code(1), "kind", "love").statusCode())
                .isEqualTo(400);
        byte[] unknown = new byte[Bundle.ID + SealedReply.LENGTH];
        assertThat(served.bytes("reply", unknown).statusCode()).isEqualTo(404);
        assertThat(served.bytes("reply", new byte[3]).statusCode()).isEqualTo(400);
        try (Stream<Path> files = Files.list(served.replies)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void records_are_equally_long_whether_there_or_not() {
        HttpResponse<byte[]> none = served.bytes("record", new byte[Bundle.ID]);
        assertThat(none.statusCode()).isEqualTo(200);
        assertThat(none.body()).hasSize(Invented.RECORD);
        assertThat(served.bytes("record", new byte[3]).statusCode()).isEqualTo(400);
        assertThat(served.bytes("record", new byte[200]).statusCode()).isEqualTo(413);
    }

    @Test
    void requests_for_other_hosts_too_large_or_for_nothing_are_refused() throws IOException {
        assertThat(served.get("fr/nothing").statusCode()).isEqualTo(404);
        assertThat(served.get("fr/../../etc/passwd").statusCode()).isEqualTo(404);
        assertThat(served.post("fr/notice", "code", "x".repeat(100_000)).statusCode())
                .isEqualTo(413);
        assertThat(answerToHost("evil.example")).startsWith("HTTP/1.1 421");
        assertThat(answerToHost("avis.example")).startsWith("HTTP/1.1 200");
        assertThat(answerToHost("AVIS.example:443")).startsWith("HTTP/1.1 200");
    }

    private String answerToHost(String host) throws IOException {
        URI address = URI.create(served.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = "GET /fr/ HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whoever_tries_too_often_waits_and_pages_still_come() {
        try (Served slow = new Served(folder.resolve("slow"), Invented.NOW, new PortalSettings.Rate(5, 1_000))) {
            for (int i = 0; i < 5; i++) {
                assertThat(slow.post("fr/notice", "code", "x").statusCode()).isEqualTo(422);
            }
            HttpResponse<String> refused =
                    slow.post("fr/notice", "code", slow.invented.code(1).text());
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("60");
            assertThat(slow.get("fr/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void when_the_bundle_has_expired_nothing_is_opened() {
        try (Served late =
                new Served(folder.resolve("late"), Invented.NOW.plusSeconds(90L * 86_400), PortalSettings.Rate.USUAL)) {
            assertThat(late.get("fr/").statusCode()).isEqualTo(410);
            HttpResponse<String> closed =
                    late.post("fr/notice", "code", late.invented.code(1).text());
            assertThat(closed.statusCode()).isEqualTo(410);
            assertThat(closed.body()).contains("Ce service est terminé").doesNotContain("Ostrovani");
            assertThat(late.bytes("record", new byte[Bundle.ID]).statusCode()).isEqualTo(410);
            assertThat(late.get("fr/genuine").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void where_no_replies_are_taken_none_are_offered() {
        PortalSettings settings = new PortalSettings(
                folder.resolve("portal.bundle"),
                "127.0.0.1",
                0,
                null,
                List.of(),
                false,
                null,
                PortalSettings.Rate.USUAL);
        try (PortalServer server = PortalServer.start(settings, Clock.systemUTC(), served.problems::add)) {
            HttpResponse<String> page = served.send(HttpRequest.newBuilder(URI.create(server.address() + "fr/")));
            assertThat(page.body()).doesNotContain("wrong_person");
        }
    }

    @Test
    void a_missing_bundle_and_a_place_that_is_taken_are_said_in_words() {
        PortalSettings settings = new PortalSettings(
                folder.resolve("none"), "127.0.0.1", 0, null, List.of(), false, null, PortalSettings.Rate.USUAL);
        assertThatThrownBy(() -> PortalServer.start(settings, Clock.systemUTC(), p -> {}))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("there is no bundle");
        int taken = URI.create(served.address()).getPort();
        PortalSettings second = new PortalSettings(
                folder.resolve("portal.bundle"),
                "127.0.0.1",
                taken,
                null,
                List.of(),
                false,
                null,
                PortalSettings.Rate.USUAL);
        assertThatThrownBy(() -> PortalServer.start(second, Clock.systemUTC(), p -> {}))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("another server");
    }
}
