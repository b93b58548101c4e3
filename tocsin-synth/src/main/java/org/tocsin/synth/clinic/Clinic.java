package org.tocsin.synth.clinic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tocsin.scan.DemoSource;
import org.tocsin.synth.format.Containers;
import org.tocsin.synth.format.LeakFiles;
import org.tocsin.synth.key.AnswerKey;
import org.tocsin.synth.people.Dice;

/** Makes the union's registry, its leak and the answer key. Equal arguments give equal bytes. */
public final class Clinic {
    private final DemoSource.Wish wish;
    private final Town town;
    private final Maker maker;

    private Clinic(DemoSource.Wish wish) {
        this.wish = wish;
        this.town = new Town(wish.seed(), wish.people());
        this.maker = new Maker(town, wish);
    }

    /** Makes everything below a folder. */
    public static DemoSource.DemoLeak make(Path dir, DemoSource.Wish wish) throws IOException {
        DemoSource.DemoLeak out = new DemoSource.DemoLeak(
                dir.resolve("registry.csv"), dir.resolve("leak.zip"), dir.resolve("key"), dir.resolve("passwords.txt"));
        Files.createDirectories(dir.resolve("leak"));
        Files.write(out.passwords(), Words.of("passwords"));
        Clinic clinic = new Clinic(wish);
        RegistryRows.write(clinic.town, out.registry());
        try (AnswerKey.Writer key = new AnswerKey.Writer(out.key());
                LeakFiles files = new LeakFiles(dir.resolve("leak"), out.archive())) {
            for (Someone one : clinic.town.people) {
                if (one.human != one.index) {
                    key.sameHuman(one.id, clinic.town.people.get(one.human).id);
                }
            }
            clinic.leak(files, new Book(key, new Verdict(clinic.town), clinic.town));
        }
        return out;
    }

    private void leak(LeakFiles files, Book book) throws IOException {
        for (int i = 0; book.documents < wish.documents(); i++) {
            Dice dice = Dice.of(wish.seed(), 511, i);
            if (i % 18 == 17) {
                packed(i / 18, files, book, dice);
            } else {
                place(maker.any(dice), files, book, dice);
            }
        }
    }

    private static void place(Made made, LeakFiles files, Book book, Dice dice) throws IOException {
        String path = book.free(made.folder(), made.name());
        files.put(path, made.bytes());
        book.document(path, made);
        if (made.attachments().isEmpty() && made.medium().equals(Made.TYPED) && dice.chance(0.02)) {
            boolean named = made.players().stream().anyMatch(player -> player.shown.contains(Player.Shown.PATH));
            String copy = named ? "" : book.free("_a_trier/copie", made.name());
            if (!copy.isEmpty()) {
                files.put(copy, made.bytes());
                book.document(copy, made);
            }
        }
    }

    private void packed(int turn, LeakFiles files, Book book, Dice dice) throws IOException {
        switch (turn % 6) {
            case 0 -> archive("zip", files, book, dice);
            case 1 -> mailbox(files, book, dice);
            case 2 -> zipInZip(files, book, dice);
            case 3 -> archive("tar.gz", files, book, dice);
            case 4 -> cut(files, book, dice);
            default -> archive("7z", files, book, dice);
        }
    }

    private List<Made> some(int low, int high, Dice dice) {
        List<Made> out = new ArrayList<>();
        for (int i = dice.between(low, high); i > 0; i--) {
            out.add(maker.any(dice));
        }
        return out;
    }

    private static List<Containers.Member> members(List<Made> made) {
        List<Containers.Member> out = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            out.add(new Containers.Member(member(made, i), made.get(i).bytes(), ""));
        }
        return out;
    }

    private static String member(List<Made> made, int i) {
        return "lot " + (i + 1) + "/" + made.get(i).name();
    }

    private static void note(String container, List<Made> made, Book book) throws IOException {
        for (int i = 0; i < made.size(); i++) {
            book.document(container + "!/" + member(made, i), made.get(i));
        }
    }

    private static String put(
            String stem, String extension, byte[] bytes, String outcome, LeakFiles files, Book book, Dice dice)
            throws IOException {
        String path = book.free(dice.pick(Words.of("corners")), stem + dice.digits(4) + "." + extension);
        files.put(path, bytes);
        book.item(path, bytes, List.of(outcome.split("/")), "", extension, "", "");
        return path;
    }

    private void archive(String kind, LeakFiles files, Book book, Dice dice) throws IOException {
        List<Made> made = some(2, 5, dice);
        byte[] bytes = switch (kind) {
            case "zip" -> Containers.zip(members(made));
            case "7z" -> Containers.sevenZip(members(made));
            default -> Containers.tar(members(made), "gz");
        };
        note(put("sauve", kind, bytes, "container", files, book, dice), made, book);
    }

    private void zipInZip(LeakFiles files, Book book, Dice dice) throws IOException {
        List<Made> made = some(1, 3, dice);
        byte[] inner = Containers.zip(members(made));
        byte[] outer = Containers.zip(List.of(new Containers.Member("a envoyer/dossier.zip", inner, "")));
        String path = put("transfert", "zip", outer, "container", files, book, dice) + "!/a envoyer/dossier.zip";
        book.item(path, inner, List.of("container"), "", "zip", "", "");
        note(path, made, book);
    }

    private void cut(LeakFiles files, Book book, Dice dice) throws IOException {
        byte[] whole = Containers.zip(List.of(new Containers.Member("x.bin", dice.bytes(5_000), "")));
        put("coupe", "zip", Arrays.copyOf(whole, 2_000), "unreadable:corrupt/partly_read/container", files, book, dice);
        put("vide", "txt", new byte[0], "unreadable:empty", files, book, dice);
    }

    private void mailbox(LeakFiles files, Book book, Dice dice) throws IOException {
        StringBuilder box = new StringBuilder();
        List<Made> mails = new ArrayList<>();
        for (int i = dice.between(2, 6); i > 0; i--) {
            Made mail = maker.mail(dice);
            mails.add(mail);
            box.append("From - Mon Nov 04 08:00:00 2024\n");
            String text = new String(mail.bytes(), StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
            box.append(text.replaceAll("(?m)^From ", ">From ")).append('\n');
        }
        byte[] bytes = box.toString().getBytes(StandardCharsets.ISO_8859_1);
        String path = put("Archives mail ", "mbox", bytes, "container", files, book, dice);
        for (int i = 0; i < mails.size(); i++) {
            Made mail = mails.get(i);
            String at = path + "!/" + (i + 1);
            book.document(
                    at,
                    new Made(
                            "",
                            "1.mbox",
                            mail.bytes(),
                            mail.category(),
                            mail.players(),
                            List.of(),
                            Made.MAIL,
                            mail.dated()));
            for (Made attached : mail.attachments()) {
                book.document(at + "/" + attached.name(), attached);
            }
        }
    }
}
