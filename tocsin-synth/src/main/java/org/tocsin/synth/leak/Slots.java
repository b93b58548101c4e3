package org.tocsin.synth.leak;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.tocsin.synth.format.Choices;
import org.tocsin.synth.people.Dice;
import org.tocsin.synth.people.Lists;
import org.tocsin.synth.people.Numbers;
import org.tocsin.synth.people.Person;

/** Fills the slots and choices of template lines and notes what they show. */
final class Slots {
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private final Scene scene;

    Slots(Scene scene) {
        this.scene = scene;
    }

    Actor actor(String key) {
        Actor actor = scene.now.get(key);
        if (actor == null) {
            throw new IllegalStateException("template of " + scene.template.category() + " has no actor " + key);
        }
        return actor;
    }

    /** Expands choices and slots of a line. */
    String expand(String text) {
        StringBuilder out = new StringBuilder(text.length() + 32);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{') {
                int end = text.indexOf('}', i);
                if (end > 0 && text.substring(i + 1, end).matches("[A-Za-z][A-Za-z0-9_.:+-]*")) {
                    out.append(slot(text.substring(i + 1, end)));
                    i = end;
                    continue;
                }
            } else if (c == '[') {
                int end = Choices.closing(text, i);
                List<String> choices = end < 0 ? List.of() : Choices.split(text.substring(i + 1, end));
                if (choices.size() > 1) {
                    out.append(expand(scene.dice.pick(choices)));
                    i = end;
                    continue;
                }
            }
            out.append(c);
        }
        return out.toString();
    }

    private String slot(String name) {
        int dot = name.indexOf('.');
        if (dot > 0) {
            return of(actor(name.substring(0, dot)), name.substring(dot + 1));
        }
        int colon = name.indexOf(':');
        String argument = colon < 0 ? "" : name.substring(colon + 1);
        Dice dice = scene.dice;
        return switch (colon < 0 ? name : name.substring(0, colon)) {
            case "date" -> scene.voice.date(day());
            case "before" -> scene.voice.date(scene.day.minusDays(dice.between(1, Integer.parseInt(argument))));
            case "after" -> scene.voice.date(scene.day.plusDays(dice.between(1, Integer.parseInt(argument))));
            case "day8" -> day().toString().replace("-", "");
            case "iso" -> day().toString();
            case "time" ->
                String.format("%02d%s%02d", dice.between(7, 19), dice.chance(0.5) ? "h" : ":", dice.between(0, 11) * 5);
            case "hosp" -> scene.hospital;
            case "service" -> scene.service;
            case "hospcity" ->
                Lists.of("cities")
                        .get(Math.floorMod(scene.hospital.hashCode(), 60))
                        .split(";")[2];
            case "num" -> dice.between(1, 9) + dice.digits(Integer.parseInt(argument) - 1);
            case "int" -> range(argument);
            case "dec" -> range(argument) + "," + dice.below(10);
            case "euro" -> range(argument) + "," + String.format("%02d", dice.below(100));
            case "pick" -> dice.pick(Lists.of(argument));
            case "anyfirst" -> dice.pickRanked(Lists.of(dice.chance(0.5) ? "given_m_mid" : "given_f_mid"), 20);
            case "anylast" -> dice.pickRanked(Lists.of("surnames"), 40);
            case "ANYLAST" -> dice.pickRanked(Lists.of("surnames"), 40).toUpperCase(Locale.FRENCH);
            case "hex" -> Long.toHexString(dice.nextLong());
            case "pass" ->
                dice.chance(0.5)
                        ? dice.pick(Lists.of("words_password"))
                        : Long.toString(dice.nextLong() >>> 20, 36) + "!";
            case "finess" -> Numbers.withLuhn("38078" + dice.digits(3));
            default -> throw new IllegalStateException("no slot " + name);
        };
    }

    /** The day of the document, which is now written in it. */
    private LocalDate day() {
        scene.printDay();
        return scene.day;
    }

    private String range(String argument) {
        int dash = argument.indexOf('-');
        return String.valueOf(scene.dice.between(
                Integer.parseInt(argument.substring(0, dash)), Integer.parseInt(argument.substring(dash + 1))));
    }

    /** One slot of a person. */
    String of(Actor a, String slot) {
        Person p = a.person;
        Voice v = scene.voice;
        return switch (slot) {
            case "NOM" -> shown(a, Trait.LAST, v.last(a.last));
            case "UP" -> shown(a, Trait.LAST, Voice.bare(a.last).toUpperCase(Locale.FRENCH));
            case "UPFIRST" -> shown(a, Trait.FIRST, Voice.bare(a.first).toUpperCase(Locale.FRENCH));
            case "birth" -> shown(a, Trait.LAST, v.last(p.birthName()));
            case "used" -> p.usedName().isEmpty() ? "" : shown(a, Trait.LAST, v.last(p.usedName()));
            case "BIRTHUP" -> shown(a, Trait.LAST, Voice.bare(p.birthName()).toUpperCase(Locale.FRENCH));
            case "birthplain" -> shown(a, Trait.LAST, p.birthName().toUpperCase(Locale.FRENCH));
            case "lastplain" -> shown(a, Trait.LAST, a.last.toUpperCase(Locale.FRENCH));
            case "upplain" -> shown(a, Trait.LAST, a.last.toUpperCase(Locale.FRENCH));
            case "fhirsex" -> p.female() ? "female" : "male";
            case "key" -> Integer.toHexString(p.index() * 31 + 4096);
            case "report64" -> Reports.encoded(scene, a);
            case "first" -> shown(a, Trait.FIRST, v.first(a.first));
            case "firsts" ->
                shown(
                        a,
                        Trait.FIRST,
                        v.first(a.first)
                                + p.given().subList(1, p.given().size()).stream()
                                        .map(g -> " " + v.first(g))
                                        .reduce("", String::concat));
            case "initial" -> shown(a, Trait.INITIAL, a.first.substring(0, 1));
            case "name" -> Naming.name(this, a, v);
            case "whole" -> Naming.whole(this, a, v);
            case "full" -> Naming.full(this, a, v);
            case "prose" -> Naming.prose(this, scene, a);
            case "short" -> Naming.mention(this, a, v);
            case "dr" -> Naming.doctor(this, scene, a);
            case "addressee" -> Naming.addressee(this, a, v);
            case "mailname" -> Naming.mailName(this, a, v);
            case "dob" -> shown(a, Trait.DOB, v.date(a.written));
            case "dob8" -> shown(a, Trait.DOB, a.written.toString().replace("-", ""));
            case "dobiso" -> shown(a, Trait.DOB, a.written.toString());
            case "dobfr" -> shown(a, Trait.DOB, a.written.format(FRENCH));
            case "age" -> shown(a, Trait.AGE, age(p));
            case "nir" -> shown(a, Trait.NIR, v.nir(p.nir()));
            case "nirraw" -> shown(a, Trait.NIR, p.nir());
            case "ipp" -> p.ipp().isEmpty() ? "" : shown(a, Trait.IPP, p.ipp());
            case "stay" ->
                shown(
                        a,
                        Trait.STAY,
                        "24"
                                + String.format(
                                        "%07d", Math.floorMod(p.index() * 31L + scene.day.getDayOfYear(), 10_000_000)));
            case "addr" ->
                shown(
                        a,
                        Trait.ADDRESS,
                        p.street() + (scene.dice.chance(0.5) ? ", " : " - ") + p.zip() + " " + p.city());
            case "street" -> shown(a, Trait.ADDRESS, p.street());
            case "zip" -> p.zip();
            case "city" -> p.city();
            case "phone" -> p.phone().isEmpty() ? "" : shown(a, Trait.PHONE, v.phone(p.phone()));
            case "phoneraw" -> p.phone().isEmpty() ? "" : shown(a, Trait.PHONE, p.phone());
            case "mail" -> p.email().isEmpty() ? "" : shown(a, Trait.EMAIL, p.email());
            case "mat" -> p.isStaff() ? shown(a, Trait.MATRICULE, p.id()) : "";
            case "login" ->
                Voice.bare((a.first.charAt(0) + a.last).toLowerCase(Locale.FRENCH))
                        .replaceAll("[^a-z]", "");
            case "rpps" -> p.rpps().isEmpty() ? "10" + scene.dice.digits(9) : shown(a, Trait.RPPS, p.rpps());
            case "fn" -> p.function().isEmpty() ? "Médecin généraliste" : p.function();
            case "sex" -> p.female() ? "F" : "M";
            case "iban" -> shown(a, Trait.IBAN, iban(p));
            case "birthplace" -> p.birthPlace();
            case "cog" -> p.birthCode();
            case "e" -> p.female() ? "e" : "";
            case "il" -> p.female() ? "elle" : "il";
            case "Il" -> p.female() ? "Elle" : "Il";
            case "le" -> p.female() ? "la" : "le";
            case "M" -> p.female() ? "Madame" : "Monsieur";
            case "patient" -> p.female() ? "la patiente" : "le patient";
            case "ne" -> p.female() ? "née" : "né";
            default -> throw new IllegalStateException("no slot of a person " + slot);
        };
    }

    private String age(Person p) {
        int years = Math.max(0, p.ageOn(scene.day));
        long days = scene.day.toEpochDay() - p.birth().toEpochDay();
        return years > 1 ? years + " ans" : days > 60 ? days / 30 + " mois" : Math.max(1, days) + " jours";
    }

    private static String iban(Person p) {
        String bank = Lists.of("banks").get(p.human() % Lists.of("banks").size());
        String plain = Numbers.iban(
                bank, String.format("%05d", p.human() % 90_000), String.format("%011d", p.human() * 7_919L));
        return plain.replaceAll("(.{4})(?!$)", "$1 ");
    }

    String shown(Actor actor, Trait trait, String text) {
        actor.show(trait, scene.passage);
        return text;
    }
}
