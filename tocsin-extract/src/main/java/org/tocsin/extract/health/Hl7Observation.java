package org.tocsin.extract.health;

import java.io.IOException;
import java.util.Set;

/** Values of observations. Reports come line by line, an OBX each: lines of one title are one text again. */
final class Hl7Observation {
    private static final Set<String> TEXT = Set.of("TX", "FT", "ST", "");
    private static final int LONGEST = 1 << 20;

    private final Chart chart;
    private final StringBuilder text = new StringBuilder();
    private String title = "";

    Hl7Observation(Chart chart) {
        this.chart = chart;
    }

    /** One value. */
    void value(String type, String name, String raw, Hl7Marks marks) throws IOException {
        if (!TEXT.contains(type)) {
            end();
            for (String one : marks.repetitions(raw)) {
                boolean coded = type.equals("CE") || type.equals("CWE") || type.equals("CNE") || type.equals("CF");
                boolean day = type.equals("DT") || type.equals("TS") || type.equals("DTM");
                String value = coded ? marks.second(one) : marks.text(one);
                chart.line(label(name), day ? Dates.day(value) : value);
            }
            return;
        }
        if (!name.equals(title) || text.length() > LONGEST) {
            end();
        }
        title = name;
        String line = String.join(
                "\n", marks.repetitions(raw).stream().map(marks::prose).toList());
        text.append(text.isEmpty() ? "" : "\n").append(line);
    }

    /** Gives out the text that was gathered. */
    void end() throws IOException {
        if (!text.isEmpty()) {
            String whole = text.toString();
            text.setLength(0);
            chart.prose(label(title), whole);
        }
        title = "";
    }

    private static String label(String title) {
        return title.isEmpty() ? "result" : "result " + title.replace('\n', ' ');
    }
}
