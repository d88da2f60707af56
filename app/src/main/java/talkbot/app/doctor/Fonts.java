package talkbot.app.doctor;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The fonts that this machine offers to Java. */
final class Fonts {

    /** Hiragana, katakana and kanji that no Japanese font lacks. */
    private static final String JAPANESE = "あア亜語";

    /** Names that Java gives to whatever fonts there are. */
    private static final Set<String> LOGICAL =
            Set.of(Font.DIALOG, Font.DIALOG_INPUT, Font.SANS_SERIF, Font.SERIF, Font.MONOSPACED);

    private Fonts() {}

    /** The name of a font that can write Japanese, if there is one. */
    static Optional<String> japanese() {
        try {
            return Arrays.stream(
                            GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                    .filter(font -> font.canDisplayUpTo(JAPANESE) < 0)
                    .map(Font::getFamily)
                    .filter(family -> !LOGICAL.contains(family))
                    .sorted()
                    .findFirst();
        } catch (LinkageError | RuntimeException e) {
            // A Java runtime without its graphics libraries, or a system without fontconfig, has no fonts at all.
            return Optional.empty();
        }
    }
}
