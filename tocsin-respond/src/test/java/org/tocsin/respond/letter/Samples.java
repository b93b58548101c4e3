package org.tocsin.respond.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.tocsin.respond.letter.pdf.PdfFile;
import org.tocsin.respond.notice.Block;
import org.tocsin.respond.notice.Message;

/** Letters to invented people. */
final class Samples {
    static final List<String> SENDER = List.of(
            "Centre hospitalier de Valmont",
            "Délégation à la protection des données",
            "12 avenue de l’Hôpital",
            "99100 VALMONT",
            "Téléphone : 01 99 00 12 34 (lundi à vendredi, 9 h à 18 h)");

    private Samples() {}

    static Letter french() {
        return french(List.of(
                "Mme Maëlle de La TOUR-CADIOU",
                "BAT C RES LES TILLEULS",
                "12 BIS RUE DE L EGLISE",
                "99130 SAINT ORENS"));
    }

    static Letter french(List<String> address) {
        return letter(SENDER, address, "Valmont, le 3 mars 2026", FRENCH);
    }

    static Letter english() {
        return letter(
                SENDER,
                List.of("Mr Oliver HARTWELL-NGUYỄN", "FLAT 4", "221 MILL LANE", "CANTERBURY CT1 1AA", "ROYAUME UNI"),
                "Valmont, 3 March 2026",
                ENGLISH);
    }

    static Letter letter(List<String> sender, List<String> address, String date, Message message) {
        return new Letter(sender, address, date, "Dossier VAL-2026-1 · courrier 000123", message, List.of());
    }

    static Message message(String language, Block... blocks) {
        return new Message(language, "Vos données personnelles", List.of(blocks));
    }

    static byte[] pdf(Letter... letters) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PdfFile file = new PdfFile(
                    out, "Courriers", letters[0].message().language(), Instant.parse("2026-03-03T08:00:00Z"));
            for (Letter letter : letters) {
                file.add(LetterSetter.set(letter));
            }
            file.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static final Message FRENCH = new Message(
            "fr",
            "Des données vous concernant ont été publiées : ce que nous avons trouvé, ce que vous pouvez faire",
            List.of(
                    new Block.Paragraph("Madame,"),
                    new Block.Paragraph(
                            "Dans la nuit du 4 au 5 février 2026, notre établissement a subi une cyberattaque. Des fichiers ont été copiés, puis publiés sur internet le 24 février 2026 par leurs auteurs. Nous avons lu ces fichiers. Vous y figurez, et nous vous devons des explications précises."),
                    new Block.Code(
                            "Votre code personnel. Il prouve que ce courrier est authentique :",
                            "7K3MQ9XT2BWHD5RV8NCE"),
                    new Block.Heading("Dans les fichiers publiés, nous avons trouvé à votre sujet"),
                    new Block.Listing(
                            false,
                            List.of(
                                    "vos nom, prénom et date de naissance (4 documents, de 2019 à 2024) ;",
                                    "votre numéro de sécurité sociale (2 documents de facturation, 2021) ;",
                                    "votre adresse et votre numéro de téléphone (3 documents) ;",
                                    "un document médical (compte rendu, 2023). Nous n’en donnons pas le contenu ici.")),
                    new Block.Heading("Nous n’avons pas trouvé"),
                    new Block.Paragraph(
                            "Ni coordonnées bancaires, ni mot de passe, ni copie de pièce d’identité. Nous avons lu 98,7 % des fichiers publiés ; nous vous écrirons de nouveau si la suite nous apprend autre chose."),
                    new Block.Heading("Ce que cela peut entraîner"),
                    new Block.Paragraph(
                            "Quelqu’un peut se faire passer pour l’Assurance Maladie ou pour nous : « Votre remboursement est bloqué, donnez votre code ». Avec votre numéro de sécurité sociale, une personne peut tenter d’ouvrir des droits à votre nom."),
                    new Block.Heading("Faites aujourd’hui"),
                    new Block.Listing(
                            true,
                            List.of(
                                    "Changez le mot de passe de votre compte Ameli, puis vérifiez-y vos coordonnées et votre IBAN. Tapez vous-même ameli.fr.",
                                    "Ne répondez à aucun appel ou message qui demande un code, un paiement ou une pièce d’identité. Raccrochez, puis rappelez le numéro que vous connaissez.",
                                    "Parlez-en à vos proches : une personne prévenue est bien plus difficile à tromper.")),
                    new Block.Heading("Ce que nous avons fait"),
                    new Block.Paragraph(
                            "Nous avons coupé les accès, porté plainte, et informé la CNIL et l’Agence régionale de santé. Les systèmes ont été reconstruits avec l’aide de l’État ; une surveillance nous alerte si ces fichiers reparaissent ailleurs."),
                    new Block.Heading("Porter plainte"),
                    new Block.Paragraph(
                            "Vous pouvez porter plainte : une lettre prête à signer est jointe. Vous pouvez aussi adresser une réclamation à la CNIL, 3 place de Fontenoy, 75007 Paris."),
                    new Block.Heading("Nous joindre"),
                    new Block.Paragraph(
                            "Une équipe vous répond au 01 99 00 12 34, du lundi au vendredi de 9 h à 18 h. Nous ne vous demanderons jamais de mot de passe, de code bancaire ni de paiement.")));

    static final Message ENGLISH = new Message(
            "en",
            "Personal data about you was published: what we found and what you can do",
            List.of(
                    new Block.Paragraph("Dear Mr Hartwell-Nguyễn,"),
                    new Block.Paragraph(
                            "In the night of 4 to 5 February 2026 our hospital was attacked. Files were copied, and on 24 February 2026 the attackers published them on the internet. We have read these files. You are in them, and we owe you a precise account."),
                    new Block.Code(
                            "Your personal code. It proves that this letter is genuine:", "9XT2BWHD5RV8NCE7K3MQ"),
                    new Block.Heading("In the published files we found about you"),
                    new Block.Listing(
                            false,
                            List.of(
                                    "your name and date of birth (2 documents, 2022);",
                                    "your address and telephone number (1 document).")),
                    new Block.Heading("We did not find"),
                    new Block.Paragraph(
                            "Bank details, passwords or copies of identity papers. We have read 98.7 % of the files."),
                    new Block.Heading("Do today"),
                    new Block.Listing(
                            true,
                            List.of(
                                    "Trust no call or message that asks for a code, a payment or an identity paper. Hang up and call a number that you know.",
                                    "Tell your family: who is warned is hard to deceive.")),
                    new Block.Heading("Help"),
                    new Block.Paragraph("Call 01 99 00 12 34, Monday to Friday, 9 am to 6 pm.")));
}
