package org.tocsin.synth.leak;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.scan.DemoSource;
import org.tocsin.synth.format.Format;
import org.tocsin.synth.format.LockedFile;
import org.tocsin.synth.format.MailFile;
import org.tocsin.synth.format.OutlookFile;
import org.tocsin.synth.format.Sheet;
import org.tocsin.synth.format.TnefFile;
import org.tocsin.synth.format.paper.Paper;
import org.tocsin.synth.format.paper.ScanFile;
import org.tocsin.synth.people.Dice;
import org.tocsin.synth.people.People;
import org.tocsin.synth.people.PeopleIndex;

/** Makes single documents: draws category, wording, cast and format. */
final class DocumentMaker {
    private static final Map<String, Double> SHARES = shares();
    private static final List<Format> PROSE = Format.mix("PDF*20 DOCX*11 DOC*3 RTF*3 ODT*2 HTML*3 TXT*6");
    private static final List<Format> TABLES =
            Format.mix("CSV*14 XLSX*12 XLS*4 ODS*3 PDF*4 DOCX*2 HTML*3 TXT*2 SQL*2 JSON*3 XML*2");
    private static final List<Format> MIXED = Format.mix("PDF*8 DOCX*5 XLSX*6 XLS*2 ODS*1 ODT*1 HTML*2 TXT*2");
    private static final List<Format> SLIDES = Format.mix("PPTX*3 PDF*2 DOCX*1");
    private final Casting casting;
    private final ScanMaker scans;
    private final double scanned;
    private final StructuredMaker structured;
    private final double machine;
    private final Map<String, List<Template>> templates = new HashMap<>();

    DocumentMaker(People people, PeopleIndex index, DemoSource.Wish wish) {
        Pools pools = new Pools(wish.onlyOnScans(), wish.seed());
        this.casting = new Casting(people, index, wish.seed(), pools, false);
        this.scans = new ScanMaker(new Casting(people, index, wish.seed(), pools, true), this);
        this.scanned = wish.mix().equals("scans") ? 1 : wish.mix().equals("structured") ? 0 : wish.scans();
        this.structured = new StructuredMaker(casting, this);
        this.machine = wish.mix().equals("structured") ? 1 : 0.12;
        Template.CATEGORIES.forEach(category -> templates.put(category, Template.of(category)));
    }

    private static Map<String, Double> shares() {
        Map<String, Double> out = new HashMap<>();
        for (String line : org.tocsin.synth.people.Lists.of("shares")) {
            out.put(line.substring(0, line.indexOf('=')), Double.parseDouble(line.substring(line.indexOf('=') + 1)));
        }
        return Map.copyOf(out);
    }

    /** Any document. */
    Made any(Dice dice) {
        if (dice.chance(scanned)) {
            return scans.make(dice);
        }
        return dice.chance(machine) ? structured.make(dice) : make(template(dice, ""), dice);
    }

    /** What people attach to mails. */
    private Made attachment(Dice dice) {
        return dice.chance(Math.min(0.5, 3 * scanned)) ? scans.make(dice) : prose(dice);
    }

    /** A PDF or a workbook that opens with a password. */
    Made locked(String extension, String password, Dice dice) {
        boolean table = extension.equals("xlsx");
        while (true) {
            Scene scene = new Scene(template(dice, table ? "table" : "doc"), casting, dice);
            Sheet sheet = scene.sheet();
            if (!table || sheet.isTable()) {
                byte[] bytes =
                        table ? LockedFile.workbook(sheet, password, dice) : LockedFile.pdf(sheet, password, dice);
                return finish(scene, bytes, extension, List.of(), table ? Made.STRUCTURED : Made.BORN_DIGITAL);
            }
        }
    }

    /** A picture of paper about nobody. */
    byte[] photograph(Dice dice) {
        Sheet sheet = new Sheet("Note", List.of(new Sheet.Line("Note de service " + dice.digits(9))));
        return ScanFile.JPEG.write(Paper.of(sheet, List.of(), dice), dice);
    }

    /** A mail without attachments. */
    Made mail(Dice dice) {
        return make(template(dice, "mail"), dice);
    }

    /** A letter or report, never a mail and never a format with a syntax of its own. */
    Made prose(Dice dice) {
        return make(template(dice, "doc"), dice);
    }

    Template letterTemplate(Dice dice) {
        return template(dice, "doc");
    }

    Template tableTemplate(Dice dice) {
        return template(dice, "table");
    }

    private Template template(Dice dice, String kind) {
        while (true) {
            double at = dice.unit()
                    * SHARES.values().stream().mapToDouble(Double::doubleValue).sum();
            for (String category : Template.CATEGORIES) {
                at -= SHARES.getOrDefault(category, 1.0);
                if (at <= 0) {
                    Template chosen = dice.pick(templates.getOrDefault(category, List.of()));
                    boolean rare = chosen.kind().equals("table") && dice.chance(0.15);
                    if (kind.isEmpty() ? !rare : chosen.kind().equals(kind)) {
                        return chosen;
                    }
                    break;
                }
            }
        }
    }

    private Made make(Template template, Dice dice) {
        Scene scene = new Scene(template, casting, dice);
        return switch (template.kind()) {
            case "raw" -> raw(scene);
            case "mail" -> letter(scene);
            default -> document(scene);
        };
    }

