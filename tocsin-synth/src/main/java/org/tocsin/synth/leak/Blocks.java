package org.tocsin.synth.leak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.synth.format.Sheet;
import org.tocsin.synth.people.Dice;
import org.tocsin.synth.people.Lists;

/** Letterheads and identity blocks in many layouts. */
final class Blocks {
    private static final Map<String, List<String>> LABELS = new HashMap<>();

    static {
        for (String line : Lists.of("labels")) {
            int at = line.indexOf('=');
            LABELS.put(line.substring(0, at), List.of(line.substring(at + 1).split("~")));
        }
    }

    private Blocks() {}

    static List<String> labels(String key) {
        return LABELS.getOrDefault(key, List.of(key));
    }

    static void letterhead(Scene scene, List<Sheet.Block> out) {
        Dice dice = scene.dice;
        List<String> lines = new ArrayList<>();
        lines.add(dice.chance(0.4) ? scene.hospital.toUpperCase(java.util.Locale.FRENCH) : scene.hospital);
        lines.add((dice.chance(0.5) ? "Service de " : "Pôle - ") + scene.service);
        if (dice.chance(0.5)) {
            lines.add(scene.text("{int:1-120} {pick:streets} - {int:10-94}[000~100~400~300] {hospcity}"));
        }
        if (dice.chance(0.5)) {
            lines.add(scene.text(
                    "[Secrétariat~Standard~Tél. secrétariat] : 04 {int:70-79} {int:10-99} {int:10-99} {int:10-99}"));
        }
        if (dice.chance(0.3)) {
            lines.add(scene.text("Chef de service : [Dr~Pr~Docteur] {anyfirst} {ANYLAST}"));
        }
        lines.forEach(line -> out.add(new Sheet.Line(line)));
        out.add(new Sheet.Line(""));
    }

    /** Writes what the actor's plan allows, in one of several layouts. */
    static void identity(Scene scene, Slots slots, Actor actor, List<Sheet.Block> out) {
        List<String[]> fields = fields(scene, slots, actor);
        if (fields.isEmpty()) {
            return;
        }
        switch (scene.dice.below(5)) {
            case 0 -> fields.forEach(f -> out.add(new Sheet.Line(f[0] + " : " + f[1])));
            case 1 ->
                out.add(new Sheet.Table(false, fields.stream().map(List::of).toList()));
            case 2 -> out.add(new Sheet.Line(joined(fields, scene.dice.pick(List.of(" - ", "   ", " | ", ", ")))));
            case 3 -> {
                out.add(new Sheet.Table(
                        true,
                        List.of(
                                fields.stream().map(f -> f[0]).toList(),
                                fields.stream().map(f -> f[1]).toList())));
            }
            default -> {
                for (int i = 0; i < fields.size(); i += 2) {
                    out.add(new Sheet.Line(joined(fields.subList(i, Math.min(fields.size(), i + 2)), "\t")));
                }
            }
        }
        out.add(new Sheet.Line(""));
    }

    private static String joined(List<String[]> fields, String separator) {
        List<String> parts = new ArrayList<>();
        fields.forEach(f -> parts.add(f[0] + " : " + f[1]));
        return String.join(separator, parts);
    }

    private static List<String[]> fields(Scene scene, Slots slots, Actor actor) {
        List<String[]> fields = new ArrayList<>();
        boolean split = actor.plan.contains(Trait.FIRST) && scene.dice.chance(0.5);
        if (split) {
            add(scene, fields, "last", slots.of(actor, "NOM"));
            if (actor.bothNames) {
                add(scene, fields, "maiden", slots.of(actor, "birth"));
            }
            add(scene, fields, "first", slots.of(actor, scene.dice.chance(0.25) ? "firsts" : "first"));
        } else if (actor.plan.contains(Trait.LAST)) {
            add(scene, fields, "who", slots.of(actor, "whole"));
        }
        Trait[] order = {Trait.DOB, Trait.AGE, Trait.IPP, Trait.STAY, Trait.NIR, Trait.ADDRESS, Trait.PHONE};
        String[] keys = {"dob", "age", "ipp", "stay", "nir", "addr", "phone"};
        for (int i = 0; i < order.length; i++) {
            boolean missing = order[i] == Trait.PHONE && actor.person.phone().isEmpty();
            if (actor.plan.contains(order[i]) && !missing) {
                add(scene, fields, keys[i], slots.of(actor, keys[i]));
            }
            if (i == 1 && actor.plan.contains(Trait.FIRST) && scene.dice.chance(0.4)) {
                add(scene, fields, "sex", actor.person.female() ? "F" : scene.dice.chance(0.5) ? "M" : "H");
            }
        }
        return fields;
    }

    private static void add(Scene scene, List<String[]> fields, String label, String value) {
        fields.add(new String[] {scene.dice.pick(labels(label)), value});
    }
}
