package talkbot.core.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.regex.Pattern;

/** Cleans and shortens texts. Cuts fall between characters as readers see them, never within one. */
public final class Words {

    /** What stands where a text was cut. */
    public static final String GAP = "…";

    /**
     * Control and format characters but line ends, and halves of characters. A joiner stays where it joins pictures, and
     * tags stay, because flags are made of them.
     */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\n]]"
            + "|[\\p{Cf}&&[^\\u200d\\x{e0020}-\\x{e007f}]]|\\p{Cs}|[\\u115f\\u1160\\u3164\\uffa0]"
            + "|\\u200d(?!\\p{IsExtended_Pictographic})|[\\u2028\\u2029]");

    private Words() {}

    /** The text without anything that cannot be seen or that turns the direction of writing. */
    public static String clean(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        return INVISIBLE.matcher(lines).replaceAll("");
    }

    /** The text in one line for a button or a menu, of {@code most} UTF-16 units at most and never empty. */
    public static String label(String text, int most) {
        String line = clip(clean(text).replace('\n', ' ').strip(), most);
        return line.isEmpty() ? GAP : line;
    }

    /** The text itself, or its beginning and {@link #GAP}, of {@code most} UTF-16 units at most. */
    public static String clip(String text, int most) {
        return text.length() <= most ? text : text.substring(0, boundary(text, most - GAP.length())) + GAP;
    }

    /** The text itself, or its beginning and end around {@link #GAP}, of about {@code most} UTF-16 units. */
    public static String ends(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        String end = text.substring(boundary(text, text.length() - most / 3));
        return text.substring(0, boundary(text, most - GAP.length() - end.length())) + GAP + end;
    }

    /** The last place, not after the given one, between two characters as readers see them. */
    public static int boundary(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return Math.clamp(at, 0, text.length());
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        characters.setText(text);
        return characters.isBoundary(at) ? at : characters.preceding(at);
    }
}
