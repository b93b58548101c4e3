package org.tocsin.extract.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.worker.Found;

/** Splits a token stream into records: the elements of the outermost lists of objects, or the root values. */
final class JsonRecords {
    private static final int LONG = 60_000;
    private static final int MOST_CELLS = 5_000;
    private final List<String> columns = new ArrayList<>();
    private final Found out;
    private final boolean single;
    private final RecordText record = new RecordText();
    private int number = 1;
    private int part = 1;
    private int count;

    JsonRecords(Found out, boolean single) {
        this.out = out;
        this.single = single;
    }

    int count() {
        return count;
    }

    /** Reads one root value; the parser stands on its first token. */
    void root(JsonParser parser) throws IOException {
        if (single || !parser.currentToken().isStructStart()) {
            flat(parser);
        } else {
            split(parser);
        }
        end();
    }

    /** Gives out what is gathered. */
    void end() throws IOException {
        if (!record.isEmpty()) {
            emit();
        }
        if (part > 1) {
            number++;
            part = 1;
        }
    }

    /** Outside records: objects of a list become records, all else is gathered. */
    private void split(JsonParser parser) throws IOException {
        Deque<Boolean> lists = new ArrayDeque<>();
        lists.push(parser.currentToken() == JsonToken.START_ARRAY);
        while (!lists.isEmpty()) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return;
            }
            out.alive();
            if (token == JsonToken.START_OBJECT && (lists.peek() || isNumber(parser.currentName()))) {
                end();
                if (!lists.peek()) {
                    record.line("id", String.valueOf(parser.currentName()));
                }
                flat(parser);
                end();
            } else if (token == JsonToken.START_ARRAY && lists.peek()) {
                row(parser);
            } else if (token.isStructStart()) {
                lists.push(token == JsonToken.START_ARRAY);
            } else if (token.isStructEnd()) {
                lists.pop();
            } else if (token.isScalarValue()) {
                if (lists.peek()) {
                    column(parser, parser.getParsingContext().getCurrentIndex() == 0);
                }
                String name = parser.currentName() == null
                        ? parser.getParsingContext().getParent().getCurrentName()
                        : parser.currentName();
                scalar(name == null ? "value" : name, parser);
            }
        }
    }

    /** Whether a name is the number of what it holds, as in {@code {"80010020": {"nom": ...}}}. */
    static boolean isNumber(@Nullable String name) {
        return name != null
                && name.chars().filter(Character::isDigit).count() >= 4
                && name.chars().noneMatch(Character::isWhitespace);
    }

    /** A list in a list is a row; its labels are those of the last list of texts of that length, such as {@code "columns"}. */
    private void row(JsonParser parser) throws IOException {
        List<String> cells = new ArrayList<>();
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                break;
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token.isScalarValue() && cells.size() < MOST_CELLS) {
                cells.add(token == JsonToken.VALUE_NULL ? "" : parser.getText());
            }
        }
        boolean known = columns.size() == cells.size();
        end();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank() && cells.get(i).length() <= LONG) {
                record.line(known ? columns.get(i) : "column " + (i + 1), cells.get(i));
            }
        }
        end();
    }

    /** Remembers a list of texts outside records: they may be the labels of rows. */
    private void column(JsonParser parser, boolean first) throws IOException {
        boolean text = parser.currentToken() == JsonToken.VALUE_STRING;
        if (first && text) {
            columns.clear();
        }
        if (text && columns.size() < MOST_CELLS) {
            columns.add(parser.getText());
        }
    }

    /** One value with all it holds. */
    private void flat(JsonParser parser) throws IOException {
        Deque<String> path = new ArrayDeque<>();
        int depth = 0;
        JsonToken token = parser.currentToken();
        String prefix = "";
        do {
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                path.push(prefix);
                String name = token == JsonToken.START_OBJECT || depth > 0 ? key(parser, depth) : "";
                prefix = name.isEmpty() ? prefix : prefix.isEmpty() ? name : prefix + "." + name;
                depth++;
            } else if (token.isStructEnd()) {
                prefix = path.pop();
                depth--;
            } else if (token.isScalarValue()) {
                String name = parser.currentName();
                scalar(name == null ? prefix : prefix.isEmpty() ? name : prefix + "." + name, parser);
            }
            token = depth > 0 ? parser.nextToken() : null;
            out.alive();
        } while (token != null && depth > 0);
    }

    private static String key(JsonParser parser, int depth) {
        if (depth == 0) {
            return "";
        }
        String name = parser.getParsingContext().getParent().getCurrentName();
        return name == null ? "" : name;
    }

    private void scalar(String label, JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        String text = parser.getText();
        String shortLabel = label.length() > 200 ? label.substring(label.length() - 200) : label;
        if (text.length() > 200 && base64(text)) {
            return;
        }
        if (text.length() > LONG) {
            longText(text);
        } else if (!text.isBlank()) {
            record.line(shortLabel.isEmpty() ? "value" : shortLabel, text);
        }
        if (record.length() > LONG) {
            emit();
        }
    }

    private void longText(String text) throws IOException {
        for (int i = 0; i < text.length(); i += Chunks.LIMIT) {
            record.plain(text.substring(i, Math.min(text.length(), i + Chunks.LIMIT)))
                    .endLine();
            emit();
        }
    }

    /** Encoded pictures and files carry no readable text. */
    private static boolean base64(String text) {
        for (int i = 0; i < Math.min(text.length(), 2_000); i++) {
            char c = text.charAt(i);
            boolean code = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "+/=-_\n".indexOf(c) >= 0;
            if (!code) {
                return false;
            }
        }
        return true;
    }

    private void emit() throws IOException {
        count++;
        out.passage(record.passage("record:" + number + (part > 1 ? " part:" + part : "")));
        part++;
    }
}
