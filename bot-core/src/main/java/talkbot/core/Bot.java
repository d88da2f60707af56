package talkbot.core;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import talkbot.core.added.AddedTalks;
import talkbot.core.added.GivenFile;
import talkbot.core.answer.CommandHandler;
import talkbot.core.answer.Forms;
import talkbot.core.answer.HomePage;
import talkbot.core.answer.Prompt;
import talkbot.core.answer.Subject;
import talkbot.core.command.AskInterpreter;
import talkbot.core.command.Command;
import talkbot.core.command.CommandParser;
import talkbot.core.command.SpokenOf;
import talkbot.core.daily.QuoteOfTheDay;
import talkbot.core.daily.Schedule;
import talkbot.core.form.Filled;
import talkbot.core.message.Language;
import talkbot.core.message.Messages;
import talkbot.core.replica.Claims;
import talkbot.core.reply.Answer;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.ButtonIds;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.reply.Unfurl;
import talkbot.core.reply.Visibility;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Press;
import talkbot.core.request.Request;
import talkbot.core.request.Way;
import talkbot.core.store.ForgivingStore;
import talkbot.core.store.Setting;
import talkbot.core.store.Store;
import talkbot.index.TalkIndex;
import talkbot.index.generation.LiveIndex;
import talkbot.index.quote.Quotes;

/**
 * Answers requests from the newest library: request to command, command to reply, all from the same library. Safe for
 * use by many threads.
 */
public final class Bot {

    private final Sight sight;
    private final TypeAhead typeAhead;
    private final Store store;
    private final CommandHandler handler;
    private final HomePage home;
    private final boolean loopback;
    private final Optional<Claims> claims;

    /** Makes a bot that answers from these talks. */
    public Bot(LiveIndex live, BotOptions options) {
        this.sight = new Sight(live, options.local());
        this.typeAhead = new TypeAhead(sight);
        this.claims = options.shared().claims();
        this.store = new ForgivingStore(options.store());
        Quotes quotes = new Quotes();
        this.handler = new CommandHandler(options.with(store), quotes, InstantSource.system());
        this.home = new HomePage(options.with(store), quotes);
        this.loopback = options.links().loopback();
    }

    /** Where this process says what it answers, if others might. */
    public Optional<Claims> claims() {
        return claims;
    }

    /** How many processes answer, this one among them; 1 where others are not known of. */
    public int living() {
        return claims.map(shared -> shared.living().size()).orElse(1);
    }

    /** Who sees the reply to whatever is asked in this way and place, known before any work is done. */
    public Visibility visibility(Way way, Conversation conversation) {
        return handler.visibility(way, conversation);
    }

    /** The same for a button's command. */
    public Visibility visibility(Command command, Way way, Conversation conversation) {
        return handler.visibility(command, way, conversation);
    }

    /** The answer to words. */
    public Answer answer(Request request) {
        return answer(
                request,
                Optional.of(request.text()),
                index -> understand(
                        request.way(),
                        request.text(),
                        index,
                        store.lastSpokenOf(request.person(), request.conversation())));
    }

    /**
     * The answer to a command that was chosen by its name and not typed, so that its words are never taken for others.
     *
     * @param otherwise what is done where the words do not fit the command
     */
    public Answer answer(Request request, Command otherwise) {
        return answer(
                request,
                Optional.empty(),
                index -> new CommandParser(index.library())
                        .parseStrictly(request.text())
                        .orElse(otherwise));
    }

    private Answer answer(Request request, Optional<String> asked, Function<TalkIndex, Command> meaning) {
        CommandHandler.Asker asker =
                new CommandHandler.Asker(request.way(), request.person(), request.conversation(), asked);
        Language language = language(request.way(), request.person(), request.offered())
                .orElseGet(() -> Language.ofScript(request.text()));
        return sight.read(request.conversation(), index -> {
            Command command = meaning.apply(index);
            remember(command, asker, index);
            return handler.handle(command, asker, language, index);
        });
    }

    /** The answer to a pressed button. */
    public Answer press(Press press) {
        Conversation there = Forms.place(press, Filled.words(""));
        CommandHandler.Asker asker = new CommandHandler.Asker(press.way(), press.person(), there);
        Language language = language(press);
        return sight.read(there, index -> {
            remember(press.command(), asker, index);
            return handler.handle(press.command(), asker, language, index);
        });
    }

    /**
     * The answer to a form that was filled in.
     *
     * @param form carries what the form asked for
     */
    public Answer fill(Press form, Filled filled) {
        Conversation there = Forms.place(form, filled);
        boolean elsewhere = !there.channel().equals(form.conversation().channel());
        CommandHandler.Asker asker =
                new CommandHandler.Asker(form.way(), form.person(), there, Optional.empty(), elsewhere);
        Language language = language(form);
        Answer answer = sight.read(there, index -> handler.fill(form.command(), filled, asker, language, index));
        // Who sees it was decided for there; here it is nobody else's business.
        return elsewhere && answer instanceof Reply reply
                ? new Reply(Visibility.PRIVATE, reply.language(), reply.blocks())
                : answer;
    }

    /** What is wrong with a form that was filled in, by its fields' names; empty if nothing is. */
    public Map<String, String> wrong(Press form, Filled filled) {
        Language language = language(form);
        return sight.read(Forms.place(form, filled), index -> handler.wrong(form.command(), filled, language, index));
    }

