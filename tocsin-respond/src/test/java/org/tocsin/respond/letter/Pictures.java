package org.tocsin.respond.letter;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.Person;
import org.tocsin.model.Population;
import org.tocsin.ports.NoticeStore.Channel;
import org.tocsin.ports.NoticeStore.Kind;
import org.tocsin.ports.NoticeStore.Notice;
import org.tocsin.ports.NoticeStore.State;
import org.tocsin.respond.complaint.ComplaintFile;
import org.tocsin.respond.complaint.NoticeComplaints;
import org.tocsin.respond.letter.LetterSource.Unaddressed;
import org.tocsin.respond.letter.address.AddressFormat;
import org.tocsin.respond.letter.address.Addressed.Ready;
import org.tocsin.respond.letter.batch.NoticeLetters;
import org.tocsin.respond.notice.InventedNotices;
import org.tocsin.respond.notice.NoticeContent;
import org.tocsin.respond.notice.Recipient;
import org.tocsin.respond.notice.text.NoticeTexts;

/** Draws letters and complaints to invented people into a folder, for people to look at. */
public final class Pictures {
    private static final NoticeTexts TEXTS = new NoticeTexts(InventedNotices.settings(), InventedNotices.FACTS);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Person PERSON = new Person(
            "P1",
            Population.PATIENT,
            "CADIOU",
            "CADIOU",
            "Maëlle",
            "F",
            19610709,
            "Quimper",
            "",
            List.of(),
            List.of(),
            List.of(),
            "",
            "",
            "",
            0,
            Map.of());

    private Pictures() {}

    /** Draws them into the folder that is named. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        draw(folder, "letter-fr", Samples.pdf(letter("fr", "Maëlle de La Tour-Cadiou")));
        draw(folder, "letter-en", Samples.pdf(letter("en", "Nguyễn Thị Ánh Tuyết")));
        draw(folder, "letter-ar", Samples.pdf(letter("fr", "ليلى بن يوسف")));
        draw(folder, "letter-easy-fr", Samples.pdf(letter(easy(content("fr", "Maëlle CADIOU")))));
        odd(folder);
        NoticeComplaints complaints = NoticeComplaints.of(TEXTS.settings()).orElseThrow();
        NoticeContent content = content("fr", "Maëlle CADIOU");
        Letter complaint = complaints.of(notice(content), content, PERSON, "fr", DAY);
        draw(folder, "complaint-fr", ComplaintFile.pdf(complaint, Instant.EPOCH));
        draw(folder, "complaint-blank-en", ComplaintFile.pdf(complaints.blank("en"), Instant.EPOCH));
        Files.write(folder.resolve("complaint-fr.docx"), ComplaintFile.docx(complaint));
    }

    /** Names and places that are hard to set. */
    private static void odd(Path folder) throws IOException {
        draw(
                folder,
                "odd-long",
                pdf(
                        "Marie-Antoinette Philippine Eugénie de Montmorency-Laval de La Rochefoucauld",
                        List.of(
                                "Résidence les Jardins de l’Observatoire, bâtiment C, escalier 4, porte 212",
                                "127 ter, avenue du Maréchal de Lattre de Tassigny prolongée"),
                        "91250",
                        "Saint-Germain-lès-Corbeil",
                        ""));
        draw(
                folder,
                "odd-abroad",
                pdf("Ó Súilleabháin Niamh", List.of("Flat 4, 221 Mill Lane"), "CT1 1AA", "Canterbury", "Royaume-Uni"));
        draw(
                folder,
                "odd-vietnam",
                pdf(
                        "Nguyễn Thị Minh Khai",
                        List.of("12 phố Hàng Bông, quận Hoàn Kiếm"),
                        "100000",
                        "Hà Nội",
                        "Viêt Nam"));
        draw(
                folder,
                "odd-arabic",
                pdf("ليلى بن يوسف", List.of("14, rue Didouche Mourad"), "16000", "Alger", "Algérie"));
    }

    private static byte[] pdf(String name, List<String> lines, String code, String city, String country) {
        Recipient to = new Recipient(List.of(name), "", lines, code, city, country, List.of());
        return Samples.pdf(letter(content("fr", name).to(to)));
    }

    private static NoticeContent content(String language, String name) {
        Recipient recipient = new Recipient(
                List.of(name),
                "maelle@courriel.example",
                List.of("3 bis, rue de l’Église, Bât. C"),
                "91100",
                "Corbeil-Essonnes",
                "",
                List.of("+33639981234"));
        return new NoticeContent(
                recipient,
                name,
                NoticeContent.Relation.SELF,
                language,
                false,
                "7K3MQ9XT2BWHD5RV8NCE",
                21,
                List.of(
                        InventedNotices.item(Category.DISCHARGE_LETTER, DataClass.IDENTITY, DataClass.HEALTH),
                        InventedNotices.item(
                                Category.INVOICE, DataClass.IDENTITY, DataClass.NATIONAL_ID, DataClass.FINANCIAL),
                        InventedNotices.item(Category.DIRECTORY, DataClass.IDENTITY, DataClass.CONTACT)));
    }

    private static NoticeContent easy(NoticeContent of) {
        return new NoticeContent(
                of.recipient(), of.name(), of.relation(), of.language(), true, of.code(), of.severity(), of.told());
    }

    private static Notice notice(NoticeContent content) {
        return new Notice(123, 1, 0, 0, Kind.FIRST, Channel.POST, 1, 0, State.PLANNED, "", 0, 0, 0, content.encoded());
    }

    private static Letter letter(String language, String name) {
        return letter(content(language, name));
    }

    private static Letter letter(NoticeContent content) {
        NoticeLetters letters = new NoticeLetters(TEXTS, DAY, Optional.empty(), number -> PERSON);
        Unaddressed unaddressed = letters.of(notice(content)).get();
        if (!unaddressed.refused().isEmpty()) {
            throw new IllegalStateException(unaddressed.refused());
        }
        Ready address = (Ready) AddressFormat.of(unaddressed.recipient());
        return unaddressed.letter().to(address.lines());
    }

    static void draw(Path folder, String name, byte[] pdf) throws IOException {
        Files.write(folder.resolve(name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(i, 90);
                ImageIO.write(
                        picture,
                        "png",
                        folder.resolve(name + "-" + (i + 1) + ".png").toFile());
            }
        }
    }
}
