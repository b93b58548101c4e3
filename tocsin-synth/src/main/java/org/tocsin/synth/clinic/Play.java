package org.tocsin.synth.clinic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.synth.format.Sheet;
import org.tocsin.synth.people.Dice;

/** One document in the making: its cast, its habits, and what has been shown of whom. */
final class Play {
    private static final List<Wording> HEADS = Wording.of("heads");
    private static final List<Wording> LETTERHEADS = Wording.of("letterheads");
    private static final List<Wording> FEET = Wording.of("feet");
    final Wording wording;
    final Dice dice;
    final Habits habits;
    final Map<String, Player> now = new LinkedHashMap<>();
    final List<Player> players = new ArrayList<>();
    final LocalDate day;
    final String site;
    final String ward;
    String passage = "page:1";
    private final Cast cast;
    private final boolean scan;
    private final Fill fill = new Fill(this);
    private final List<Sheet.Block> blocks = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private boolean headed;
    private boolean printsDay;
    /** Whether the day of the document is known: nobody born later may enter. */
    private boolean begun;

    private boolean inColumns;
    private int page = 1;

    Play(Wording wording, Cast cast, boolean scan, Dice dice) {
        this.wording = wording;
        this.cast = cast;
        this.scan = scan;
        this.dice = dice;
        this.habits = new Habits(dice, wording.get("language", "").equals("en"));
        this.site = dice.pick(Words.of("sites"));
        this.ward = dice.pick(Words.of("wards"));
        for (Wording.Part part : wording.cast()) {
            if (wording.body().stream().noneMatch(line -> repeats(line, part.key()))) {
                enter(part);
            }
        }
        this.day = dayOfDocument();
        this.begun = true;
    }

    /** Its day was written. */
    void printDay() {
        printsDay = true;
    }

    /** The day that was written so far; none of a list, which is of no day. */
    String dated() {
        return printsDay && !wording.kind().equals("table") ? day.toString() : "";
    }

    private static boolean repeats(String line, String key) {
        return line.startsWith("@each ")
                && List.of(line.split(" ")[1].split(",")).contains(key);
    }

    private LocalDate dayOfDocument() {
        LocalDate from = LocalDate.of(2017, 6, 1);
        LocalDate to = Settler.TODAY;
        for (Player player : players) {
            from = player.person.birth.isAfter(from) ? player.person.birth : from;
            LocalDate dead = player.person.deceased;
            to = dead != null && player.isSubject() && dead.isBefore(to) && dead.isAfter(from) ? dead : to;
        }
        boolean birth = wording.get("day", "").equals("birth");
        return birth ? from : from.plusDays(dice.below((int) Math.max(1, to.toEpochDay() - from.toEpochDay())));
    }

    Player enter(Wording.Part part) {
        Player player = cast.play(part, now, scan, dice);
        for (int tries = 0; begun && tries < 50 && player.person.birth.isAfter(day.minusDays(20)); tries++) {
            player = cast.play(part, now, scan, dice);
        }
        now.put(part.key(), player);
        players.add(player);
        return player;
    }

    Player player(String key) {
        Player player = now.get(key);
        if (player == null) {
            throw new IllegalStateException("a wording of " + wording.category() + " has nobody called " + key);
        }
        return player;
    }

    String text(String line) {
        return fill.expand(line);
    }

    /** The body as text, for formats with a syntax of their own. */
    String raw() {
        StringBuilder out = new StringBuilder();
        passage = "body";
        perform(wording.body(), line -> out.append(fill.expand(line)).append('\n'));
        return out.toString();
    }

    /** The body as blocks. */
    Sheet sheet() {
        perform(wording.body(), this::line);
        endTable();
        return new Sheet(fill.expand(wording.get("title", "Document")), List.copyOf(blocks));
    }

    private interface Sink {
        void accept(String line);
    }

