package talkbot.web.page;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import talkbot.core.deck.QuoteDeck;
import talkbot.core.link.Links;
import talkbot.core.picture.Card;
import talkbot.core.picture.Pictures;
import talkbot.core.picture.Theme;
import talkbot.index.Library;
import talkbot.index.Library.Spot;
import talkbot.index.Quote;
import talkbot.index.Talk;
import talkbot.index.quote.Quotes;

/**
 * The pictures that stand for pages where their links are shared: a talk's title, a chapter's best quote, or the quote
 * that {@code quote} names. They say what the pages say, and nothing that an address could make up. Safe for use by many
 * threads.
 */
public final class PicturePages {

    private final TalkSource source;
    private final Pictures pictures;
    private final Quotes quotes = new Quotes();

    /** Pictures of the newest talks. */
    public PicturePages(TalkSource source, Pictures pictures) {
        this.source = source;
        this.pictures = pictures;
    }

    /** {@code /talks/TALK/card.png}. */
    public void talk(Context ctx) {
        send(ctx, source.library().talk(ctx.pathParam("talk")).map(Card::of));
    }

    /** {@code /talks/TALK/ANCHOR/card.png}. */
    public void passage(Context ctx) {
        Optional<String> key = Optional.ofNullable(ctx.queryParam(Links.QUOTE));
        send(
                ctx,
                source.library()
                        .locate(ctx.pathParam("talk"), ctx.pathParam("anchor"))
                        .flatMap(spot -> key.isPresent() ? quote(spot, key.get()) : Optional.of(best(spot))));
    }

    private Optional<Card> quote(Spot spot, String key) {
        return quotes(spot)
                .filter(quote -> QuoteDeck.key(quote).equals(key))
                .findFirst()
                .map(quote -> Card.of(quote, spot.talk(), spot.chapter()));
    }

    private Card best(Spot spot) {
        return quotes(spot)
                .findFirst()
                .map(quote -> Card.of(quote, spot.talk(), spot.chapter()))
                .orElseGet(() -> spot.chapter()
                        .map(chapter -> Card.of(spot.talk(), chapter))
                        .orElseGet(() -> Card.of(spot.talk())));
    }

    /** The quotes of a chapter, the best first; a talk by itself is enough to know them. */
    private Stream<Quote> quotes(Spot spot) {
        Talk talk = spot.talk();
        Library now = source.library();
        Library alone = new Library(now.generation(), now.builtAt(), List.of(talk), List.of(), Map.of());
        return spot.chapter().stream()
                .flatMap(chapter -> quotes.of(alone).stream().filter(quote -> quote.chapter() == chapter.number()));
    }

    private void send(Context ctx, Optional<Card> card) {
        Theme theme =
                Theme.DARK.name().toLowerCase(Locale.ROOT).equals(ctx.queryParam("theme")) ? Theme.DARK : Theme.LIGHT;
        byte[] png = card.flatMap(c -> pictures.png(c, theme)).orElseThrow(NotFoundResponse::new);
        // Pages elsewhere show it in their previews; that is what it is for.
        ctx.contentType("image/png")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("ETag", ETags.of(png))
                .result(png);
    }
}
