package talkbot.core;

import java.util.Optional;
import talkbot.core.daily.Daily;
import talkbot.core.link.Links;
import talkbot.core.picture.Pictures;
import talkbot.core.request.Rights;
import talkbot.core.store.Store;
import talkbot.index.Viewer;

/**
 * What a {@link Bot} works with beside the talks.
 *
 * @param links where our own pages stand
 * @param store what is remembered
 * @param rights who may do what beside asking
 * @param local what those may see who ask in the program's own chat
 * @param daily the channels' daily quotes, where there are any
 * @param pictures what makes pictures of quotes, if anything does
 */
public record BotOptions(
        Links links, Store store, Rights rights, Viewer local, Optional<Daily> daily, Optional<Pictures> pictures) {

    /** Everybody may do what can be taken back, and the program's own chat shows what the web shows. */
    public static BotOptions of(Links links, Store store) {
        return new BotOptions(links, store, Rights.OPEN, Viewer.WEB, Optional.empty(), Optional.empty());
    }

    /** The same with these rights. */
    public BotOptions with(Rights given) {
        return new BotOptions(links, store, given, local, daily, pictures);
    }

    /** The same with another view for the program's own chat. */
    public BotOptions with(Viewer viewer) {
        return new BotOptions(links, store, rights, viewer, daily, pictures);
    }

    /** The same with daily quotes. */
    public BotOptions with(Daily quotes) {
        return new BotOptions(links, store, rights, local, Optional.of(quotes), pictures);
    }

    /** The same with pictures of quotes. */
    public BotOptions with(Pictures made) {
        return new BotOptions(links, store, rights, local, daily, Optional.of(made));
    }
}