    static Made raw(Scene scene) {
        String newline = switch (scene.template.get("newline", "lf")) {
            case "cr" -> "\r";
            case "crlf" -> "\r\n";
            default -> "\n";
        };
        String text = scene.raw().replace("\n", newline);
        Charset ansi = Charset.forName("windows-1252");
        String ext = scene.template.get("ext", "txt");
        boolean utf = scene.template.get("charset", "").equals("utf-8")
                || ext.equals("vcf")
                || ext.equals("ics")
                || !ansi.newEncoder().canEncode(text);
        byte[] bytes = text.getBytes(utf ? StandardCharsets.UTF_8 : ansi);
        return finish(scene, bytes, ext, List.of(), Made.STRUCTURED);
    }

    private Made document(Scene scene) {
        Sheet sheet = scene.sheet();
        List<Format> formats = switch (scene.template.kind()) {
            case "table" -> sheet.isTable() ? TABLES : MIXED;
            case "slides" -> SLIDES;
            default -> PROSE;
        };
        Format format = scene.dice.pick(formats);
        String medium = format.isTable() ? Made.STRUCTURED : Made.BORN_DIGITAL;
        return finish(scene, format.write(sheet, scene.dice), format.extension(), List.of(), medium);
    }

    private Made letter(Scene scene) {
        Actor from = scene.now.get(scene.template.get("from", "A"));
        Actor to = scene.now.get(scene.template.get("to", "N"));
        if (from == null || to == null) {
            throw new IllegalStateException("mail template of " + scene.template.category() + " has no sender");
        }
        scene.passage = "body";
        String head = scene.text("{" + from.key + ".mailname}");
        String recipient = scene.text("{" + to.key + ".mailname}");
        Sheet sheet = scene.sheet();
        String date = DateTimeFormatter.RFC_1123_DATE_TIME
                .withLocale(Locale.ENGLISH)
                .format(scene.day
                        .atTime(scene.dice.between(7, 18), scene.dice.below(60))
                        .atOffset(ZoneOffset.ofHours(1)));
        List<Made> attached = scene.dice.chance(0.35) ? List.of(attachment(scene.dice)) : List.of();
        if (!attached.isEmpty() && TnefFile.keeps(attached.get(0).name()) && scene.dice.chance(0.2)) {
            attached = List.of(winmail(attached.get(0)));
        }
        List<MailFile.Part> parts = attached.stream()
                .map(made -> new MailFile.Part(made.name(), made.bytes()))
                .toList();
        MailFile.Letter letter = new MailFile.Letter(
                head,
                recipient,
                date,
                scene.text(scene.template.get("subject", "")),
                org.tocsin.synth.format.Plain.text(sheet, "\n"),
                parts);
        if (parts.isEmpty() && scene.dice.chance(0.1)) {
            return finish(scene, OutlookFile.write(letter), "msg", List.of(), Made.MAIL);
        }
        boolean signed = parts.isEmpty() && scene.dice.chance(0.08);
        byte[] bytes = signed ? MailFile.signed(letter, scene.dice) : MailFile.write(letter, scene.dice);
        return finish(scene, bytes, "eml", attached, Made.MAIL);
    }

    /** An attachment as Outlook sends it to programs that do not know its format. */
    private static Made winmail(Made made) {
        byte[] bytes = TnefFile.write("Document", List.of(new MailFile.Part(made.name(), made.bytes())));
        return new Made("", "winmail.dat", bytes, "", List.of(), List.of(made), "", "");
    }

    static Made finish(Scene scene, byte[] bytes, String extension, List<Made> attached, String medium) {
        String dated = scene.template.kind().equals("mail") ? scene.day.toString() : scene.dated();
        String base = scene.text(scene.template.get("file", "document_{num:6}"));
        String folder = scene.text("[" + scene.template.get("folder", "Divers") + "]")
                .replace("[", "")
                .replace("]", "");
        String named = nameInPath(scene);
        for (Actor actor : scene.actors) {
            String shows = scene.template.get("shows." + actor.key, "");
            if (!shows.isEmpty()) {
                actor.classes.addAll(List.of(shows.split(" ")));
            }
        }
        String name = (named.isEmpty() ? base : named) + "." + extension;
        return new Made(
                folder, name, bytes, scene.template.category(), List.copyOf(scene.actors), attached, medium, dated);
    }

    private static String nameInPath(Scene scene) {
        List<Actor> subjects = scene.actors.stream()
                .filter(actor -> actor.role.equals("subject"))
                .toList();
        boolean raw =
                scene.template.kind().equals("raw") || scene.template.kind().equals("table");
        if (subjects.size() != 1 || raw || !subjects.get(0).listed) {
            return "";
        }
        Actor actor = subjects.get(0);
        boolean unnamed = actor.plan.isEmpty() && !actor.namedInFull();
        EnumSet<Trait> clear = EnumSet.of(Trait.FIRST, Trait.LAST);
        if (!unnamed && (!actor.plan.containsAll(clear) || !scene.dice.chance(0.1))) {
            return "";
        }
        boolean dated = scene.dice.chance(0.5);
        scene.passage = unnamed ? "path" : scene.passage;
        if (unnamed) {
            actor.show(Trait.IN_PATH, "path");
        }
        String key = actor.key;
        String who = scene.dice.chance(0.6)
                ? "{" + key + ".UP} {" + key + ".first}"
                : "{" + key + ".first}_{" + key + ".NOM}";
        String prefix = scene.dice.chance(0.4) ? "[CR~courrier~dossier~scan] " : "";
        String text = scene.text(prefix + who);
        if (dated) {
            actor.show(Trait.DOB, "path");
            text += " "
                    + actor.written.format(DateTimeFormatter.ofPattern(
                            scene.dice.pick(List.of("dd-MM-yyyy", "ddMMyyyy", "yyyy-MM-dd"))));
        }
        return text.replace('/', '-');
    }
}
