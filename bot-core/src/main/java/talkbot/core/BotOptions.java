package talkbot.core;

import java.util.Optional;
import talkbot.core.added.AddedTalks;
import talkbot.core.daily.Daily;
import talkbot.core.link.Links;
import talkbot.core.replica.Claims;
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
 * @param claims where a process says what it answers, where there may be others
 * @param added the talks that are added in chats, where they can be
 */
public record BotOptions(
        Links links, Store store, Rights rights, Viewer local, Optional<Daily> daily, Optional<Claims> claims, Optional<AddedTalks> added) {

    /** Everybody may do what can be taken back, and the program's own chat shows what the web shows. */
    public static BotOptions of(Links links, Store store) {
        return new BotOptions(links, store, Rights.OPEN, Viewer.WEB, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same with these rights. */
    public BotOptions with(Rights given) {
        return new BotOptions(links, store, given, local, daily, claims, added);
    }

    /** The same with another view for the program's own chat. */
    public BotOptions with(Viewer viewer) {
        return new BotOptions(links, store, rights, viewer, daily, claims, added);
    }

    /** The same with daily quotes. */
    public BotOptions with(Daily quotes) {
        return new BotOptions(links, store, rights, local, Optional.of(quotes), claims, added);
    }

    /** The same as one process of several. */
    public BotOptions with(Claims shared) {
        return new BotOptions(links, store, rights, local, daily, Optional.of(shared), added);
    }

    /** The same with talks that are added in chats. */
    public BotOptions with(AddedTalks talks) {
        return new BotOptions(links, store, rights, local, daily, claims, Optional.of(talks));
    }
}
