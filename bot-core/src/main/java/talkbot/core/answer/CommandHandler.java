package talkbot.core.answer;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import talkbot.core.BotOptions;
import talkbot.core.added.AddedTalks;
import talkbot.core.command.Command;
import talkbot.core.command.FilledForm;
import talkbot.core.command.Verdict;
import talkbot.core.daily.QuoteOfTheDay;
import talkbot.core.daily.Schedule;
import talkbot.core.deck.QuoteDeck;
import talkbot.core.form.Filled;
import talkbot.core.link.Links;
import talkbot.core.message.Language;
import talkbot.core.picture.Pictures;
import talkbot.core.reply.Answer;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Unfurl;
import talkbot.core.reply.Visibility;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Way;
import talkbot.core.store.Store;
import talkbot.index.TalkIndex;
import talkbot.index.quote.Quotes;

/** Carries a command out against one library. Safe for use by many threads. */
public final class CommandHandler {

    private final Links links;
    private final QuoteAnswer quotes;
    private final DailyAnswer daily;
    private final ReviewAnswer review;
    private final CorrectionAnswer corrections;
    private final Store store;
    private final Optional<Pictures> pictures;
    private final CurationAnswer curation;

    /**
     * Makes a handler.
     *
     * @param links where our own pages stand
     * @param quotes the quotes to draw from
     * @param store what is remembered
     */
    public CommandHandler(Links links, Quotes quotes, Store store) {
        this(BotOptions.of(links, store), quotes, InstantSource.system());
    }

    /**
     * Makes a handler.
     *
     * @param options what to work with beside the talks
     * @param quotes the quotes to draw from
     * @param clock tells which day it is
     */
    public CommandHandler(BotOptions options, Quotes quotes, InstantSource clock) {
        this.links = options.links();
        this.store = options.store();
        this.pictures = options.shared().pictures();
        QuoteDeck deck = new QuoteDeck(quotes, store, options.shared().reviews(), 0);
        this.quotes = new QuoteAnswer(quotes, store, options.rights(), deck, pictures, clock);
        this.review = new ReviewAnswer(
                deck, store, options.shared().reviews(), options.shared().daily(), options.rights(), clock);
        this.curation = new CurationAnswer(options.rights(), options.shared().added());
        this.corrections = new CorrectionAnswer(options.shared().feedback(), options.rights());
        this.daily = new DailyAnswer(options.shared().daily(), store, options.rights(), this.quotes);
    }

    /** What is said about adding and removing talks. */
    public CurationAnswer curation() {
        return curation;
    }

    /**
     * Who gives a command, and where.
     *
     * @param way how it came
     * @param person who
     * @param conversation where
     * @param words in which words, if it was not by a button
     * @param elsewhere whether the answer is read in another channel
     */
    public record Asker(Way way, Person person, Conversation conversation, Optional<String> words, boolean elsewhere) {

        /** Somebody who asked in words. */
        public Asker(Way way, Person person, Conversation conversation, Optional<String> words) {
            this(way, person, conversation, words, false);
        }

        /** Somebody who pressed a button. */
        public Asker(Way way, Person person, Conversation conversation) {
            this(way, person, conversation, Optional.empty());
        }
    }

    /** Who sees the reply to whatever is asked in this way and place, known before any work is done. */
    public Visibility visibility(Way way, Conversation conversation) {
        return Visibility.of(way, way == Way.SLASH && SettingsAnswer.everybody(conversation, store));
    }

    /**
     * The same for a command that may stem from a button in front of everybody: what one person thinks of a quote or an
     * answer is noted for them alone, and what somebody shows to all is for all.
     */
    public Visibility visibility(Command command, Way way, Conversation conversation) {
        if (command instanceof Command.Share) {
            return Visibility.CHANNEL;
        }
        Visibility usual = visibility(way, conversation);
        return usual.forAll() && ofOnePerson(command) ? Visibility.PRIVATE : usual;
    }

