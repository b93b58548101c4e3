package org.tocsin.synth.leak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tocsin.synth.format.Containers;
import org.tocsin.synth.format.Format;
import org.tocsin.synth.format.LeakFiles;
import org.tocsin.synth.format.LockedFile;
import org.tocsin.synth.format.Sheet;
import org.tocsin.synth.people.Dice;
import org.tocsin.synth.people.Lists;

/** What makes a leak hard to read: archives in archives, broken, locked, empty and foreign files, mailboxes. */
final class Oddities {
    private final DocumentMaker maker;
    private final Placement placement;
    private final LeakFiles files;

    Oddities(DocumentMaker maker, Placement placement, LeakFiles files) {
        this.maker = maker;
        this.placement = placement;
        this.files = files;
    }

    /** Places one odd thing; {@code turn} walks through the kinds so that even a small leak has them all. */
    void place(int turn, Dice dice) throws IOException {
        if (turn == 20) {
            bomb(dice);
            return;
        }
        switch (turn % 20) {
            case 0 -> archive("zip", dice);
            case 1 -> mailbox(dice);
            case 2 -> archive("tar.gz", dice);
            case 3 -> lockedPdf(dice);
            case 4 -> archive("7z", dice);
            case 5 -> broken("docx", 0.5, "unreadable:corrupt|partly_read", dice);
            case 6 -> archive("tar.bz2", dice);
            case 7 -> empty(dice);
            case 8 -> archive("tar.xz", dice);
            case 9 -> binary(dice);
            case 10 -> zipInZip(dice);
            case 11 -> brokenZip(dice);
            case 12 -> oldNames(dice);
            case 13 -> lockedZip(dice);
            case 14 -> unsafeNames(dice);
            case 15 -> single(dice);
            case 16 -> opened(dice);
            case 17 -> nested(dice);
            case 18 -> cutPicture(dice);
            default -> links(dice);
        }
    }

    private void put(String path, byte[] bytes, String outcome) throws IOException {
        files.put(path, bytes);
        placement.item(path, bytes, List.of(outcome.split("\\|")), "", path.substring(path.lastIndexOf('.') + 1));
    }

    private String path(String stem, String ext, Dice dice) {
        String folder =
                dice.pick(List.of("Sauvegardes", "Divers", "Archives/2019", "Partage/tmp", "Users/secretariat/Bureau"));
        return placement.free(folder, stem + dice.digits(5) + "." + ext);
    }

    private List<Made> some(int low, int high, Dice dice) {
        List<Made> out = new ArrayList<>();
        for (int i = dice.between(low, high); i > 0; i--) {
            out.add(maker.any(dice));
        }
        return out;
    }

