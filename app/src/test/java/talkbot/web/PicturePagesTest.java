package talkbot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.deck.QuoteDeck;
import talkbot.core.picture.Pictures;
import talkbot.core.picture.Theme;
import talkbot.core.picture.Typeface;
import talkbot.index.Audience;
import talkbot.index.Chapter;
import talkbot.index.Library;
import talkbot.index.LineRange;
import talkbot.index.Passage;
import talkbot.index.Quote;
import talkbot.index.Summary;
import talkbot.index.Talk;
import talkbot.index.TitleOrigin;
import talkbot.index.Viewer;
import talkbot.index.quote.Quotes;

/** What a page says to whoever shows a preview of its link, and the picture in it. */
class PicturePagesTest {

    private static final String CHAPTER = SampleTalks.BAKERY_PATH + "/flour001-flour002";
    private static final String QUOTED = "良いパンは、強い火で焼いたパンではなく、長く待ったパンです。";

    private WebFixture web = new WebFixture();

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void aChapterSaysWhatItsPreviewShows() {
        assertThat(web.get(CHAPTER).body())
                .contains(
                        "<meta property=\"og:title\" content=\"粉を選ぶ – 夜にパンを焼く――町の小さな店が朝六時に開くまで\">",
                        "<meta property=\"og:description\" content=\"国産の粉は水をよく吸う。",
                        "<meta property=\"og:url\" content=\"" + web.server.address() + CHAPTER + "\">",
                        "<meta property=\"og:image\" content=\"" + web.server.address() + CHAPTER + "/card.png\">",
                        "<meta name=\"twitter:card\" content=\"summary_large_image\">");
        assertThat(web.get(SampleTalks.BAKERY_PATH).body())
                .contains("content=\"" + web.server.address() + SampleTalks.BAKERY_PATH + "/card.png\">");
        assertThat(web.get("/").body()).doesNotContain("og:image");
    }

    @Test
    void previewsLeadToWherePeopleFindThePages() {
        WebOptions behindProxy =
                new WebOptions("127.0.0.1", 0, Optional.of(URI.create("https://wiki.example/talkbot/")), false);
        try (WebFixture proxied = new WebFixture(behindProxy)) {
            assertThat(proxied.get("/talkbot" + CHAPTER).body())
                    .contains(
                            "og:url\" content=\"https://wiki.example/talkbot" + CHAPTER + "\"",
                            "og:image\" content=\"https://wiki.example/talkbot" + CHAPTER + "/card.png\"");
            assumeThat(Typeface.find()).isPresent();
            assertThat(proxied.get("/talkbot" + CHAPTER + "/card.png").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void wordsOfATalkCannotBreakOutOfItsPreview() {
        assertThat(web.get("/talks/evil.talk/evil0001-evil0002").body())
                .contains("og:title\" content=\"&lt;i>One&lt;/i> &#34; onmouseover=")
                .doesNotContain("content=\"<i>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/card.png", "/flour001-flour002/card.png", "/flour003-flour004/card.png", "/midashi-3/card.png"
            })
    void picturesAreServedLightAndDark(String path) {
        assumeThat(Typeface.find()).isPresent();
        HttpResponse<byte[]> light = bytes(SampleTalks.BAKERY_PATH + path);
        assertThat(light.statusCode()).isEqualTo(200);
        assertThat(WebFixture.header(light, "Content-Type")).startsWith("image/png");
        assertThat(WebFixture.header(light, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(corner(light)).isEqualTo(Theme.LIGHT.ground());
        assertThat(corner(bytes(SampleTalks.BAKERY_PATH + path + "?theme=dark")))
                .isEqualTo(Theme.DARK.ground());
    }

    @Test
    void aBrowserThatHasAPictureIsNotSentItAgain() {
        assumeThat(Typeface.find()).isPresent();
        String path = CHAPTER + "/card.png";
        String tag = WebFixture.header(web.get(path), "ETag");
        assertThat(tag).isNotEmpty();
        assertThat(web.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(WebFixture.header(web.get(path + "?theme=dark"), "ETag")).isNotEqualTo(tag);
    }

    @Test
    void aQuoteHasAPictureOfItsOwnAndOtherWordsHaveNone() {
        assumeThat(Typeface.find()).isPresent();
        Passage passage = new Passage("q-1", new LineRange(2, 2), QUOTED, Optional.empty());
        Chapter chapter = new Chapter(
                1, "待つ", TitleOrigin.SOURCE, new LineRange(1, 2), new Summary("", List.of()), "q-1", List.of(passage));
        Talk talk = new Talk(
                "waiting",
                "waiting.txt",
                "待つこと",
                new Summary("", List.of()),
                List.of(),
                Optional.empty(),
                "ja",
                Optional.empty(),
                30,
                List.of(),
                List.of(chapter));
        Library library = new Library(1, Instant.EPOCH, List.of(talk), List.of(), Map.of());
        web.library = () -> library;
        Quote quote = new Quotes().of(library).getFirst();
        String path = "/talks/waiting/q-1/card.png?quote=";
        assertThat(web.get(path + QuoteDeck.key(quote)).statusCode()).isEqualTo(200);
        assertThat(web.get(path + "abc").statusCode()).isEqualTo(404);
        assertThat(web.get(path + WebFixture.encode(QUOTED)).statusCode()).isEqualTo(404);
    }

    @Test
    void whatAVisitorMayNotSeeHasNoPictureEither() {
        Talk bakery = SampleTalks.bakery();
        Talk hidden = new Talk(
                bakery.id(),
                bakery.source(),
                bakery.title(),
                bakery.summary(),
                bakery.speakers(),
                bakery.date(),
                bakery.language(),
                bakery.sourceUrl(),
                bakery.image(),
                new Audience(Set.of("slack:T1")),
                bakery.characters(),
                bakery.opening(),
                bakery.chapters(),
                bakery.english());
        Library library = new Library(1, Instant.EPOCH, List.of(hidden), List.of(), Map.of());
        web.library = () -> library.seenBy(Viewer.WEB);
        for (String path :
                List.of("/card.png", "/flour001-flour002/card.png", "/flour001-flour002/card.png?quote=abc")) {
            assertThat(web.get(SampleTalks.BAKERY_PATH + path).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void withoutAFontPagesComeWithoutPictures() {
        web.close();
        web = new WebFixture(new Pictures(Optional::empty));
        assertThat(web.get(CHAPTER + "/card.png").statusCode()).isEqualTo(404);
        assertThat(web.get(CHAPTER).body())
                .contains("og:title", "<meta name=\"twitter:card\" content=\"summary\">")
                .doesNotContain("og:image");
    }

    private HttpResponse<byte[]> bytes(String path) {
        try {
            return web.client.send(
                    HttpRequest.newBuilder(URI.create(web.server.address() + path))
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int corner(HttpResponse<byte[]> response) {
        try {
            return ImageIO.read(new ByteArrayInputStream(response.body())).getRGB(0, 0) & 0xFFFFFF;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