    /**
     * Somebody's own page about the bot; see {@link HomePage#of}.
     *
     * @param place their own conversation with the bot
     * @param channels the channels that they may know of, by id, with their names
     */
    public Reply home(Person person, Conversation place, Map<String, String> channels, Optional<Language> offered) {
        Language language = language(person).or(() -> offered).orElse(Language.JAPANESE);
        return sight.read(place, index -> home.of(person, place, channels, language, index));
    }

    /** What to suggest to somebody who has not asked anything yet; see {@link Prompt}. */
    public List<Prompt> prompts(Person person, Conversation place, Optional<Language> offered) {
        Language language = language(person).or(() -> offered).orElse(Language.JAPANESE);
        return sight.read(place, index -> Prompt.of(language, index.library().talks()));
    }

    /** Whether the answer to a command is better read in a window of its own: where it is long and no page shows it. */
    public boolean isForReading(Command command) {
        return loopback && (command instanceof Command.ReadChapter || command instanceof Command.Around);
    }

    /** What to offer while somebody types. */
    public TypeAhead typeAhead() {
        return typeAhead;
    }

    /**
     * The answer to a file that somebody gives to be added to the talks. It is fetched while the answer is made, but only
     * if the person may add it.
     *
     * @param place where it is given and by whom; its command is {@link Command.Add}
     */
    public Reply add(Press place, GivenFile file) {
        CommandHandler.Asker asker = new CommandHandler.Asker(place.way(), place.person(), place.conversation());
        Language language = language(place);
        Optional<AddedTalks.Outcome> outcome =
                handler.curation().add(file, place.person(), place.conversation(), sight::inFolder);
        return sight.read(
                place.conversation(),
                index -> outcome.map(came -> handler.added(came, asker, language, index))
                        .orElseGet(() -> handler.handle(new Command.Add(), asker, language, index)
                                .reply()));
    }

    /** Why the best passages for some words stand where they stand, for whoever looks after the bot. */
    public Reply explain(Request request, int limit) {
        Language language = request.offered().orElseGet(() -> Language.ofScript(request.text()));
        return sight.read(
                request.conversation(),
                index -> handler.explain(request.text(), limit, request.way(), language, index));
    }

    /** What to show below a message in which somebody shared addresses of our pages. */
    public Unfurl unfurl(List<String> addresses, Person person, Conversation conversation, Optional<Language> offered) {
        Language language = language(person).or(() -> offered).orElse(Language.JAPANESE);
        return sight.read(conversation, index -> handler.unfurl(addresses, language, index));
    }

    /** What a channel gets on a day, the same however often it is asked for; nothing if there is no quote for it. */
    public Optional<QuoteOfTheDay.Card> quoteOfTheDay(Schedule schedule, LocalDate day) {
        return sight.read(schedule.channel(), index -> handler.quoteOfTheDay(schedule, day, index));
    }

    /** What everybody sees stays in the language that it has; what somebody alone sees is in theirs. */
    private Language language(Press press) {
        Visibility visibility = visibility(press.command(), press.way(), press.conversation());
        boolean unset = press.command() instanceof Command.SetLanguage(Optional<Language> chosen) && chosen.isEmpty();
        // Who leaves the choice to the platform is answered so at once.
        Optional<Language> theirs = unset ? press.offered() : language(press.way(), press.person(), press.offered());
        Optional<Language> fitting = visibility.forAll() ? press.spoken().or(() -> theirs) : theirs.or(press::spoken);
        return fitting.orElse(Language.JAPANESE);
    }

    /**
     * What to say to a message whose words the platform keeps from the bot: how to give them.
     *
     * @param place where it was written and by whom
     */
    public Reply unread(Press place) {
        Language language = language(place);
        return new Reply(
                visibility(place.way(), place.conversation()),
                language,
                List.of(
                        new Block.Paragraph(List.of(new Span.Plain(say(language, "unread")))),
                        new Block.Buttons(List.of(
                                new Button(say(language, "unread.button"), new Command.Fill(Optional.empty()))))));
    }

    /** Buttons as ids of at most so many characters. */
    public ButtonIds buttonIds(int most) {
        return new ButtonIds(store, most);
    }

    /** The local chat has a choice of its own, at the head of its page or among the terminal's flags. */
    private Optional<Language> language(Way way, Person person, Optional<Language> offered) {
        return way == Way.LOCAL ? offered : language(person).or(() -> offered);
    }

    /** The language that somebody on a platform chose. */
    public Optional<Language> language(Person person) {
        return store.setting(person, Setting.LANGUAGE).flatMap(Language::ofTag);
    }

    /** A sentence about the bot itself in somebody's language; the keys are those beside this class. */
    public static String say(Language language, String key, Object... arguments) {
        return Messages.of(Bot.class, language).get(key, arguments);
    }

    /**
     * What words mean that came this way.
     *
     * @param spokenOf what was spoken of just before, if anything was
     */
    public static Command understand(Way way, String text, TalkIndex index, Optional<SpokenOf> spokenOf) {
        return switch (way) {
            case SLASH -> new AskInterpreter(index).typed(text, spokenOf);
            case MENTION, DIRECT, LOCAL -> new AskInterpreter(index).interpret(text, spokenOf);
        };
    }

    private void remember(Command command, CommandHandler.Asker asker, TalkIndex index) {
        Subject.of(command, index).ifPresent(what -> store.spokeOf(asker.person(), asker.conversation(), what));
    }
}
