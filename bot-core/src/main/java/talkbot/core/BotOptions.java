package talkbot.core;

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

    /**
     * What only a server has.
     *
     * @param daily the channels' daily quotes
     * @param claims where a process says what it answers
     * @param reviews what administrators arranged of the coming quotes
     * @param feedback what people say of answers
     * @param added the talks that are added in chats
     * @param pictures what makes pictures of quotes
     */
    public record Shared(
            Optional<Daily> daily,
            Optional<Claims> claims,
            Optional<QuoteReviews> reviews,
            Optional<Feedback> feedback,
            Optional<AddedTalks> added,
            Optional<Pictures> pictures) {

        /** Nothing of it. */
        public static final Shared NONE = new Shared(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
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
        return with(new Shared(
                Optional.of(daily),
                shared.claims(),
                shared.reviews(),
                shared.feedback(),
                shared.added(),
                shared.pictures()));
    }

    /** The same as one process of several. */
    public BotOptions with(Claims claims) {
        return with(new Shared(
                shared.daily(),
                Optional.of(claims),
                shared.reviews(),
                shared.feedback(),
                shared.added(),
                shared.pictures()));
    }

    /** The same, where administrators can arrange the coming quotes. */
    public BotOptions with(QuoteReviews reviews) {
        return with(new Shared(
                shared.daily(),
                shared.claims(),
                Optional.of(reviews),
                shared.feedback(),
                shared.added(),
                shared.pictures()));
    }

    /** The same, where what people say of answers is kept. */
    public BotOptions with(Feedback feedback) {
        return with(new Shared(
                shared.daily(),
                shared.claims(),
                shared.reviews(),
                Optional.of(feedback),
                shared.added(),
                shared.pictures()));
    }

    /** The same, where talks can be added in chats. */
    public BotOptions with(AddedTalks added) {
        return with(new Shared(
                shared.daily(),
                shared.claims(),
                shared.reviews(),
                shared.feedback(),
                Optional.of(added),
                shared.pictures()));
    }

    /** The same with pictures of quotes. */
    public BotOptions with(Pictures pictures) {
        return with(new Shared(
                shared.daily(),
                shared.claims(),
                shared.reviews(),
                shared.feedback(),
                shared.added(),
                Optional.of(pictures)));
    }

    private BotOptions with(Shared others) {
        return new BotOptions(links, store, rights, local, others);
    }
}
