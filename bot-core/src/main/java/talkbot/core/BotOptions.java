package talkbot.core;

import java.util.Optional;
import talkbot.core.link.Links;
import talkbot.core.request.Rights;
import talkbot.core.store.QuoteReviews;
import talkbot.core.store.Store;
import talkbot.index.Viewer;

/**
 * What a {@link Bot} works with beside the talks.
 *
 * @param links where our own pages stand
 * @param store what is remembered
 * @param rights who may do what beside asking
 * @param local what those may see who ask in the program's own chat
 * @param reviews what administrators arranged of the coming quotes, where they can
 */
public record BotOptions(Links links, Store store, Rights rights, Viewer local, Optional<QuoteReviews> reviews) {

    /** Everybody may do what can be taken back, and the program's own chat shows what the web shows. */
    public static BotOptions of(Links links, Store store) {
        return new BotOptions(links, store, Rights.OPEN, Viewer.WEB, Optional.empty());
    }

    /** The same with these rights. */
    public BotOptions with(Rights given) {
        return new BotOptions(links, store, given, local, reviews);
    }

    /** The same with another view for the program's own chat. */
    public BotOptions with(Viewer viewer) {
        return new BotOptions(links, store, rights, viewer, reviews);
    }

    /** The same, where administrators can arrange the coming quotes. */
    public BotOptions with(QuoteReviews arranged) {
        return new BotOptions(links, store, rights, local, Optional.of(arranged));
    }
}
