package talkbot.core.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PicturesTest {

    /** WCAG 2.2, success criterion 1.4.6. */
    private static final double CONTRAST = 7;

    private static final String[] PIECES = {
        "退屈な時間のなかで",
        "、",
        "。",
        "「霧笛」",
        "learning rate",
        " ",
        "ー",
        "スケーリング",
        "・",
        "GPU",
        "10倍",
        "っ",
        "(笑)",
        "――",
        "わからない",
        "強化学習模倣学習",
        "🎉",
        "https://talks.example/a/b",
        "です"
    };

    private static final Card CARD = new Card("良い畑は、毎日だれかが通う畑です。", "屋上の畑", Optional.of("野々宮"), Optional.of("3. 近所に配る"));

    @ParameterizedTest
    @EnumSource(Theme.class)
    void whatIsToBeReadStandsOutFromTheGround(Theme theme) {
        assertThat(contrast(theme.ground(), theme.ink())).isGreaterThanOrEqualTo(CONTRAST);
        assertThat(contrast(theme.ground(), theme.note())).isGreaterThanOrEqualTo(CONTRAST);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void whateverTheWordsNothingStandsInTheMargins(Theme theme) {
        assumeThat(Typeface.find()).isPresent();
        Pictures pictures = new Pictures();
        Random random = new Random(7);
        for (int length = 1; length <= 200; length += 12) {
            Card card = new Card(
                    text(random, length),
                    text(random, length),
                    Optional.of(text(random, 10)),
                    Optional.of(text(random, length)));
            BufferedImage image = read(pictures.png(card, theme).orElseThrow());

            assertThat(image.getWidth()).isEqualTo(Pictures.WIDTH);
            assertThat(image.getHeight()).isEqualTo(Pictures.HEIGHT);
            assertThat(different(image, theme, true))
                    .as("in the margin: %s", card)
                    .isZero();
            // The mark, the line and the words.
            assertThat(different(image, theme, false)).as("blank: %s", card).isGreaterThan(2_000);
        }
    }

    @Test
    void whatIsReadFromTheRightStaysWithinTheMarginsToo() {
        assumeThat(Typeface.find()).isPresent();
        Card card = new Card(
                "שלום עולם, זה משפט בעברית על sea floor maps ועוד מילים",
                "תל אביב",
                Optional.empty(),
                Optional.empty());
        // Without a Hebrew font there is no picture of Hebrew.
        Optional<byte[]> png = new Pictures().png(card, Theme.LIGHT);
        assertThat(png.map(bytes -> different(read(bytes), Theme.LIGHT, true)).orElse(0))
                .isZero();
    }

    @Test
    void otherWordsGiveAnotherPictureAndTheSameOnesTheSame() {
        assumeThat(Typeface.find()).isPresent();
        byte[] first = new Pictures().png(CARD, Theme.LIGHT).orElseThrow();
        assertThat(new Pictures().png(CARD, Theme.LIGHT).orElseThrow()).isEqualTo(first);
        assertThat(new Pictures().png(CARD, Theme.DARK).orElseThrow()).isNotEqualTo(first);
        Card other = new Card("良い畑は、毎日だれかが通う畑でした。", CARD.talk(), CARD.speaker(), CARD.chapter());
        assertThat(new Pictures().png(other, Theme.LIGHT).orElseThrow()).isNotEqualTo(first);
    }

    @Test
    void manyAtOnceGetWhatOneGets() {
        assumeThat(Typeface.find()).isPresent();
        byte[] alone = new Pictures().png(CARD, Theme.DARK).orElseThrow();
        Pictures shared = new Pictures();
        List<byte[]> together = IntStream.range(0, 32)
                .parallel()
                .mapToObj(i -> {
                    Card card = i % 2 == 0 ? CARD : new Card("別の言葉" + i, "題", Optional.empty(), Optional.empty());
                    return shared.png(card, Theme.DARK).orElseThrow();
                })
                .toList();
        assertThat(together.getFirst()).isEqualTo(alone);
        assertThat(together.get(30)).isEqualTo(alone);
    }

    @Test
    void aFontIsLookedForOnceAndNotBeforeTheFirstPicture() {
        AtomicInteger looks = new AtomicInteger();
        Pictures none = new Pictures(() -> {
            looks.incrementAndGet();
            return Optional.empty();
        });
        assertThat(none.missing()).isFalse();
        assertThat(looks).hasValue(0);

        assertThat(none.png(CARD, Theme.LIGHT)).isEmpty();
        assertThat(none.png(CARD, Theme.DARK)).isEmpty();
        assertThat(none.missing()).isTrue();
        assertThat(looks).hasValue(1);
    }

    @Test
    void preparingLooksForTheFontSoThatTheFirstPictureNeedNot() {
        AtomicInteger looks = new AtomicInteger();
        Pictures pictures = new Pictures(() -> {
            looks.incrementAndGet();
            return Typeface.find();
        });
        pictures.prepare();
        assertThat(looks).hasValue(1);
        assertThat(pictures.missing()).isEqualTo(pictures.png(CARD, Theme.LIGHT).isEmpty());
        assertThat(looks).hasValue(1);
    }

    @Test
    void brokenGraphicsAreNoPictureAndNoError() {
        Pictures broken = new Pictures(() -> {
            throw new UnsatisfiedLinkError("libfreetype.so.6");
        });
        assertThat(broken.png(CARD, Theme.LIGHT)).isEmpty();
    }

    @Test
    void whatNoFontHasIsLeftOutOrMarked() {
        Optional<Typeface> found = Typeface.find();
        assumeThat(found).isPresent();
        Typeface typeface = found.orElseThrow();
        assertThat(typeface.shown("すごい🎉ですよね👩‍👩‍👧☕️\n\tはい\u202e")).contains("すごいですよね はい");
        // A letter of the private use area that no font has a shape for, as a rare kanji would be.
        assertThat(typeface.shown("一二三四五六七八九十人\uD81B\uDFFC")).isPresent();
        assertThat(typeface.shown("🎉🎉")).isEmpty();
        assertThat(typeface.shown("\uD808\uDC00\uD808\uDC01\uD808\uDC02 と"))
                .satisfiesAnyOf(
                        shown -> assertThat(shown).isEmpty(),
                        // A font for cuneiform is installed.
                        shown -> assertThat(shown.orElseThrow()).startsWith("\uD808\uDC00"));
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder("話");
        while (text.length() < length) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static BufferedImage read(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many pixels of the margin, or of the rest, are not as the ground. */
    private static int different(BufferedImage image, Theme theme, boolean margin) {
        // Round letters reach a pixel or two beyond where they stand.
        int edge = Painter.MARGIN - 4;
        int different = 0;
        for (int y = 0; y < Pictures.HEIGHT; y++) {
            for (int x = 0; x < Pictures.WIDTH; x++) {
                boolean outside = x < edge || y < edge || x >= Pictures.WIDTH - edge || y >= Pictures.HEIGHT - edge;
                different += outside == margin && (image.getRGB(x, y) & 0xFFFFFF) != theme.ground() ? 1 : 0;
            }
        }
        return different;
    }

    /** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
    private static double contrast(int one, int other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
