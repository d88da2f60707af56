package talkbot.discord.message;

import java.text.BreakIterator;
import java.util.Locale;

/** Shortens texts between characters as readers see them. */
public final class Clip {

    static final String GAP = "…";

    private Clip() {}

    /** The text itself, or its beginning and "…", of {@code most} UTF-16 units at most. */
    public static String to(int most, String text) {
        return text.length() <= most ? text : text.substring(0, boundary(text, most - GAP.length())) + GAP;
    }

    /** The last place, not after the given one, between two characters as readers see them. */
    static int boundary(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return Math.clamp(at, 0, text.length());
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters.isBoundary(at) ? at : characters.preceding(at);
    }
}
