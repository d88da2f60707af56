package talkbot.core.picture;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The installed font that pictures are set in: one that can write Japanese. Making one loads Java's graphics. Immutable.
 */
public final class Typeface {

    /** Hiragana, katakana and kanji that no Japanese font lacks. */
    private static final String JAPANESE = "あア亜語";

    /** Fonts whose kanji have their Japanese shapes and that are at home in Latin too, the best first. */
    private static final List<String> PREFERRED =
            List.of("Noto Sans CJK JP", "Noto Sans JP", "Noto Serif CJK JP", "Hiragino Sans", "Yu Gothic", "IPAGothic");

    /** Names that Java gives to whatever fonts there are. */
    private static final Set<String> LOGICAL =
            Set.of(Font.DIALOG, Font.DIALOG_INPUT, Font.SANS_SERIF, Font.SERIF, Font.MONOSPACED);

    /** What printers set where they had no type for a character. */
    private static final int GETA = '〓';

    /** A text that lacks more than one letter of so many is not shown at all. */
    private static final int LETTERS_FOR_ONE_MISSING = 10;

    private final Font font;
    private final Font others = new Font(Font.SANS_SERIF, Font.PLAIN, 1);

    Typeface(Font font) {
        this.font = font;
    }

    /** The best font of this machine that can write Japanese, if there is one. */
    public static Optional<Typeface> find() {
        try {
            return Stream.concat(PREFERRED.stream().map(name -> new Font(name, Font.PLAIN, 1)), installed())
                    .filter(font -> !LOGICAL.contains(font.getFamily()))
                    .filter(font -> font.canDisplayUpTo(JAPANESE) < 0)
                    .findFirst()
                    .map(Typeface::new);
        } catch (LinkageError | RuntimeException e) {
            // A Java runtime without its graphics libraries, or a system without fontconfig, has no fonts at all.
            return Optional.empty();
        }
    }

    /** Asked for last: reading every font takes long. */
    private static Stream<Font> installed() {
        return Stream.of(true)
                .flatMap(asked -> Arrays.stream(
                        GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()))
                .sorted()
                .map(name -> new Font(name, Font.PLAIN, 1));
    }

    /** What the font is called. */
    public String name() {
        return font.getFamily();
    }

    /**
     * A text of which every character can be shown: emoji and other signs that no font has are left out, and a letter
     * that none has becomes 〓. Nothing where too little would be left to be understood.
     */
    Optional<String> shown(String text) {
        StringBuilder shown = new StringBuilder();
        int letters = 0;
        int missing = 0;
        for (int c : text.strip().replaceAll("\\s+", " ").codePoints().toArray()) {
            boolean letter = Character.isLetterOrDigit(c);
            letters += letter ? 1 : 0;
            if (writable(c)) {
                shown.appendCodePoint(c);
            } else if (letter) {
                shown.appendCodePoint(GETA);
                missing++;
            }
        }
        String left = shown.toString().replaceAll("\\s+", " ").strip();
        return left.isEmpty() || missing * LETTERS_FOR_ONE_MISSING > letters ? Optional.empty() : Optional.of(left);
    }

    private boolean writable(int c) {
        boolean unseen = Character.getType(c) == Character.FORMAT
                || Character.isISOControl(c)
                || UCharacter.hasBinaryProperty(c, UProperty.VARIATION_SELECTOR);
        // Java draws no coloured glyphs, and leaves a hole for them.
        boolean emoji = UCharacter.hasBinaryProperty(c, UProperty.EMOJI_PRESENTATION)
                || UCharacter.hasBinaryProperty(c, UProperty.EMOJI_MODIFIER);
        return !unseen && !emoji && (font.canDisplay(c) || others.canDisplay(c));
    }

    /** A text that was {@link #shown}, each part in a font that has it. */
    AttributedString set(String text, float size, boolean bold) {
        AttributedString set = new AttributedString(text);
        Font main = font.deriveFont(bold ? Font.BOLD : Font.PLAIN, size);
        Font other = others.deriveFont(bold ? Font.BOLD : Font.PLAIN, size);
        set.addAttribute(TextAttribute.FONT, main);
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (!font.canDisplay(text.codePointAt(at))) {
                set.addAttribute(TextAttribute.FONT, other, at, at + Character.charCount(text.codePointAt(at)));
            }
        }
        return set;
    }
}
