package org.tocsin.synth.leak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.synth.format.Sheet;
import org.tocsin.synth.people.Dice;
import org.tocsin.synth.people.People;

/** One document in the making: its cast, its voice, and what has been shown of whom. */
final class Scene {
    final Template template;
    final Dice dice;
    final Voice voice;
    final Map<String, Actor> now = new LinkedHashMap<>();
    final List<Actor> actors = new ArrayList<>();
    /** The day of the document. */
    final LocalDate day;

    final String hospital;
    final String service;
    String passage = "page:1";
    private final Casting casting;
    private final Slots slots;
    private final List<Sheet.Block> blocks = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private boolean headed;
    private boolean printsDay;
    private int page = 1;

    Scene(Template template, Casting casting, Dice dice) {
        this.template = template;
        this.casting = casting;
        this.dice = dice;
        this.voice = new Voice(dice, template.get("dates", "").equals("iso"));
        this.hospital = dice.pickRanked(org.tocsin.synth.people.Lists.of("hospitals"), 2);
        this.service = dice.pick(org.tocsin.synth.people.Lists.of("services"));
        this.slots = new Slots(this);
        for (Template.Part part : template.cast()) {
            if (template.body().stream().noneMatch(line -> repeats(line, part.key()))) {
                enter(part);
            }
        }
        this.day = dayAfterBirths();
    }

    /** Its day was written. */
    void printDay() {
        printsDay = true;
    }

    /** The day that was written so far; none of a list, which is of no day. */
    String dated() {
        return printsDay && !template.kind().equals("table") ? day.toString() : "";
    }

    private static boolean repeats(String line, String key) {
        return line.startsWith("@each ")
                && List.of(line.split(" ")[1].split(",")).contains(key);
    }

    private LocalDate dayAfterBirths() {
        LocalDate late = LocalDate.of(2019, 1, 1);
        LocalDate end = People.TODAY;
        for (Actor actor : actors) {
            late = actor.birth().isAfter(late) ? actor.birth() : late;
            LocalDate dead = actor.person.deceased();
            end = dead != null && actor.role.equals("subject") && dead.isBefore(end) && dead.isAfter(late) ? dead : end;
        }
        int span = (int) Math.max(1, end.toEpochDay() - late.toEpochDay());
        return template.get("day", "").equals("birth") ? late : late.plusDays(dice.below(span));
    }

    private Actor enter(Template.Part part) {
        Actor actor = casting.cast(part, now, dice);
        if (actor.plan.contains(Trait.IPP) && actor.person.ipp().isEmpty()) {
            actor.plan.clear();
            actor.plan.addAll(EnumSet.of(Trait.FIRST, Trait.LAST, Trait.DOB));
        }
        boolean plainDob =
                actor.plan.contains(Trait.DOB) && actor.plan.contains(Trait.FIRST) && !actor.plan.contains(Trait.IPP);
        if (plainDob
                && actor.role.equals("subject")
                && actor.listed
                && dice.chance(0.09)
                && !template.kind().equals("raw")) {
            Typos.strike(actor, dice);
        }
        if (actor.role.equals("subject") && actor.listed && !actor.typo && dice.chance(0.02)) {
            actor.written = casting.wrongBirth(actor, dice);
        }
        now.put(part.key(), actor);
        actors.add(actor);
        return actor;
    }

    /** Writes the whole body as text, for formats with a syntax of their own. */
    String raw() {
        StringBuilder out = new StringBuilder();
        passage = "body";
        play(0, template.body().size(), line -> out.append(slots.expand(line)).append('\n'));
        return out.toString();
    }

    /** Writes the body as blocks. */
    Sheet sheet() {
        play(0, template.body().size(), this::line);
        endTable();
        return new Sheet(slots.expand(template.get("title", template.category())), List.copyOf(blocks));
    }

    String text(String template) {
        return slots.expand(template);
    }

    private interface Sink {
        void accept(String line);
    }

    private void play(int from, int to, Sink sink) {
        for (int i = from; i < to; i++) {
            String line = template.body().get(i);
            if (line.startsWith("@each ")) {
                int end = template.body().indexOf("@end");
                end = end < i ? i + 1 + template.body().subList(i + 1, to).indexOf("@end") : end;
                each(line.split(" "), i + 1, end, sink);
                i = end;
            } else if (line.startsWith("@maybe ")) {
                int space = line.indexOf(' ', 7);
                if (dice.chance(Double.parseDouble(line.substring(7, space)))) {
                    sink.accept(line.substring(space + 1));
                }
            } else {
                sink.accept(line);
            }
        }
    }

    private void each(String[] words, int from, int to, Sink sink) {
        int dots = words[2].indexOf("..");
        int low = Integer.parseInt(words[2].substring(0, dots));
        int high = Integer.parseInt(words[2].substring(dots + 2));
        int times = dice.between(low, dice.chance(0.06) ? high * 4 : high);
        List<Template.Part> parts = template.cast().stream()
                .filter(part -> List.of(words[1].split(",")).contains(part.key()))
                .toList();
        for (int i = 0; i < times; i++) {
            parts.forEach(this::enter);
            play(from, to, sink);
        }
    }

    private void line(String line) {
        if (line.startsWith("|")) {
            boolean head = line.startsWith("|!");
            headed |= head && rows.isEmpty();
            passage = "row:" + (rows.size() + 1);
            List<String> row = new ArrayList<>();
            for (String cell : cells(line.substring(head ? 2 : 1))) {
                row.add(slots.expand(cell.strip()).strip());
            }
            rows.add(List.copyOf(row));
            return;
        }
        endTable();
        if (line.equals("---")) {
            blocks.add(new Sheet.PageBreak());
            passage = "page:" + ++page;
        } else if (line.startsWith("= ")) {
            blocks.add(new Sheet.Heading(slots.expand(line.substring(2))));
        } else if (line.equals("{head}")) {
            Blocks.letterhead(this, blocks);
        } else if (line.matches("\\{\\w+\\.block}")) {
            Blocks.identity(this, slots, slots.actor(line.substring(1, line.indexOf('.'))), blocks);
        } else {
            for (String part : slots.expand(line).split("\n", -1)) {
                blocks.add(new Sheet.Line(part));
            }
        }
    }

    private static List<String> cells(String line) {
        List<String> out = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            if (c == '|' && depth == 0) {
                out.add(line.substring(start, i));
                start = i + 1;
            }
        }
        out.add(line.substring(start));
        return out;
    }

    private void endTable() {
        if (!rows.isEmpty()) {
            blocks.add(new Sheet.Table(headed, List.copyOf(rows)));
            rows.clear();
            headed = false;
            passage = "page:" + page;
        }
    }
}
