package talkbot.slack.answer;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.Bot;
import talkbot.core.command.Command;
import talkbot.core.command.Zones;
import talkbot.core.daily.Obstacles;
import talkbot.core.desk.Desk;
import talkbot.core.desk.Visit;
import talkbot.core.message.Language;
import talkbot.core.platform.Obstacle;
import talkbot.core.reply.Answer;
import talkbot.core.reply.Block;
import talkbot.core.reply.ButtonIds;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.reply.Unfurl;
import talkbot.core.reply.Visibility;
import talkbot.core.request.Person;
import talkbot.core.request.Press;
import talkbot.core.request.Request;
import talkbot.core.request.Way;
import talkbot.slack.api.Obstruction;
import talkbot.slack.api.People;
import talkbot.slack.api.People.Profile;
import talkbot.slack.api.SlackApi;
import talkbot.slack.api.SlackRefusal;
import talkbot.slack.event.Events;
import talkbot.slack.event.Incoming;
import talkbot.slack.event.Origin;
import talkbot.slack.event.SavedQuestion;
import talkbot.slack.message.SlackMessage;

/** Brings the desk's answers to where something was asked or pressed. Safe for use by many threads. */
public final class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    /** What can be said by one response URL; https://docs.slack.dev/interactivity/handling-user-interaction. */
    private static final int BY_URL = 5;

    private final Desk desk;
    private final SlackApi api;
    private final People people;
    private final Delivery delivery;
    private final Windows windows;
    private final Greetings greetings;
    private final Predicate<String> served;

    /**
     * Answers from this desk, through these calls.
     *
     * @param served whether a workspace is served, by its id; what comes from any other is declined
     */
    public Answers(Desk desk, SlackApi api, Predicate<String> served) {
        this.served = served;
        this.desk = desk;
        this.api = api;
        this.people = new People(api);
        this.delivery = new Delivery(desk, api);
        this.windows = new Windows(desk, api, delivery);
        this.greetings = new Greetings(api);
    }

    /** Takes something to be answered, and returns at once. */
    public void take(Incoming incoming) {
        desk.take(visit(incoming));
    }

    /** Something to be answered. */
    public Visit visit(Incoming incoming) {
        return new Caller(incoming, served.test(incoming.person().workspace()));
    }

    /** Somebody who did something. What Slack says about people is asked for when it is needed. */
    private final class Caller implements Visit {

        private final Incoming incoming;
        private final boolean welcome;
        private Optional<Profile> profile;

        /** About whoever is in a workspace that is not served, nothing is asked. */
        Caller(Incoming incoming, boolean welcome) {
            this.incoming = incoming;
            this.welcome = welcome;
            this.profile = welcome ? Optional.empty() : Optional.of(People.UNKNOWN);
        }

        /** Asked for once, because each time it may have to be waited for. */
        private Profile profile() {
            if (profile.isEmpty()) {
                profile = Optional.of(people.of(incoming.person().id()));
            }
            return profile.get();
        }

        @Override
        public String key() {
            return incoming.key();
        }

        @Override
        public Optional<String> payload() {
            return welcome ? SavedQuestion.write(incoming) : Optional.empty();
        }

        @Override
        public Person person() {
            Person known = incoming.person();
            return new Person(
                    known.platform(),
                    known.workspace(),
                    known.id(),
                    profile().name().or(known::name),
                    profile().zone().flatMap(Zones::of));
        }

        @Override
        public String words() {
            return incoming instanceof Incoming.Asked asked ? asked.words() : "";
        }

        @Override
        public Optional<Language> offered() {
            return profile().locale().flatMap(Language::ofTag);
        }

        @Override
        public void answer() throws IOException {
            try {
                if (welcome) {
                    work();
                } else {
                    decline();
                }
            } catch (SlackRefusal refusal) {
                Obstacle obstacle =
                        Obstruction.of(refusal).filter(o -> !incoming.unasked()).orElseThrow(() -> refusal);
                LOG.warn(
                        "an answer did not reach Slack: {}: {}",
                        refusal.getMessage(),
                        Obstacles.sentence(obstacle, Events.PLATFORM, Language.ENGLISH));
                // Where the asker reads it: beside the question, or in their direct conversation.
                delivery.tell(incoming.origin(), desk.explanation(this, obstacle));
            }
        }

        /**
         * Tells the asker alone, in both languages, that the workspace is not served. What nobody waits for is left alone, but
         * for the bot's own page.
         */
        private void decline() throws IOException {
            List<Block> sentences = Stream.of(Language.JAPANESE, Language.ENGLISH)
                    .map(language -> new Span.Plain(Bot.say(language, "workspace.refused")))
                    .<Block>map(sentence -> new Block.Paragraph(List.of(sentence)))
                    .toList();
            Reply reply = new Reply(Visibility.PRIVATE, Language.JAPANESE, sentences);
            switch (incoming) {
                case Incoming.Opened opened -> windows.home(reply, opened.origin());
                case Incoming.InView pressed -> windows.show(reply, pressed, true);
                case Incoming.Filled filled -> windows.read(reply, filled.origin(), () -> apologise(reply));
                default -> apologise(reply);
            }
        }

        private void work() throws IOException {
            switch (incoming) {
                case Incoming.Asked asked -> {
                    Request request =
                            new Request(asked.way(), person(), asked.conversation(), asked.words(), offered());
                    send(desk.answer(request), false);
                }
                case Incoming.Pressed pressed -> {
                    ButtonIds.Pressed button = desk.pressed(pressed.button());
                    boolean reads = desk.bot().isForReading(button.command());
                    // A window is seen by its reader alone, wherever its button stands.
                    Way way = reads && pressed.way() == Way.MENTION ? Way.SLASH : pressed.way();
                    Press press = button.by(way, person(), pressed.conversation(), offered());
                    Answer answer = desk.bot().press(press);
                    if (answer instanceof Reply reply && reads) {
                        windows.read(reply, pressed.origin(), () -> send(reply, button.turnsPage()));
                    } else {
                        send(answer, button.turnsPage());
                    }
                }
                case Incoming.InView pressed -> inView(pressed);
                case Incoming.Opened opened -> home();
                case Incoming.Entered entered ->
                    greetings.suggest(
                            entered.origin(), desk.bot().prompts(person(), entered.conversation(), offered()));
                case Incoming.Sought sought ->
                    send(
                            desk.find(
                                    new Request(Way.SLASH, person(), sought.conversation(), sought.words(), offered())),
                            false);
                case Incoming.Filled filled -> {
                    Press form = desk.pressed(filled.form()).by(Way.SLASH, person(), filled.conversation(), offered());
                    Answer answer = desk.fill(form, filled.values());
                    if (answer instanceof Reply reply
                            && filled.origin().direct()
                            && filled.origin().responseUrl().isEmpty()) {
                        // It was asked for on the bot's own page.
                        windows.read(reply, filled.origin(), () -> send(reply, false));
                    } else {
                        send(answer, false);
                    }
                }
                case Incoming.Given given -> {
                    Press place = new Press(
                            Way.SLASH, person(), given.conversation(), new Command.Add(), Optional.empty(), offered());
                    if (given.files().isEmpty()) {
                        send(desk.bot().press(place).reply(), false);
                    }
                    for (int i = 0; i < given.files().size(); i++) {
                        Reply added = desk.bot()
                                .add(place, api.files().given(given.files().get(i)));
                        Origin origin = given.origin();
                        delivery.send(added, i < BY_URL ? origin : origin.spent(), false);
                    }
                }
                case Incoming.Shared shared -> {
                    Unfurl unfurl = desk.bot().unfurl(shared.addresses(), person(), shared.conversation(), offered());
                    Map<String, SlackMessage> previews = new LinkedHashMap<>();
                    unfurl.previews().forEach((address, reply) -> previews.put(address, delivery.rendered(reply)));
                    if (!previews.isEmpty()) {
                        api.unfurl(shared.origin().channel(), shared.ts(), shared.composing(), previews);
                    }
                }
            }
        }

        private void inView(Incoming.InView pressed) throws IOException {
            ButtonIds.Pressed button = desk.pressed(pressed.button());
            Way way = pressed.origin().direct() ? Way.DIRECT : Way.SLASH;
            Answer answer = desk.bot().press(button.by(way, person(), pressed.conversation(), offered()));
            if (pressed.home() && button.command() instanceof Command.SetLanguage) {
                home();
            } else if (answer instanceof Reply reply
                    && button.command() instanceof Command.Share
                    && pressed.origin().responseUrl().isPresent()) {
                send(reply, false);
            } else {
                windows.show(answer, pressed, button.turnsPage());
            }
        }

        private void home() throws IOException {
            Origin origin = incoming.origin();
            Reply page = desk.bot().home(person(), incoming.conversation(), people.channels(origin.user()), offered());
            windows.home(page, origin);
        }

        private void send(Answer answer, boolean instead) throws IOException {
            delivery.send(answer, incoming.origin(), instead);
        }

        @Override
        public void apologise(Reply reply) throws IOException {
            // Who shares a link or looks at the bot's page has asked for nothing.
            if (!incoming.unasked()) {
                delivery.whisper(incoming.origin(), delivery.rendered(reply));
            }
        }
    }
}
