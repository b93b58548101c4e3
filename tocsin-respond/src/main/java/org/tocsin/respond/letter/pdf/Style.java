package org.tocsin.respond.letter.pdf;

/** The two weights in which letters are set. Characters that Liberation lacks come from a third font. */
public enum Style {
    REGULAR(0),
    BOLD(1);

    private static final Face[] FACES = {
        Face.read(Style.class.getClassLoader(), "liberation/LiberationSans-Regular.ttf"),
        Face.read(Style.class.getClassLoader(), "liberation/LiberationSans-Bold.ttf"),
        Face.read(Style.class.getClassLoader(), "org/tocsin/respond/letter/pdf/DejaVuSans-more.ttf")
    };

    /** How many fonts there are: the styles and the one behind them. */
    static final int COUNT = FACES.length;

    private static final int MORE = COUNT - 1;

    private final int own;

    Style(int own) {
        this.own = own;
    }

    static Face face(int number) {
        return FACES[number];
    }

    /** The font that shows this character in this style, or -1 if none does. */
    int faceOf(char character) {
        if (FACES[own].glyph(character) != 0) {
            return own;
        }
        return FACES[MORE].glyph(character) != 0 ? MORE : -1;
    }

    /**
     * How wide text is at size 1, shaped as {@link Script#shaped} leaves it.
     *
     * @throws UnprintableException if no font has one of its characters
     */
    public double width(String shaped) {
        long sum = 0;
        for (int i = 0; i < shaped.length(); i++) {
            char character = shaped.charAt(i);
            int face = faceOf(character);
            if (face < 0) {
                throw new UnprintableException();
            }
            sum += FACES[face].advance(FACES[face].glyph(character));
        }
        return sum / 1000.0;
    }
}
