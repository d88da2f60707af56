package talkbot.discord.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.reply.Span;

class MarkdownTest {

    /** What acts in Discord's Markdown when no backslash stands before it. */
    private static final Pattern ACTIVE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*[*_~`|\\[\\]()<>@:]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@everyone",
                "@here",
                "<@123456789012345678>",
                "<@&123456789012345678>",
                "<#123456789012345678>",
                "</talk search:123456789012345678>",
                "<:wave:123456789012345678>",
                "<t:1700000000:R>",
                "<id:customize>",
                ":tada:",
                "**bold** __under__ ~~gone~~ ||hidden||",
                "`code` ```block```",
                "[here](https://evil.example)",
                "https://evil.example/x",
                "<https://evil.example>",
                "\\*already escaped\\*",
            })
    void nothingInATextActs(String text) {
        String markup = plain(text);
        assertThat(ACTIVE.matcher(markup).find()).as(markup).isFalse();
        assertThat(unescaped(markup)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "# title,\\# title",
                "-# note,\\-# note",
                "- item,\\- item",
                "+ item,\\+ item",
                "1. item,1\\. item",
                "12) item,12\\) item",
                "\"   - item\",\"   \\- item\"",
                "　- item,　\\- item",
                "> quote,\\> quote",
            })
    void noLineOfATextIsAHeadingListOrQuote(String text, String expected) {
        assertThat(plain(text)).isEqualTo(expected);
        assertThat(plain("x\n" + text)).isEqualTo("x\n" + expected);
    }

    @Test
    void aLineStartPutTogetherFromSpansDoesNotActEither() {
        assertThat(Markdown.of(List.of(new Span.Plain("1"), new Span.Plain(". item"))))
                .isEqualTo("1\\. item");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x202e, 0x2066, 0x200f, 0x061c, 0x200b, 0xfeff, 0x00ad, 0x2028, 0x0007, 0x3164})
    void whatCannotBeSeenIsTakenOut(int control) {
        assertThat(plain("a" + Character.toString(control) + "b")).isEqualTo("ab");
    }

    @Test
    void picturesStayWhole() {
        assertThat(plain("👨‍👩‍👧 ❤️‍🔥 🏴󠁧󠁢󠁥󠁮󠁧󠁿")).isEqualTo("👨‍👩‍👧 ❤️‍🔥 🏴󠁧󠁢󠁥󠁮󠁧󠁿");
        assertThat(plain("a‍b")).isEqualTo("ab");
    }

    @Test
    void halfACharacterIsTakenOut() {
        assertThat(plain("a\ud83db\udc00")).isEqualTo("ab");
    }

    @Test
    void markedNeighboursAreMarkedTogether() {
        assertThat(Markdown.of(List.of(
                        new Span.Plain("この"), new Span.Marked("検索"), new Span.Marked("語"), new Span.Plain("です"))))
                .isEqualTo("この**__検索語__**です");
    }

    @Test
    void emphasisSideBySideDoesNotRunTogether() {
        assertThat(Markdown.of(List.of(new Span.Strong("A"), new Span.Marked("B"), new Span.Strong(""))))
                .isEqualTo("**A** **__B__**");
    }

    @Test
    void linksKeepTheirAddressWhateverTheirWords() {
        URI target = URI.create("https://talks.example/talks/%E7%95%91-a1b2c3/k9(x)#k9");
        assertThat(Markdown.of(List.of(new Span.Link("畑[1](https://evil.example)", target))))
                .isEqualTo("[畑［1］\\(https\\://evil.example\\)](https://talks.example/talks/畑-a1b2c3/k9%28x%29#k9)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "discord://app", "file:///etc/passwd", "https:nowhere", "//x.example"})
    void onlyWebAddressesAreLinks(String target) {
        assertThat(Markdown.of(List.of(new Span.Link("x", URI.create(target))))).isEqualTo("x");
    }

    @Test
    void codeCannotBeLeft() {
        assertThat(Markdown.of(List.of(new Span.Code("/talk `@everyone`\n**x**"))))
                .isEqualTo("`/talk ˋ@everyoneˋ **x**`");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyTextComesBackAsItWas(long seed) {
        Random random = new Random(seed);
        String signs = "*_~`|[]()<>@:#-+.0123456789 \n\\あいう漢字abc";
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, signs.length()).forEach(at -> text.append(signs.charAt(at)));
            String markup = plain(text.toString());
            assertThat(ACTIVE.matcher(markup).find()).as(markup).isFalse();
            assertThat(unescaped(markup)).isEqualTo(text.toString());
        }
    }

    private static String plain(String text) {
        return Markdown.of(List.of(new Span.Plain(text)));
    }

    private static String unescaped(String markup) {
        return markup.replaceAll("\\\\([^0-9A-Za-z\\s])", "$1");
    }
}