    private void perform(List<String> lines, Sink sink) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("@each ")) {
                int end = i + lines.subList(i, lines.size()).indexOf("@end");
                repeat(line.split(" "), lines.subList(i + 1, end), sink);
                i = end;
            } else if (line.startsWith("?")) {
                int space = line.indexOf(' ');
                if (dice.chance(Double.parseDouble(line.substring(1, space)))) {
                    sink.accept(line.substring(space + 1));
                }
            } else {
                sink.accept(line);
            }
        }
    }

    private void repeat(String[] words, List<String> lines, Sink sink) {
        int dots = words[2].indexOf("..");
        int times = dice.between(
                Integer.parseInt(words[2].substring(0, dots)), Integer.parseInt(words[2].substring(dots + 2)));
        List<Wording.Part> parts = wording.cast().stream()
                .filter(part -> List.of(words[1].split(",")).contains(part.key()))
                .toList();
        for (int i = 0; i < times; i++) {
            parts.forEach(this::enter);
            perform(lines, sink);
        }
    }

    private void line(String line) {
        if (line.startsWith("|") || line.startsWith("<<")) {
            row(line);
            return;
        }
        endTable();
        if (line.equals("---")) {
            blocks.add(new Sheet.PageBreak());
            passage = "page:" + ++page;
        } else if (line.startsWith("= ")) {
            blocks.add(new Sheet.Heading(fill.expand(line.substring(2))));
        } else if (line.equals("{letterhead}")) {
            perform(dice.pick(LETTERHEADS).body(), this::line);
        } else if (line.equals("{foot}")) {
            perform(dice.pick(FEET).body(), this::line);
        } else if (line.matches("\\{\\w+\\.head}")) {
            String key = line.substring(1, line.indexOf('.'));
            List<String> body = head(player(key)).body();
            perform(
                    body.stream()
                            .map(text -> text.replaceAll("\\{X([.+])", "{" + key + "$1"))
                            .toList(),
                    this::line);
        } else {
            for (String part : fill.expand(line).split("\n", -1)) {
                blocks.add(new Sheet.Line(part));
            }
        }
    }

    private void row(String line) {
        boolean columns = line.startsWith("<<");
        boolean head = line.startsWith("|!");
        if (columns != inColumns) {
            endTable();
        }
        inColumns = columns;
        headed |= head && rows.isEmpty();
        passage = columns ? passage : "row:" + (rows.size() + 1);
        List<String> row = new ArrayList<>();
        String[] cells = columns
                ? line.substring(2).split(">>", -1)
                : line.substring(head ? 2 : 1).split("\\|", -1);
        for (String cell : cells) {
            row.add(fill.expand(cell.strip()).strip());
        }
        rows.add(List.copyOf(row));
    }

    private Wording head(Player player) {
        double total = HEADS.stream().mapToDouble(Wording::weight).sum();
        while (true) {
            double at = dice.unit() * total;
            for (Wording head : HEADS) {
                at -= head.weight();
                if (at < 0) {
                    if (suits(head, player)) {
                        return head;
                    }
                    break;
                }
            }
        }
    }

    private boolean suits(Wording head, Player player) {
        String body = String.join("\n", head.body());
        return (!body.contains("{X.ipp") || !player.person.ipp.isEmpty())
                && (!body.contains("{X.res}") || !player.person.resident.isEmpty())
                && (!body.contains("{X.tel}") || !player.person.mobile.isEmpty())
                && head.get("language", "fr").equals(habits.english ? "en" : "fr");
    }

    private void endTable() {
        if (!rows.isEmpty()) {
            int width = rows.stream().mapToInt(List::size).max().orElse(0);
            List<List<String>> even = new ArrayList<>();
            for (List<String> row : rows) {
                List<String> cells = new ArrayList<>(row);
                while (cells.size() < width) {
                    cells.add("");
                }
                even.add(List.copyOf(cells));
            }
            blocks.add(new Sheet.Table(headed, List.copyOf(even)));
            rows.clear();
            headed = false;
            passage = "page:" + page;
        }
    }
}
