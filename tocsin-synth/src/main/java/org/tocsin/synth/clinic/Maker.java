package org.tocsin.synth.clinic;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tocsin.scan.DemoSource;
import org.tocsin.synth.clinic.Player.Shown;
import org.tocsin.synth.format.Format;
import org.tocsin.synth.format.MailFile;
import org.tocsin.synth.format.Plain;
import org.tocsin.synth.format.Sheet;
import org.tocsin.synth.format.paper.Label;
import org.tocsin.synth.format.paper.Paper;
import org.tocsin.synth.format.paper.ScanFile;
import org.tocsin.synth.people.Dice;

/** Makes single documents: draws wording, cast and format. */
final class Maker {
    private static final List<Format> PROSE = Format.mix("PDF*16 DOCX*10 DOC*3 RTF*4 ODT*5 HTML*4 TXT*8");
    private static final List<Format> TABLES = Format.mix("CSV*12 XLSX*12 XLS*3 ODS*4 PDF*3 DOCX*3 ODT*2 HTML*3 TXT*4");
    private final Cast cast;
    private final DemoSource.Wish wish;
    private final List<Wording> wordings = Wording.all();

    Maker(Town town, DemoSource.Wish wish) {
        this.cast = new Cast(town, wish.seed(), wish.onlyOnScans());
        this.wish = wish;
    }

    /** Any document; categories come equally often, wordings by their weight. */
    Made any(Dice dice) {
        double scans = wish.mix().equals("scans") ? 1 : wish.mix().equals("structured") ? 0 : wish.scans();
        if (dice.chance(scans)) {
            return scan(dice);
        }
        return make(wording(wish.mix().equals("structured") ? "table raw" : "", dice), dice);
    }

    Made mail(Dice dice) {
        return make(wording("mail", dice), dice);
    }

    private Wording wording(String kinds, Dice dice) {
        String category = dice.pick(Words.of("categories"));
        List<Wording> fitting = wordings.stream()
                .filter(one -> (kinds.isEmpty() ? one.category().equals(category) : kinds.contains(one.kind())))
                .toList();
        double at = dice.unit() * fitting.stream().mapToDouble(Wording::weight).sum();
        for (Wording one : fitting) {
            at -= one.weight();
            if (at < 0) {
                return one;
            }
        }
        throw new IllegalStateException("no wording of " + category);
    }

    private Made make(Wording wording, Dice dice) {
        Play play = new Play(wording, cast, false, dice);
        return switch (wording.kind()) {
            case "raw" -> raw(play);
            case "mail" -> letter(play);
            default -> document(play);
        };
    }

    private static Made raw(Play play) {
        String newline = play.wording.get("newline", "lf").equals("crlf") ? "\r\n" : "\n";
        String text = play.raw().replace("\n", newline);
        Charset ansi = Charset.forName("windows-1252");
        boolean old = play.dice.chance(0.4) && ansi.newEncoder().canEncode(text);
        String extension = play.wording.get("ext", "txt");
        String medium = extension.equals("txt") || extension.equals("md") ? Made.TYPED : Made.ROWS;
        return finish(play, text.getBytes(old ? ansi : StandardCharsets.UTF_8), extension, List.of(), medium);
    }

    private static Made document(Play play) {
        Sheet sheet = play.sheet();
        boolean table = play.wording.kind().equals("table");
        Format format = play.dice.pick(table ? TABLES : PROSE);
        byte[] bytes = switch (format) {
            case CSV -> Exports.csv(sheet, play.dice);
            case TXT -> table ? Exports.print(sheet, play.dice) : format.write(sheet, play.dice);
            default -> format.write(sheet, play.dice);
        };
        return finish(play, bytes, format.extension(), List.of(), format.isTable() ? Made.ROWS : Made.TYPED);
    }

