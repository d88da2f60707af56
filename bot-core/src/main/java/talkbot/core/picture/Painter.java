package talkbot.core.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Paints cards: the words as large as they fit, and below them where they come from. The same card in the same font
 * gives the same bytes. Safe for use by many threads.
 */
final class Painter {

    /** What link previews want; https://developers.facebook.com/docs/sharing/webmasters/images. */
    static final int WIDTH = 1200;

    static final int HEIGHT = 630;

    /** Nothing that is to be read comes closer to the edge, because some previews cut the edges off. */
    static final int MARGIN = 72;

    private static final int TEXT_WIDTH = WIDTH - 2 * MARGIN;

    private static final int LARGEST = 76;
    private static final int SMALLEST = 32;
    private static final int STEP = 2;

    /** Line height in font sizes: Japanese wants air between its lines. */
    private static final float LEADING = 1.5f;

    /** How far above the base line kanji reach, in font sizes. */
    private static final float ASCENT = 0.88f;

    private static final int MARK_WIDTH = 64;
    private static final int MARK_HEIGHT = 8;

    /** Between the words and what stands above and below them. */
    private static final int GAP = 26;

    /** Where a line parts the words from the two lines that say where they come from. */
    private static final int FOOT_TOP = 462;

    private static final float TALK_SIZE = 30;
    private static final int TALK_DROP = 48;
    private static final float PLACE_SIZE = 25;
    private static final int PLACE_DROP = 90;

    private final Typeface typeface;

    Painter(Typeface typeface) {
        this.typeface = typeface;
    }

    /** The card as a PNG; nothing where the font lacks what it says. */
    Optional<byte[]> png(Card card, Theme theme) {
        return typeface.shown(card.words()).map(words -> {
            BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            try {
                paint(graphics, card, words, theme);
            } finally {
                graphics.dispose();
            }
            return encoded(image);
        });
    }

    private void paint(Graphics2D graphics, Card card, String words, Theme theme) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setColor(new Color(theme.ground()));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(new Color(theme.accent()));
        graphics.fillRoundRect(MARGIN, MARGIN, MARK_WIDTH, MARK_HEIGHT, MARK_HEIGHT, MARK_HEIGHT);
        graphics.setColor(new Color(theme.ink()));
        words(graphics, words);
        graphics.setColor(new Color(theme.accent()));
        graphics.fillRect(MARGIN, FOOT_TOP, TEXT_WIDTH, 1);
        graphics.setColor(new Color(theme.ink()));
        line(graphics, card.talk(), TALK_SIZE, true, FOOT_TOP + TALK_DROP);
        graphics.setColor(new Color(theme.note()));
        String place = Stream.of(card.speaker(), card.chapter())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("  ·  "));
        line(graphics, place, PLACE_SIZE, false, FOOT_TOP + PLACE_DROP);
    }

    private void words(Graphics2D graphics, String words) {
        int top = MARGIN + MARK_HEIGHT + GAP;
        int height = FOOT_TOP - GAP - top;
        int size = LARGEST;
        Paragraph whole = new Paragraph(typeface, graphics.getFontRenderContext(), words, true);
        while (size > SMALLEST && whole.lines(TEXT_WIDTH / (float) size) > most(size, height)) {
            size -= STEP;
        }
        List<TextLayout> lines =
                whole.shortened(TEXT_WIDTH / (float) size, most(size, height)).layouts(size, TEXT_WIDTH);
        float leading = size * LEADING;
        float y = top + (height - lines.size() * leading) / 2 + (leading - size) / 2 + size * ASCENT;
        for (TextLayout line : lines) {
            draw(graphics, line, y);
            y += leading;
        }
    }

    private static int most(int size, int height) {
        return (int) (height / (size * LEADING));
    }

    private void line(Graphics2D graphics, String text, float size, boolean bold, float y) {
        typeface.shown(text)
                .map(shown -> new Paragraph(typeface, graphics.getFontRenderContext(), shown, bold))
                .map(shown -> shown.shortened(TEXT_WIDTH / size, 1).layouts(size, TEXT_WIDTH))
                .ifPresent(lines -> draw(graphics, lines.getFirst(), y));
    }

    /** Words that are read from the right begin there. */
    private static void draw(Graphics2D graphics, TextLayout layout, float y) {
        float x = layout.isLeftToRight() ? MARGIN : WIDTH - MARGIN - layout.getAdvance();
        layout.draw(graphics, x, y);
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("this Java runtime writes no PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
