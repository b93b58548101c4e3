package org.tocsin.portal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.portal.check.Sign.Kind;
import org.tocsin.portal.format.Code;
import org.tocsin.portal.format.Invented;
import org.tocsin.portal.format.PortalText;
import org.tocsin.portal.words.Texts;

class MessageCheckTest {
    private static final MessageCheck CHECK = new MessageCheck(Invented.facts(Invented.NOW));

    private static List<Kind> kinds(String message) {
        return CHECK.check(message, "").stream().map(Sign::kind).toList();
    }

    private static List<Kind> from(String sender) {
        return CHECK.check("Bonjour.", sender).stream().map(Sign::kind).toList();
    }

    private static String imitated(String message) {
        return CHECK.check(message, "").stream()
                .filter(sign -> sign.kind() == Kind.LOOK_ALIKE)
                .map(Sign::about)
                .findFirst()
                .orElse("");
    }

    @Test
    void a_french_fraud_shows_all_its_signs_the_strongest_first() {
        String fraud = """
                De : Centre hospitalier de Valmont <information@ch-valm0nt.example>
                Répondre à : aide@boite-mail.ru

                URGENT - dernier rappel. Votre dossier médical a été publié.
                Pour être indemnisé, confirmez votre mot de passe et votre IBAN sous 24 heures
                sur https://ch-valmont.example.secure-avis.com/dossier, sinon votre compte sera suspendu.
                Vous avez droit à un remboursement. Ouvrez la pièce jointe.
                """;
        assertThat(kinds(fraud))
                .startsWith(Kind.ASKS_CODE)
                .contains(
                        Kind.ASKS_BANK,
                        Kind.LOOK_ALIKE,
                        Kind.THREAT,
                        Kind.PROMISE,
                        Kind.REPLY_ELSEWHERE,
                        Kind.URGENCY,
                        Kind.ATTACHMENT)
                .endsWith(Kind.LEAKED_DATA)
                .doesNotHaveDuplicates();
    }

    @Test
    void an_english_fraud_shows_its_signs_too() {
        assertThat(kinds("Final notice: please pay 0.02 bitcoin or we will publish your medical record."))
                .contains(Kind.ASKS_MONEY, Kind.THREAT, Kind.URGENCY, Kind.LEAKED_DATA);
        assertThat(kinds("Reply with the verification code sent to your phone")).contains(Kind.ASKS_CODE);
        assertThat(kinds("Send a copy of your identity card to claim your refund"))
                .contains(Kind.ASKS_DOCUMENT, Kind.PROMISE);
    }

    @Test
    void our_own_notice_shows_no_sign_of_fraud() {
        for (PortalText text : Invented.texts("Célimène Ostrovani")) {
            String own = text.subject() + "\n"
                    + text.parts().stream().map(PortalText.Part::text).collect(Collectors.joining("\n"))
                    + "\nTapez avis.ch-valmont.example dans votre navigateur.\nNous ne vous demanderons jamais votre mot de passe,"
                    + " ni un code reçu par SMS, ni votre IBAN.\nWe will never ask you to send your password."
                    + "\nChangez le mot de passe de votre compte : tapez ameli.fr.";
            assertThat(CHECK.check(own, "information@ch-valmont.example"))
                    .allMatch(sign -> sign.kind() == Kind.LEAKED_DATA);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ch-valrnont.example", // rn for m
                "ch-va1mont.example",
                "ch-valmomt.example",
                "ch-vamlont.example",
                "ch-vаlmont.example", // а Cyrillic
                "xn--ch-vlmont-3yh.example", // the same as it travels
                "ch-valmont.com",
                "chvalmont.example",
                "ch-valmont.example.avis-securite.com",
                "ch-valmont-example.com",
                "avis-ch-valmont.net",
                "https://www.ch-valmont.example@evil.top/x"
            })
    void names_that_imitate_ours_are_found(String name) {
        String message = "Allez sur " + name + " pour lire la suite";
        if (name.contains("@")) {
            assertThat(kinds(message)).contains(Kind.HIDDEN_LINK);
        } else {
            assertThat(imitated(message)).isEqualTo("ch-valmont.example");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "avis.ch-valmont.example", "www.ch-valmont.example", "autre.ch-valmont.example", "ameli.fr",
                "www.service-public.fr", "lemonde.fr", "valence.fr", "montagne.com"
            })
    void ours_and_others_that_imitate_nobody_are_not(String name) {
        assertThat(imitated("Allez sur " + name + " pour lire la suite")).isEmpty();
    }

