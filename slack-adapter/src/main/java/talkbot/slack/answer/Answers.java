package talkbot.slack.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.Bot;
import talkbot.core.message.Language;
import talkbot.core.reply.Block;
import talkbot.core.reply.ButtonIds;
import talkbot.core.reply.Outcome;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.reply.Visibility;
import talkbot.core.request.Person;
import talkbot.core.request.Press;
import talkbot.core.request.Request;
import talkbot.core.store.StoreException;
import talkbot.slack.api.SlackApi;
import talkbot.slack.api.SlackApi.Profile;
import talkbot.slack.api.SlackApi.Showing;
import talkbot.slack.api.SlackRefusal;
import talkbot.slack.event.Incoming;
import talkbot.slack.event.Origin;
import talkbot.slack.message.SlackLimits;
import talkbot.slack.message.SlackMessage;
import talkbot.slack.message.SlackRenderer;

/**
 * Answers what people ask and press, each thing once, on threads of its own. Safe for use by many threads.
 */
public final class Answers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    /** Answering waits for Slack most of the time. */
    private static final int THREADS = 8;

    /** Slack delivers an event again for some six minutes; https://docs.slack.dev/apis/events-api. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    /** Nobody asks more at once than this in words. */
    private static final int MOST_WORDS = 2_000;

    private static final Duration DRAIN = Duration.ofSeconds(10);

    private final Bot bot;
    private final SlackApi api;
    private final People people;
    private final ButtonIds buttons;
    private final Cache<String, Boolean> seen = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(100_000)
            .build();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("slack-answer-", 1).factory());

    /** Answers as this bot, through these calls. */
    public Answers(Bot bot, SlackApi api) {
        this.bot = bot;
        this.api = api;
        this.people = new People(api);
        this.buttons = bot.buttonIds(SlackLimits.VALUE);
    }

    /** Takes something to be answered, and returns at once; what was taken before is left alone. */
    public void take(Incoming incoming) {
        if (seen.asMap().putIfAbsent(incoming.key(), true) == null) {
            try {
                threads.execute(() -> answer(incoming));
            } catch (RejectedExecutionException e) {
                LOG.warn("something asked while closing is not answered");
            }
        }
    }

    /** Finishes what was taken, for some seconds at most. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("{} answers were not finished", threads.shutdownNow().size());
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void answer(Incoming incoming) {
        Profile profile = people.of(incoming.origin().user());
        Optional<Language> locale = profile.locale().flatMap(Language::ofTag);
        try {
            switch (incoming) {
                case Incoming.Asked asked -> answer(asked, profile.name(), locale);
                case Incoming.Pressed pressed -> answer(pressed, profile.name(), locale);
            }
        } catch (IOException e) {
            LOG.warn("an answer did not reach Slack: {}", e.getMessage());
            tell(incoming, locale, "trouble");
        } catch (RuntimeException e) {
            LOG.error("a question could not be answered", wordless(e));
            tell(incoming, locale, "trouble");
        }
    }

    private void answer(Incoming.Asked asked, Optional<String> name, Optional<Language> locale) throws IOException {
        Request request = asked.request();
        if (request.text().length() > MOST_WORDS) {
            tell(asked, locale, "too.long", "most", MOST_WORDS);
            return;
        }
        Outcome outcome = bot.answer(new Request(
                request.way(), named(request.person(), name), request.conversation(), request.text(), locale));
        send(outcome, asked.origin(), false);
    }

    private void answer(Incoming.Pressed pressed, Optional<String> name, Optional<Language> locale) throws IOException {
        Optional<ButtonIds.Pressed> button = buttons.read(pressed.button());
        if (button.isEmpty()) {
            tell(pressed, locale, "button.unknown");
            return;
        }
        Outcome outcome = bot.press(new Press(
                pressed.way(),
                named(pressed.person(), name),
                pressed.conversation(),
                button.get().command(),
                pressed.language().or(() -> locale)));
        send(outcome, pressed.origin(), button.get().turnsPage());
    }

    /** The messages of exceptions may quote what was asked. */
    private static Throwable wordless(Throwable e) {
        Throwable wordless = new Throwable(e.getClass().getName());
        wordless.setStackTrace(e.getStackTrace());
        return wordless;
    }

    private static Person named(Person person, Optional<String> name) {
        return new Person(person.platform(), person.workspace(), person.id(), name.or(person::name));
    }

    private void send(Outcome outcome, Origin origin, boolean instead) throws IOException {
        switch (outcome) {
            case Reply reply -> send(reply, origin, instead);
        }
    }

    private void send(Reply reply, Origin origin, boolean instead) throws IOException {
        SlackMessage message = SlackRenderer.render(reply, buttons.ofMessage(), instead);
        if (instead) {
            api.respond(origin, Showing.INSTEAD, message);
            return;
        }
        try {
            switch (reply.visibility()) {
                case PRIVATE -> whisper(origin, message);
                case CHANNEL -> api.respond(origin, Showing.TO_ALL, message);
                case THREAD, PLAIN -> api.post(origin, message);
            }
        } catch (SlackRefusal refusal) {
            // Each way has rights of its own: one works where the bot is no member, the other after half an hour.
            if (reply.visibility() == Visibility.CHANNEL) {
                api.post(origin, message);
            } else if (reply.visibility() != Visibility.PRIVATE
                    && origin.responseUrl().isPresent()) {
                api.respond(origin, Showing.TO_ASKER, message);
            } else {
                throw refusal;
            }
        }
    }

    private void whisper(Origin origin, SlackMessage message) throws IOException {
        if (origin.responseUrl().isPresent()) {
            api.respond(origin, Showing.TO_ASKER, message);
        } else if (origin.direct()) {
            api.post(origin, message);
        } else {
            api.whisper(origin, message);
        }
    }

    /** Says something about the bot itself to the asker alone. */
    private void tell(Incoming incoming, Optional<Language> locale, String key, Object... arguments) {
        Language language = language(incoming, locale);
        String words = Bot.say(language, key, arguments);
        Block block = new Block.Paragraph(List.of(new Span.Plain(words)));
        Reply reply = new Reply(Visibility.PRIVATE, language, List.of(block));
        try {
            whisper(incoming.origin(), SlackRenderer.render(reply, buttons.ofMessage(), false));
        } catch (IOException e) {
            LOG.warn("nor could the asker be told: {}", e.getMessage());
        }
    }

    private Language language(Incoming incoming, Optional<Language> locale) {
        Language fitting =
                switch (incoming) {
                    case Incoming.Asked asked ->
                        locale.orElseGet(() -> Language.ofScript(asked.request().text()));
                    case Incoming.Pressed pressed ->
                        pressed.language().or(() -> locale).orElse(Language.JAPANESE);
                };
        try {
            return bot.language(incoming.person(), Optional.of(fitting)).orElse(fitting);
        } catch (StoreException e) {
            return fitting;
        }
    }
}
