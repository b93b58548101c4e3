package org.tocsin.synth.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tocsin.synth.format.paper.Label;
import org.tocsin.synth.people.Dice;
import org.tocsin.synth.people.Person;

/** Words a patient label as the programs of different hospitals do, and notes what it shows. */
final class LabelMaker {
    /** Separates fields of variable length in the health identity symbol. */
    private static final char END = 0x1D;

    private final Scene scene;
    private final Actor actor;
    private final Dice dice;
    private final boolean upper;

    LabelMaker(Scene scene, Actor actor) {
        this.scene = scene;
        this.actor = actor;
        this.dice = scene.dice;
        this.upper = dice.chance(0.5);
    }

    Label make() {
        scene.passage = "page:1";
        List<String> lines = new ArrayList<>();
        switch (dice.below(5)) {
            case 0 -> fields(lines);
            case 1 -> dense(lines);
            case 2 -> titled(lines);
            case 3 -> marked(lines);
            default -> plain(lines);
        }
        if (dice.chance(0.55)) {
            lines.add(text("[UF~Service~Unité] {int:1000-4999} {service}"));
        }
        if (dice.chance(0.45)) {
            lines.add(text("[Entrée le~Date d'entrée :~Entrée :] {date}"));
        }
        lines.removeIf(String::isBlank);
        return new Label(List.copyOf(lines), dice.below(3), codes());
    }

    private String text(String template) {
        return scene.text(template.replace("{#", "{" + actor.key + "."));
    }

    private String last() {
        return text("{#UP}");
    }

    private String birth() {
        return Voice.bare(text("{#birth}")).toUpperCase(Locale.FRENCH);
    }

    private String first() {
        return upper ? text("{#UPFIRST}") : text("{#first}");
    }

    private boolean married() {
        return !actor.person.usedName().isEmpty();
    }

    private String ipp(String label) {
        return actor.person.ipp().isEmpty() ? "" : label + text("{#ipp}");
    }

    private void fields(List<String> lines) {
        lines.add(text("[NOM NAIS~Nom de naissance~Nom nais.] : ") + birth());
        if (married()) {
            lines.add(text("[NOM UTIL~Nom d'usage~Nom utilisé] : ")
                    + text("{#used}").toUpperCase(Locale.FRENCH));
        }
        lines.add(text("[PRENOM~Prénom~1er prénom] : ") + first());
        lines.add(text("[DDN~Né(e) le~NE(E) LE] : {#dobfr}   [Sexe~SEXE] : {#sex}"));
        lines.add(ipp(text("[IPP~N° IPP] : ")));
        lines.add(text("[NDA~IEP~N° séjour] : {#stay}"));
    }

    private void dense(List<String> lines) {
        lines.add(last() + (married() ? " née " + birth() : ""));
        lines.add(first() + text("  {#sex}  {#dobfr}"));
        lines.add(ipp("IPP ") + text("  [IEP~NDA] {#stay}"));
    }

    private void titled(List<String> lines) {
        String title = scene.voice.title(actor.person.female());
        lines.add(title + " " + last() + " " + first());
        lines.add((actor.person.female() ? "Née " : "Né ") + (married() ? birth() + " " : "") + text("le {#dobfr}"));
        lines.add(ipp(text("[N° patient~Patient n°~Id. permanent] ")));
        lines.add(text("[N° de venue~Séjour~Dossier] {#stay}"));
    }

    private void marked(List<String> lines) {
        lines.add("NOM       " + last());
        if (married()) {
            lines.add("NÉ(E)     " + birth());
        }
        lines.add("PRÉNOM    " + first());
        lines.add(text("NAISS.    {#dobfr}   {#sex}"));
        lines.add(ipp("IPP       "));
        lines.add(text("SÉJOUR    {#stay}"));
    }

    private void plain(List<String> lines) {
        lines.add(last());
        lines.add(first());
        if (married()) {
            lines.add("(" + birth() + ")");
        }
        lines.add(text("{#dobfr} - {#sex}"));
        lines.add(ipp(text("[IPP:~Pat:~NIP ]")) + text("  {#stay}"));
    }

    private List<Label.Code> codes() {
        List<Label.Code> out = new ArrayList<>();
        Person p = actor.person;
        String stay = text("{#stay}");
        double kind = dice.unit();
        boolean caption = dice.chance(0.6);
        if (kind < 0.40) {
            add(out, Label.Kind.CODE_128, p.ipp(), caption ? p.ipp() : "");
        }
        if (kind >= 0.2 && kind < 0.55) {
            add(out, Label.Kind.CODE_128, stay, caption ? stay : "");
        }
        if (kind >= 0.55 && kind < 0.66) {
            add(out, Label.Kind.CODE_39, p.ipp(), caption ? "*" + p.ipp() + "*" : "");
        }
        if (kind >= 0.66 && kind < 0.78) {
            String more = String.join(";", p.ipp(), stay, last(), text("{#UPFIRST}"), text("{#dob8}"));
            add(out, Label.Kind.QR, dice.chance(0.5) ? p.ipp() : more, "");
        }
        if (kind >= 0.78 && kind < 0.92) {
            add(out, Label.Kind.DATA_MATRIX, identity(), "INS à scanner");
        }
        return List.copyOf(out);
    }

    private static void add(List<Label.Code> out, Label.Kind kind, String content, String caption) {
        if (!content.isEmpty()) {
            out.add(new Label.Code(kind, content, caption));
        }
    }

    /** The qualified national health identity, in the form of the symbol that French hospitals print. */
    private String identity() {
        Person p = actor.person;
        actor.show(Trait.NIR, scene.passage);
        actor.show(Trait.FIRST, scene.passage);
        String names = Voice.bare(String.join(" ", p.given())).toUpperCase(Locale.FRENCH);
        String date = actor.written.format(java.time.format.DateTimeFormatter.ofPattern("dd-MM-yyyy"));
        return "IS01" + "0".repeat(22) + "S1" + p.nir() + "S21.2.250.1.213.1.4.8" + END + "S3" + names + END + "S4"
                + Voice.bare(p.birthName()).toUpperCase(Locale.FRENCH) + END + "S5" + (p.female() ? "F" : "M") + "S6"
                + date + "S7" + p.birthCode();
    }
}
