package talkbot.core.picture;

/**
 * The colours of a picture, as 0xRRGGBB. Whatever is to be read stands out from the ground by at least 7:1, as WCAG 2.2
 * wants it at its highest level.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#contrast-enhanced">Contrast (Enhanced)</a>
 */
public enum Theme {
    /** Dark words on a light ground. */
    LIGHT(0xFBFAF7, 0x1B1F24, 0x4A4F57, 0xB5482A),
    /** Light words on a dark ground. */
    DARK(0x1E2124, 0xF2F3F5, 0xB9BEC6, 0xF0A868);

    private final int ground;
    private final int ink;
    private final int note;
    private final int accent;

    Theme(int ground, int ink, int note, int accent) {
        this.ground = ground;
        this.ink = ink;
        this.note = note;
        this.accent = accent;
    }

    /** What everything stands on. */
    public int ground() {
        return ground;
    }

    /** The words themselves. */
    public int ink() {
        return ink;
    }

    /** Where the words come from. */
    public int note() {
        return note;
    }

    /** Marks and lines, which nobody has to read. */
    public int accent() {
        return accent;
    }
}