    /** These come from buttons only, and buttons are answered privately on every platform. */
    private static boolean ofOnePerson(Command command) {
        return switch (command) {
            case Command.JudgeQuote judge -> judge.verdict() == Verdict.LIKED;
            case Command.NotMeant wrong -> true;
            case Command.TakeBack back -> true;
            default -> false;
        };
    }

    /** The answer to a command in this language, from this index. */
    public Answer handle(Command command, Asker asker, Language language, TalkIndex index) {
        Asking asking = new Asking(asker.way(), language, index, links);
        if (command instanceof Command.Share share) {
            return new Reply(Visibility.CHANNEL, language, blocks(asking, share, asker));
        }
        if (command instanceof Command.SetLanguage set
                && set.language().filter(l -> l != language).isPresent()) {
            // From here on the bot speaks the language that was just chosen.
            return handle(command, asker, set.language().get(), index);
        }
        if (command instanceof Command.Fill fill) {
            return Forms.words(asking, fill, reply(asking, new Command.Help(), asker));
        }
        if (command instanceof Command.PlanDaily plan) {
            return daily.form(asking, plan, asker, reply(asking, plan, asker));
        }
        if (command instanceof Command.Equate equate
                && equate.terms().isBlank()
                && corrections.mayEquate(asker.person())) {
            return Forms.glossary(asking, equate, reply(asking, equate, asker));
        }
        if (command instanceof Command.Add
                && curation.refusal(asking, asker.person()).isEmpty()) {
            return curation.form(
                    asking,
                    visibility(asker.way(), asker.conversation()),
                    asker.conversation().platform());
        }
        return reply(asking, command, asker);
    }

    private Reply reply(Asking asking, Command command, Asker asker) {
        Visibility visibility = visibility(command, asker.way(), asker.conversation());
        List<Block> blocks = new ArrayList<>(blocks(asking, command, asker));
        List<Button> foot = new ArrayList<>();
        corrections.button(asking, command, asker).ifPresent(foot::add);
        if (visibility == Visibility.PRIVATE && Sharing.isWorth(command)) {
            foot.add(new Button(asking.say("button.share"), new Command.Share(command)));
        }
        if (!foot.isEmpty()) {
            blocks.add(new Block.Buttons(foot));
        }
        return new Reply(visibility, asking.language(), blocks);
    }

    /** What became of a file that somebody gave. */
    public Reply added(AddedTalks.Outcome outcome, Asker asker, Language language, TalkIndex index) {
        Asking asking = new Asking(asker.way(), language, index, links);
        return new Reply(visibility(asker.way(), asker.conversation()), language, curation.added(asking, outcome));
    }

    /** The answer to a form that was filled in. */
    public Answer fill(Command asks, Filled filled, Asker asker, Language language, TalkIndex index) {
        return switch (FilledForm.read(asks, filled, index.library())) {
            case FilledForm.Clear clear -> handle(clear.command(), asker, language, index);
            case FilledForm.Unclear unclear -> {
                Asking asking = new Asking(asker.way(), language, index, links);
                List<Block> blocks = Forms.unclear(asking, asks, unclear.wrong());
                yield new Reply(visibility(asker.way(), asker.conversation()), language, blocks);
            }
        };
    }

    /** What is wrong with a form that was filled in, by its fields' names; empty if nothing is. */
    public Map<String, String> wrong(Command asks, Filled filled, Language language, TalkIndex index) {
        Map<String, String> said = new LinkedHashMap<>();
        if (FilledForm.read(asks, filled, index.library()) instanceof FilledForm.Unclear unclear) {
            Asking asking = new Asking(Way.SLASH, language, index, links);
            unclear.wrong().forEach((field, key) -> said.put(field, asking.say(key)));
        }
        return said;
    }

    /** What is shown below a message with these addresses in it; nothing for those that are not ours. */
    public Unfurl unfurl(List<String> addresses, Language language, TalkIndex index) {
        Asking asking = new Asking(Way.MENTION, language, index, links);
        Map<String, Reply> previews = new LinkedHashMap<>();
        for (String address : addresses) {
            links.read(address)
                    .filter(target -> asking.linkable())
                    .flatMap(target -> Preview.of(asking, target))
                    .ifPresent(blocks -> previews.put(address, new Reply(Visibility.THREAD, language, blocks)));
        }
        return new Unfurl(previews);
    }

