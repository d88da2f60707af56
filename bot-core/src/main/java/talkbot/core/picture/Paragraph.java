package talkbot.core.picture;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.font.TextMeasurer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text that is broken into lines. Japanese breaks between phrases (文節), never before 。 or 」 and never behind 「, and
 * the lines become about equally long. Widths are in font sizes (em), since letters grow with them.
 *
 * @see <a href="https://www.w3.org/TR/jlreq/">Requirements for Japanese Text Layout</a>
 */
final class Paragraph {

    /** Between phrases, with the strict rules for what begins no line (禁則). */
    private static final ULocale BY_PHRASE = ULocale.forLanguageTag("ja-u-lb-strict-lw-phrase");

    /** Between any characters that the same rules let part. */
    private static final ULocale BY_CHARACTER = ULocale.forLanguageTag("ja-u-lb-strict");

    private static final String ELLIPSIS = "…";

    /** Letters are measured at this size. */
    private static final float MEASURED = 100;

    /** How often the width is halved to find the least that the lines need: to less than a pixel. */
    private static final int HALVINGS = 10;

    private final Typeface typeface;
    private final FontRenderContext context;
    private final String text;
    private final boolean bold;
    private final TextMeasurer measurer;

    /** Where a line may end: the best places first, those where it can if nothing else helps last; all end with the text. */
    private final List<int[]> ends;

    Paragraph(Typeface typeface, FontRenderContext context, String text, boolean bold) {
        this.typeface = typeface;
        this.context = context;
        this.text = text;
        this.bold = bold;
        this.measurer = new TextMeasurer(typeface.set(text, MEASURED, bold).getIterator(), context);
        int[] phrases = ends(BreakIterator.getLineInstance(BY_PHRASE));
        int[] best = Arrays.stream(phrases)
                .filter(at -> at == text.length() || !splitsWord(text.codePointBefore(at), text.codePointAt(at)))
                .toArray();
        this.ends = List.of(
                best,
                phrases,
                ends(BreakIterator.getLineInstance(BY_CHARACTER)),
                ends(BreakIterator.getCharacterInstance(ULocale.JAPANESE)));
    }

    private int[] ends(BreakIterator iterator) {
        iterator.setText(text);
        List<Integer> found = new ArrayList<>();
        for (int at = iterator.next(); at != BreakIterator.DONE; at = iterator.next()) {
            found.add(at);
        }
        return found.stream().mapToInt(at -> at).toArray();
    }

    /** Dictionaries part stems from endings and compounds from each other; a reader would stumble there. */
    private static boolean splitsWord(int before, int after) {
        boolean kanjiBefore = UCharacter.hasBinaryProperty(before, UProperty.IDEOGRAPHIC);
        boolean kanjiAfter = UCharacter.hasBinaryProperty(after, UProperty.IDEOGRAPHIC);
        boolean hiraganaAfter = UScript.getScript(after) == UScript.HIRAGANA;
        boolean hiraganaBefore = UScript.getScript(before) == UScript.HIRAGANA;
        boolean digit = Character.isDigit(before);
        return ((kanjiBefore || hiraganaBefore) && hiraganaAfter) || ((kanjiBefore || digit) && kanjiAfter);
    }

    /** The text. */
    String text() {
        return text;
    }

    /** How many lines of a width there are. */
    int lines(float width) {
        return cuts(width).size();
    }

    /** The lines at a size, as few as this width in pixels allows, and about equally long. */
    List<TextLayout> layouts(float size, float pixels) {
        float enough = pixels / size;
        int lines = lines(enough);
        float less = 0;
        for (int i = 0; i < HALVINGS; i++) {
            float middle = (enough + less) / 2;
            if (lines(middle) == lines && wholeWords(middle)) {
                enough = middle;
            } else {
                less = middle;
            }
        }
        TextMeasurer letters = new TextMeasurer(typeface.set(text, size, bold).getIterator(), context);
        List<TextLayout> layouts = new ArrayList<>();
        int start = 0;
        for (int end : cuts(enough)) {
            layouts.add(letters.getLayout(start, end));
            start = end;
        }
        return layouts;
    }

    /** The same text where it fits into so many lines, else as much of its beginning as does, and "…". */
    Paragraph shortened(float width, int lines) {
        List<Integer> cuts = cuts(width);
        if (cuts.size() <= lines) {
            return this;
        }
        int[] characters = ends.getLast();
        int last = Arrays.binarySearch(characters, cuts.get(lines - 1));
        for (int i = last; i >= 0; i--) {
            String beginning = text.substring(0, characters[i]).strip() + ELLIPSIS;
            Paragraph shorter = new Paragraph(typeface, context, beginning, bold);
            if (shorter.lines(width) <= lines) {
                return shorter;
            }
        }
        return new Paragraph(typeface, context, ELLIPSIS, bold);
    }

    /** Where the lines of a width end. */
    List<Integer> cuts(float width) {
        List<Integer> cuts = new ArrayList<>();
        for (int start = 0; start < text.length(); start = cuts.getLast()) {
            cuts.add(end(start, width));
        }
        return cuts;
    }

    private int end(int start, float width) {
        for (int[] kind : ends) {
            int end = start;
            for (int at : kind) {
                if (at > start && width(start, at) <= width) {
                    end = at;
                } else if (at > start) {
                    break;
                }
            }
            if (end > start) {
                return end;
            }
        }
        // Not even one character fits.
        return start + Character.charCount(text.codePointAt(start));
    }

    /** Whether lines of this width end at the best places alone. */
    private boolean wholeWords(float width) {
        int start = 0;
        for (int at : ends.getFirst()) {
            if (width(start, at) > width) {
                return false;
            }
            start = at;
        }
        return true;
    }

    /** A blank at a line's end takes no room. */
    private float width(int start, int end) {
        int visible = end;
        while (visible > start + 1 && Character.isWhitespace(text.charAt(visible - 1))) {
            visible--;
        }
        return measurer.getAdvanceBetween(start, visible) / MEASURED;
    }
}
