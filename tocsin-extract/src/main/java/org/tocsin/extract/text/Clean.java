package org.tocsin.extract.text;

/** Text without what no reader of it needs: control characters, carriage returns, byte order marks. */
public final class Clean {
    private Clean() {}

    /** Drops control characters; every kind of line end becomes {@code \n}. */
    public static String text(CharSequence raw) {
        int i = 0;
        while (i < raw.length() && plain(raw.charAt(i))) {
            i++;
        }
        if (i == raw.length()) {
            return raw.toString();
        }
        StringBuilder clean = new StringBuilder(raw.length()).append(raw, 0, i);
        for (; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (plain(c)) {
                clean.append(c);
            } else if (c == '\r' || c == '\f' || c == '\u000B' || c == '\u2028' || c == '\u0085') {
                boolean pair = c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n';
                clean.append(pair ? "" : "\n");
            }
        }
        return clean.toString();
    }

    /** One line: runs of white space become one space. */
    public static String line(CharSequence raw) {
        StringBuilder line = new StringBuilder(raw.length());
        boolean space = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F') {
                space = !line.isEmpty();
            } else if (c >= ' ' && !(c >= '\u007F' && c <= '\u009F')) {
                if (space) {
                    line.append(' ');
                    space = false;
                }
                line.append(c);
            }
        }
        return line.toString();
    }

    private static boolean plain(char c) {
        return c == '\n' || c == '\t' || (c >= ' ' && c < '\u007F') || (c > '\u009F' && c != '\u2028' && c != '\uFEFF');
    }
}
