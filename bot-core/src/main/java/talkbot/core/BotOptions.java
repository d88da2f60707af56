package talkbot.core;

import java.util.Optional;
import talkbot.core.feedback.Feedback;
import talkbot.core.link.Links;
import talkbot.core.request.Rights;
import talkbot.core.store.Store;
import talkbot.index.Viewer;

/**
 * What a {@link Bot} works with beside the talks.
 *
 * @param links where our own pages stand
 * @param store what is remembered
 * @param rights who may do what beside asking
 * @param feedback what people say of answers, where that is kept
 * @param local what those may see who ask in the program's own chat
 */
public record BotOptions(Links links, Store store, Rights rights, Optional<Feedback> feedback, Viewer local) {

    /** Everybody may do what can be taken back, and the program's own chat shows what the web shows. */
    public static BotOptions of(Links links, Store store) {
        return new BotOptions(links, store, Rights.OPEN, Optional.empty(), Viewer.WEB);
    }

    /** The same with these rights. */
    public BotOptions with(Rights given) {
        return new BotOptions(links, store, given, feedback, local);
    }

    /** The same with another view for the program's own chat. */
    public BotOptions with(Viewer viewer) {
        return new BotOptions(links, store, rights, feedback, viewer);
    }

    /** The same, where what people say of answers is kept. */
    public BotOptions with(Feedback kept) {
        return new BotOptions(links, store, rights, Optional.of(kept), local);
    }
}
