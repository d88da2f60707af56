package talkbot.core;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import talkbot.core.added.AddedTalks;
import talkbot.core.daily.Daily;
import talkbot.core.feedback.Feedback;
import talkbot.core.link.Links;
import talkbot.core.picture.Pictures;
import talkbot.core.replica.Claims;
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
 * @param shared what only a server has
 */
public record BotOptions(Links links, Store store, Rights rights, Viewer local, Shared shared) {

    /** What only a server has; none of it to begin with. Immutable. */
    public static final class Shared {

        /** Nothing of it. */
        public static final Shared NONE = new Shared(Map.of());

        private final Map<Class<?>, Object> parts;

        private Shared(Map<Class<?>, Object> parts) {
            this.parts = Map.copyOf(parts);
        }

        /** The channels' daily quotes. */
        public Optional<Daily> daily() {
            return part(Daily.class);
        }

        /** Where a process says what it answers. */
        public Optional<Claims> claims() {
            return part(Claims.class);
        }

        /** What administrators arranged of the coming quotes. */
        public Optional<QuoteReviews> reviews() {
            return part(QuoteReviews.class);
        }

        /** What people say of answers. */
        public Optional<Feedback> feedback() {
            return part(Feedback.class);
        }

        /** The talks that are added in chats. */
        public Optional<AddedTalks> added() {
            return part(AddedTalks.class);
        }

        /** What makes pictures of quotes. */
        public Optional<Pictures> pictures() {
            return part(Pictures.class);
        }

        private <T> Optional<T> part(Class<T> kind) {
            return Optional.ofNullable(parts.get(kind)).map(kind::cast);
        }

        private <T> Shared with(Class<T> kind, T part) {
            Map<Class<?>, Object> more = new HashMap<>(parts);
            more.put(kind, part);
            return new Shared(more);
        }
    }

    /** Everybody may do what can be taken back, and the program's own chat shows what the web shows. */
    public static BotOptions of(Links links, Store store) {
        return new BotOptions(links, store, Rights.OPEN, Viewer.WEB, Shared.NONE);
    }

    /** The same with these rights. */
    public BotOptions with(Rights given) {
        return new BotOptions(links, store, given, local, shared);
    }

    /** The same with another view for the program's own chat. */
    public BotOptions with(Viewer viewer) {
        return new BotOptions(links, store, rights, viewer, shared);
    }

    /** The same with another memory. */
    public BotOptions with(Store other) {
        return new BotOptions(links, other, rights, local, shared);
    }

    /** The same with daily quotes. */
    public BotOptions with(Daily daily) {
        return with(Daily.class, daily);
    }

    /** The same as one process of several. */
    public BotOptions with(Claims claims) {
        return with(Claims.class, claims);
    }

    /** The same, where administrators can arrange the coming quotes. */
    public BotOptions with(QuoteReviews reviews) {
        return with(QuoteReviews.class, reviews);
    }

    /** The same, where what people say of answers is kept. */
    public BotOptions with(Feedback feedback) {
        return with(Feedback.class, feedback);
    }

    /** The same, where talks can be added in chats. */
    public BotOptions with(AddedTalks added) {
        return with(AddedTalks.class, added);
    }

    /** The same with pictures of quotes. */
    public BotOptions with(Pictures pictures) {
        return with(Pictures.class, pictures);
    }

    private <T> BotOptions with(Class<T> kind, T part) {
        return new BotOptions(links, store, rights, local, shared.with(kind, part));
    }
}