    /** What a channel gets on a day, the same however often it is asked for; nothing if there is no quote for it. */
    public Optional<QuoteOfTheDay.Card> quoteOfTheDay(Schedule schedule, LocalDate day, TalkIndex index) {
        return quotes.ofTheDay(new Asking(Way.MENTION, schedule.language(), index, links), schedule, day);
    }

    /** Why the best passages for some words stand where they stand, for whoever looks after the bot. */
    public Reply explain(String words, int limit, Way way, Language language, TalkIndex index) {
        Asking asking = new Asking(way, language, index, links);
        return new Reply(Visibility.PLAIN, language, Explanation.blocks(asking, words, limit));
    }

    private List<Block> blocks(Asking asking, Command command, Asker asker) {
        return switch (command) {
            case Command.Search search -> SearchAnswer.blocks(asking, search);
            case Command.Chapters chapters -> TalkAnswer.chapters(asking, chapters);
            case Command.ShowChapter show -> ChapterAnswer.show(asking, show);
            case Command.ReadChapter read -> ChapterAnswer.read(asking, read);
            case Command.Around around -> PassageAnswer.around(asking, around);
            case Command.Talks talks -> TalkAnswer.list(asking, talks);
            case Command.DrawQuote quote -> quotes.blocks(asking, quote, asker.conversation());
            case Command.JudgeQuote judge -> quotes.judge(asking, judge, asker.person(), asker.conversation());
            case Command.SetDaily set -> daily.set(asking, set, asker);
            case Command.Daily wish -> daily.wish(asking, wish, asker);
            case Command.PlanDaily plan -> daily.wish(asking, new Command.Daily(Command.DailyWish.STATUS), asker);
            case Command.Unskip unskip -> daily.unskip(asking, unskip, asker);
            case Command.Unclear unclear -> daily.unclear(asking, unclear);
            case Command.Choose choose -> TalkAnswer.choose(asking, choose);
            case Command.ReviewQuotes pages ->
                review.blocks(asking, pages.page(), asker.person(), asker.conversation());
            case Command.ReviewQuote step -> review.step(asking, step, asker.person(), asker.conversation());
            case Command.SetQuotes set ->
                review.set(asking, set, asker.person(), asker.conversation()).orElseGet(() -> settings(asking, asker));
            case Command.ShowSettings settings -> settings(asking, asker);
            case Command.SetLanguage set -> {
                SettingsAnswer.set(set, asker.person(), store);
                yield settings(asking, asker);
            }
            case Command.SetReplies set -> {
                SettingsAnswer.set(set, asker.conversation(), store);
                yield settings(asking, asker);
            }
            case Command.SetPictures set -> {
                SettingsAnswer.set(set, asker.conversation(), store);
                yield settings(asking, asker);
            }
            case Command.SetZone set -> {
                SettingsAnswer.set(set, asker.conversation(), store);
                yield settings(asking, asker);
            }
            case Command.Curating curating -> curation.blocks(asking, curating, asker.person());
            case Command.Share share ->
                Sharing.blocks(asking, share, asker.person(), blocks(asking, Sharing.shown(share), asker));
            case Command.Correction correction -> corrections.blocks(asking, correction, asker);
            case Command.Fill fill -> HelpAnswer.blocks(asking);
            case Command.Help help -> HelpAnswer.blocks(asking);
            case Command.Thanks thanks -> List.of(asking.paragraph("thanks"));
        };
    }

    private List<Block> settings(Asking asking, Asker asker) {
        List<Block> blocks =
                new ArrayList<>(SettingsAnswer.show(asking, asker.person(), asker.conversation(), store, pictures));
        if (asking.way() == Way.SLASH || asking.way() == Way.MENTION) {
            blocks.addAll(review.setting(asking, asker.person(), asker.conversation()));
        }
        return blocks;
    }
}