    private Made letter(Play play) {
        play.passage = "body";
        String from = play.text("{" + play.wording.get("from", "A") + ".mailhead}");
        String to = play.text("{" + play.wording.get("to", "N") + ".mailhead}");
        String subject = play.text(play.wording.get("subject", ""));
        play.player(play.wording.get("to", "N")).also.add("staff_member");
        if (play.player(play.wording.get("from", "A")).person.isDoctor()) {
            play.player(play.wording.get("from", "A")).also.add("practitioner");
        }
        Sheet sheet = play.sheet();
        String date = DateTimeFormatter.RFC_1123_DATE_TIME
                .withLocale(Locale.ENGLISH)
                .format(play.day
                        .atTime(play.dice.between(7, 19), play.dice.below(60))
                        .atOffset(ZoneOffset.ofHours(2)));
        List<Made> attached =
                play.dice.chance(0.3) ? List.of(make(wording("doc table", play.dice), play.dice)) : List.of();
        List<MailFile.Part> parts = attached.stream()
                .map(made -> new MailFile.Part(made.name(), made.bytes()))
                .toList();
        MailFile.Letter letter = new MailFile.Letter(from, to, date, subject, Plain.text(sheet, "\n"), parts);
        return finish(play, MailFile.write(letter, play.dice), "eml", attached, Made.MAIL);
    }

    /** A page that was printed and scanned; some bear a label of the patient. */
    private Made scan(Dice dice) {
        Wording wording = wording("doc", dice);
        Play play = new Play(wording, cast, true, dice);
        Sheet sheet = play.sheet();
        List<Label> labels = new ArrayList<>();
        List<Player> subjects = play.players.stream().filter(Player::isSubject).toList();
        boolean medical = wording.get("shows.S", "").contains("health");
        if (medical && subjects.size() == 1 && !subjects.get(0).person.ipp.isEmpty() && dice.chance(0.35)) {
            labels.add(label(play, subjects.get(0)));
        }
        Paper paper = Paper.of(sheet, labels, dice);
        ScanFile file = ScanFile.draw(paper.size(), dice);
        return finish(play, file.write(paper, dice), file.extension(), List.of(), Made.SCAN);
    }

    private static Label label(Play play, Player player) {
        String key = player.key;
        play.passage = "page:1";
        List<String> lines = List.of(
                play.text("{" + key + ".LAST} {" + key + ".FIRST}"),
                play.text("DDN {" + key + ".dobfr} ({" + key + ".sex})"),
                play.text("Ident. {" + key + ".ipp}   Séj. {" + key + ".stay}"));
        Label.Kind kind = play.dice.pick(List.of(Label.Kind.CODE_128, Label.Kind.DATA_MATRIX, Label.Kind.CODE_39));
        return new Label(lines, 1, List.of(new Label.Code(kind, player.person.ipp, player.person.ipp)));
    }

    static Made finish(Play play, byte[] bytes, String extension, List<Made> attached, String medium) {
        String dated = play.wording.kind().equals("mail") ? play.day.toString() : play.dated();
        play.passage = "path";
        String folder = play.text(play.wording.get("folder", "Divers"));
        String name = play.text(play.wording.get("file", "document_{num:6}"));
        String named = nameInPath(play, medium);
        for (Player player : play.players) {
            String shows = play.wording.get("shows." + player.key, "");
            if (!shows.isEmpty()) {
                player.classes.addAll(List.of(shows.split(" ")));
            }
            if (player.of != null && player.role.equals("relative") && !player.shown.isEmpty()) {
                player.of.classes.add("family");
                player.classes.add("family");
            }
        }
        String file = (named.isEmpty() ? name : named).replace('/', '-') + "." + extension;
        return new Made(
                folder, file, bytes, play.wording.category(), List.copyOf(play.players), attached, medium, dated);
    }

    /** Now and then somebody names the file after the patient. */
    private static String nameInPath(Play play, String medium) {
        List<Player> subjects = play.players.stream().filter(Player::isSubject).toList();
        boolean fits = subjects.size() == 1 && !medium.equals(Made.ROWS) && !medium.equals(Made.MAIL);
        if (!fits || !subjects.get(0).fullName() || !play.dice.chance(0.12)) {
            return "";
        }
        Player player = subjects.get(0);
        player.shown.add(Shown.PATH);
        String key = player.key;
        String style = play.dice.pick(List.of("{K.LAST} {K.pfirst}", "{K.plast}_{K.pfirst}", "{K.LAST}-{K.FIRST}"));
        return play.text(style.replace("K.", key + ".") + "[~ {num:2}~_{year}~ CR]");
    }
}