    @Test
    void sites_of_the_state_are_protected_too() {
        assertThat(imitated("https://arneli.fr/compte")).isEqualTo("ameli.fr");
        assertThat(imitated("http://amende.impots-gouv-fr.info/")).isEqualTo("impots.gouv.fr");
        assertThat(imitated("http://impots.gouv.fr.paiement.info/")).isEqualTo("impots.gouv.fr");
    }

    @Test
    void the_sender_is_compared_with_the_genuine_addresses() {
        assertThat(from("information@ch-valmont.example")).isEmpty();
        assertThat(from("Centre hospitalier <INFORMATION@ch-valmont.example>")).isEmpty();
        assertThat(from("direction@ch-valmont.example")).containsExactly(Kind.SENDER);
        assertThat(from("information@ch-valmont.example <x@mail.top>")).containsExactly(Kind.SENDER);
        assertThat(from("information@ch-vaImont.example")).containsExactly(Kind.LOOK_ALIKE);
        assertThat(from("")).isEmpty();
        assertThat(from("no address at all")).isEmpty();
    }

    @Test
    void links_that_hide_where_they_lead_and_mixed_alphabets_are_found() {
        assertThat(kinds("Voir https://www.lemonde.fr/a")).containsExactly(Kind.LINK);
        assertThat(kinds("Voir https://bit.ly/3xYz")).contains(Kind.HIDDEN_LINK);
        assertThat(kinds("Voir http://185.12.3.4/avis")).contains(Kind.HIDDEN_LINK);
        assertThat(kinds("Votre mоt de passe")).contains(Kind.MIXED_LETTERS);
        assertThat(kinds("Envoyez votre mоt de pаsse")).contains(Kind.ASKS_CODE, Kind.MIXED_LETTERS);
        assertThat(kinds("https://avis.ch-valmont.example/fr/")).isEmpty();
    }

    @Test
    void data_that_did_not_leak_is_no_sign() {
        assertThat(kinds("Votre employeur a publié votre fiche de paie")).doesNotContain(Kind.LEAKED_DATA);
        assertThat(kinds("Votre ordonnance est publiée")).containsExactly(Kind.LEAKED_DATA);
    }

    @Property(tries = 300)
    void whatever_is_pasted_is_read_without_failing(@ForAll String message, @ForAll String sender) {
        assertThat(CHECK.check(message, sender)).doesNotContainNull();
        MessageCheck.codes(message).forEach(Code::close);
    }

    @Test
    void a_hostile_text_of_full_length_is_read() {
        for (String piece : List.of("a.", "x@", "http://", "0123 ", "é-", "envoyez ")) {
            assertThat(CHECK.check(piece.repeat(2 * MessageCheck.MOST / piece.length()), piece))
                    .hasSizeLessThan(Kind.values().length);
        }
    }

    @Property(tries = 50)
    void a_code_in_a_message_is_found(@ForAll long ignored) {
        Code code = Code.random(new SecureRandom());
        String message = "Bonjour, votre code est " + code.grouped() + " merci. Appelez le 01 23 45 67 89.";
        if (code.text().matches("(?:.*[0-9]){2}.*")) {
            assertThat(MessageCheck.codes(message)).contains(code);
        }
        assertThat(MessageCheck.codes("Aucun code dans ce texte, seulement des mots de quatre ou cinq lettres"))
                .isEmpty();
    }

    @Test
    void every_sign_is_explained_in_both_languages() {
        for (String language : Texts.LANGUAGES) {
            Texts texts = new Texts(MessageCheck.class, "signs", language);
            for (Kind kind : Kind.values()) {
                assertThat(texts.get(kind.key())).endsWith(".");
                assertThat(texts.get(kind.key() + ".why", "ameli.fr")).endsWith(".");
            }
        }
    }
}