    private static List<Containers.Member> members(List<Made> made, String folder) {
        List<Containers.Member> out = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            out.add(new Containers.Member(
                    folder + memberName(made, i), made.get(i).bytes(), ""));
        }
        return out;
    }

    private static String memberName(List<Made> made, int i) {
        return "n" + (i + 1) + " " + made.get(i).name();
    }

    private void note(String container, String folder, List<Made> made) throws IOException {
        for (int i = 0; i < made.size(); i++) {
            placement.document(container + "!/" + folder + memberName(made, i), made.get(i), false);
        }
    }

    private void archive(String kind, Dice dice) throws IOException {
        List<Made> made = some(2, 6, dice);
        String folder = dice.chance(0.5) ? "export/" : "";
        List<Containers.Member> members = members(made, folder);
        byte[] bytes = switch (kind) {
            case "zip" -> Containers.zip(members);
            case "7z" -> Containers.sevenZip(members);
            default -> Containers.tar(members, kind.substring(4));
        };
        String path = path("archive_", kind, dice);
        put(path, bytes, "container");
        note(path, folder, made);
    }

    private void zipInZip(Dice dice) throws IOException {
        List<Made> made = some(1, 3, dice);
        byte[] inner = Containers.zip(members(made, ""));
        String path = path("dossiers_", "zip", dice);
        put(path, Containers.zip(List.of(new Containers.Member("lot/patients.zip", inner, ""))), "container");
        placement.item(path + "!/lot/patients.zip", inner, List.of("container"), "", "zip");
        note(path + "!/lot/patients.zip", "", made);
    }

    private void oldNames(Dice dice) throws IOException {
        List<Made> made = some(1, 3, dice);
        String path = path("ancien_", "zip", dice);
        put(path, Containers.oldZip(members(made, "Été_à_trier/")), "container");
        note(path, "Été_à_trier/", made);
    }

    private void unsafeNames(Dice dice) throws IOException {
        List<Made> made = some(2, 2, dice);
        List<String> folders = List.of("../../", "/tmp/");
        List<Containers.Member> members = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            members.addAll(members(made.subList(i, i + 1), folders.get(i)));
        }
        String path = path("recu_", "zip", dice);
        put(path, Containers.zip(members), "container");
        for (int i = 0; i < 2; i++) {
            note(path, folders.get(i), made.subList(i, i + 1));
        }
    }

    private void links(Dice dice) throws IOException {
        List<Made> made = some(1, 2, dice);
        List<Containers.Member> members = new ArrayList<>(members(made, ""));
        members.add(new Containers.Member("raccourci", new byte[0], "/etc/passwd"));
        String path = path("home_", "tar.gz", dice);
        put(path, Containers.tar(members, "gz"), "container");
        note(path, "", made);
        placement.special(path + "!/raccourci", "unreadable:link", "", false);
    }

    /** Files that open with a password of the list beside the registry; without it they stay locked. */
    private void opened(Dice dice) throws IOException {
        String password = dice.pick(Lists.of("words_password"));
        List<String> outcomes = List.of("read", "unreadable:encrypted");
        Made pdf = maker.locked("pdf", password, dice);
        Made workbook = maker.locked("xlsx", password, dice);
        for (Made made : List.of(pdf, workbook)) {
            String path = placement.free(made.folder(), made.name());
            files.put(path, made.bytes());
            placement.locked(path, made, outcomes);
        }
        Made inside = maker.prose(dice);
        String path = path("envoi_securise_", "zip", dice);
        Containers.Member member = new Containers.Member("dossier." + inside.format(), inside.bytes(), "");
        put(path, Containers.lockedZip(member, password, dice), "container|unreadable:encrypted");
        placement.locked(path + "!/" + member.name(), inside, outcomes);
    }

    /** An archive in an archive in an archive, of three kinds. */
    private void nested(Dice dice) throws IOException {
        List<Made> made = some(1, 2, dice);
        byte[] core = Containers.sevenZip(members(made, ""));
        byte[] middle = Containers.tar(List.of(new Containers.Member("b/noyau.7z", core, "")), "gz");
        String path = path("poupee_", "zip", dice);
        put(path, Containers.zip(List.of(new Containers.Member("a/sauvegarde.tar.gz", middle, ""))), "container");
        String at = path + "!/a/sauvegarde.tar.gz";
        placement.item(at, middle, List.of("container"), "", "gz");
        placement.item(at + "!/b/noyau.7z", core, List.of("container"), "", "7z");
        note(at + "!/b/noyau.7z", "", made);
    }

    private void cutPicture(Dice dice) throws IOException {
        byte[] whole = maker.photograph(dice);
        put(
                path("IMG_", "jpg", dice),
                Arrays.copyOf(whole, whole.length / 12),
                "unreadable:corrupt|partly_read|read|unreadable:unsupported");
    }

    private void bomb(Dice dice) throws IOException {
        String path = path("volumineux_", "zip", dice);
        put(path, LockedFile.bomb(), "unreadable:bomb|container|partly_read|unreadable:too_large");
    }

    private void single(Dice dice) throws IOException {
        Made made = maker.prose(dice);
        String name = "journal_" + dice.digits(5) + "." + made.format();
        String path = placement.free("Logs", name + ".gz");
        put(path, Containers.gz(made.bytes()), "container");
        String inner = path.substring(path.lastIndexOf('/') + 1);
        placement.document(path + "!/" + inner.substring(0, inner.length() - 3), made, false);
    }

    private void mailbox(Dice dice) throws IOException {
        StringBuilder box = new StringBuilder();
        List<Made> mails = new ArrayList<>();
        for (int i = dice.between(2, 8); i > 0; i--) {
            Made mail = maker.mail(dice);
            if (mail.mail()) {
                mails.add(mail);
                box.append("From - Fri Nov 15 03:12:00 2024\n");
                box.append(new String(mail.bytes(), StandardCharsets.ISO_8859_1)
                        .replace("\r\n", "\n")
                        .replaceAll("(?m)^From ", ">From "));
                box.append("\n");
            }
        }
        if (mails.isEmpty()) {
            return;
        }
        String path = path("boite_", "mbox", dice);
        put(path, box.toString().getBytes(StandardCharsets.ISO_8859_1), "container");
        for (int i = 0; i < mails.size(); i++) {
            Made mail = mails.get(i);
            String at = path + "!/" + (i + 1);
            placement.document(
                    at,
                    new Made(
                            "",
                            "1.mbox",
                            mail.bytes(),
                            mail.category(),
                            mail.actors(),
                            List.of(),
                            Made.MAIL,
                            mail.dated()),
                    false);
            for (Made attached : mail.attachments()) {
                placement.document(at + "/" + attached.name(), attached, false);
            }
        }
    }

    private void lockedPdf(Dice dice) throws IOException {
        Sheet sheet = new Sheet("Confidentiel", List.of(new Sheet.Line("Rapport confidentiel " + dice.digits(8))));
        put(path("rapport_", "pdf", dice), Format.lockedPdf(sheet, dice), "unreadable:encrypted");
    }

    private void lockedZip(Dice dice) throws IOException {
        Made made = maker.prose(dice);
        String path = path("protege_", "zip", dice);
        put(
                path,
                Containers.lockedZip(
                        new Containers.Member("dossier.pdf", made.bytes(), ""), "secret" + dice.below(9999), dice),
                "unreadable:encrypted");
        placement.special(path + "!/dossier.pdf", "unreadable:encrypted", "pdf", true);
    }

    private void broken(String ext, double share, String outcome, Dice dice) throws IOException {
        Sheet sheet = new Sheet("Note", List.of(new Sheet.Line("Note " + dice.digits(300))));
        byte[] whole = Format.DOCX.write(sheet, dice);
        put(path("note_", ext, dice), Arrays.copyOf(whole, (int) (whole.length * share)), outcome);
    }

    private void brokenZip(Dice dice) throws IOException {
        Made made = maker.prose(dice);
        byte[] whole = Containers.zip(List.of(
                new Containers.Member("a.bin", dice.bytes(4000), ""),
                new Containers.Member("b.bin", made.bytes(), "")));
        String path = path("interrompu_", "zip", dice);
        put(path, Arrays.copyOf(whole, 2500), "unreadable:corrupt|partly_read|container");
        placement.special(path + "!/a.bin", "unreadable:corrupt|unreadable:unsupported|partly_read", "bin", true);
    }

    private void empty(Dice dice) throws IOException {
        put(path("vide_", "txt", dice), new byte[0], "unreadable:empty");
    }

    private void binary(Dice dice) throws IOException {
        byte[] bytes = dice.bytes(dice.between(900, 6000));
        bytes[0] = (byte) 0x9c;
        bytes[1] = (byte) 0xfe;
        put(
                path("donnees_", dice.pick(List.of("dat", "bin", "exe")), dice),
                bytes,
                "unreadable:unsupported|unreadable:corrupt");
    }
}
