package talkbot.slack.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.command.Command;
import talkbot.core.command.Zones;
import talkbot.core.daily.Obstacles;
import talkbot.core.desk.Desk;
import talkbot.core.desk.Excuse;
import talkbot.core.desk.Visit;
import talkbot.core.message.Language;
import talkbot.core.platform.Obstacle;
import talkbot.core.reply.Answer;
import talkbot.core.reply.ButtonIds;
import talkbot.core.reply.Field;
import talkbot.core.reply.FileForm;
import talkbot.core.reply.Form;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Suggestions;
import talkbot.core.reply.Unfurl;
import talkbot.core.reply.Visibility;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Press;
import talkbot.core.request.Request;
import talkbot.core.request.Way;
import talkbot.core.text.Words;
import talkbot.slack.api.Obstruction;
import talkbot.slack.api.SlackApi;
import talkbot.slack.api.SlackApi.Profile;
import talkbot.slack.api.SlackApi.Showing;
import talkbot.slack.api.SlackRefusal;
import talkbot.slack.event.Events;
import talkbot.slack.event.Incoming;
import talkbot.slack.event.Kept;
import talkbot.slack.event.Origin;
import talkbot.slack.event.Prompter;
import talkbot.slack.event.SavedQuestion;
import talkbot.slack.message.SlackForm;
import talkbot.slack.message.SlackLimits;
import talkbot.slack.message.SlackMessage;
import talkbot.slack.message.SlackRenderer;

/** Brings the desk's answers to where something was asked or pressed. Safe for use by many threads. */
public final class Answers implements Prompter {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    /** What can be said by one response URL; https://docs.slack.dev/interactivity/handling-user-interaction. */
    private static final int MOST_FILES = 5;

    /** Choices offered at once; more than so many nobody reads. */
    private static final int OFFERED = 20;

    /** A message's first so many characters are searched for. */
    private static final int MOST_SOUGHT = 300;

    private final Desk desk;
    private final SlackApi api;
    private final People people;
    private final Windows windows;

    /** Answers from this desk, through these calls. */
    public Answers(Desk desk, SlackApi api) {
        this.desk = desk;
        this.api = api;
        this.people = new People(api);
        this.windows = new Windows(desk, api);
    }

    /** Takes something to be answered, and returns at once. */
    public void take(Incoming incoming) {
        desk.take(visit(incoming));
    }

    /** Something to be answered. */
    public Visit visit(Incoming incoming) {
        return new Caller(incoming);
    }

    @Override
    public List<Suggestions.Choice> offer(Typed typed) {
        Command asks = desk.pressed(typed.kept().form()).command();
        Conversation here =
                new Conversation(Events.PLATFORM, typed.team(), typed.kept().channel(), Optional.empty());
        List<Suggestions.Choice> choices = new ArrayList<>();
        String words = String.join(" ", typed.words().strip().split("[\\p{Z}\\s]+"));
        if (typed.field().equals(Field.ONLY) && !words.isEmpty() && words.length() <= SlackLimits.OPTION) {
            // What was typed can be sent as it is.
            choices.add(new Suggestions.Choice(words, words));
        }
        desk.bot().suggest(here, asks, typed.field(), typed.words(), OFFERED, SlackLimits.OPTION).choices().stream()
                .filter(choice -> !choice.value().equals(words))
                .forEach(choices::add);
        return choices;
    }

    @Override
    public Map<String, String> wrong(Incoming.Filled filled) {
        try {
            return desk.bot()
                    .wrong(
                            desk.pressed(filled.form())
                                    .by(Way.SLASH, filled.person(), filled.conversation(), Optional.empty()),
                            filled.values());
        } catch (Excuse e) {
            // Who sent it is told so when it is answered.
            return Map.of();
        }
    }

    /** Somebody who did something. What Slack says about people is asked for when it is needed. */
    private static Conversation conversation(Incoming.Shared shared) {
        return new Conversation(
                Events.PLATFORM, shared.person().workspace(), shared.origin().channel(), Optional.empty());
    }

    private final class Caller implements Visit {

        private final Incoming incoming;
        private Optional<Profile> profile = Optional.empty();

        Caller(Incoming incoming) {
            this.incoming = incoming;
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
            return SavedQuestion.write(incoming);
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
            return incoming instanceof Incoming.Asked asked ? asked.request().text() : "";
        }

        @Override
        public Optional<Language> offered() {
            return profile().locale().flatMap(Language::ofTag);
        }

        @Override
        public void answer() throws IOException {
            try {
                work();
            } catch (SlackRefusal refusal) {
                Obstacle obstacle = Obstruction.of(refusal)
                        .filter(o -> !(incoming instanceof Incoming.Shared || incoming instanceof Incoming.Opened))
                        .orElseThrow(() -> refusal);
                LOG.warn(
                        "an answer did not reach Slack: {}: {}",
                        refusal.getMessage(),
                        Obstacles.sentence(obstacle, Events.PLATFORM, Language.ENGLISH));
                explain(obstacle);
            }
        }

        /** Says what can be mended where the asker reads it: beside the question, or in their direct conversation. */
        private void explain(Obstacle obstacle) throws IOException {
            Reply reply = desk.explanation(this, obstacle);
            Origin origin = incoming.origin();
            if (origin.responseUrl().isPresent()) {
                api.respond(origin, Showing.TO_ASKER, rendered(reply, false));
            } else {
                Origin directly =
                        new Origin(origin.user(), Optional.empty(), origin.user(), Optional.empty(), Optional.empty());
                api.post(directly, rendered(reply, false));
            }
        }

        private void work() throws IOException {
            switch (incoming) {
                case Incoming.Asked asked -> {
                    Request request = asked.request();
                    send(
                            desk.answer(new Request(
                                    request.way(), person(), request.conversation(), request.text(), offered())),
                            asked.origin(),
                            false);
                }
                case Incoming.Pressed pressed -> {
                    ButtonIds.Pressed button = desk.pressed(pressed.button());
                    Press press = button.by(pressed.way(), person(), pressed.conversation(), offered());
                    Answer answer = desk.bot().press(press);
                    if (answer instanceof Reply reply && desk.bot().isForReading(button.command())) {
                        windows.read(reply, pressed.origin(), () -> send(reply, pressed.origin(), button.turnsPage()));
                    } else {
                        send(answer, pressed.origin(), button.turnsPage());
                    }
                }
                case Incoming.InView pressed -> inView(pressed);
                case Incoming.Opened opened -> home(opened.origin(), opened.conversation());
                case Incoming.Sought sought -> {
                    String words = Words.clip(sought.words(), MOST_SOUGHT);
                    Command command =
                            words.isBlank() ? new Command.Fill(Optional.empty()) : new Command.Search(words, 1);
                    send(
                            desk.bot()
                                    .press(new Press(
                                            Way.SLASH,
                                            person(),
                                            sought.conversation(),
                                            command,
                                            Optional.of(Language.ofScript(words)),
                                            offered())),
                            sought.origin(),
                            false);
                }
                case Incoming.Filled filled -> {
                    Press form = desk.pressed(filled.form()).by(Way.SLASH, person(), filled.conversation(), offered());
                    Answer answer = desk.fill(form, filled.values());
                    if (answer instanceof Reply reply
                            && filled.origin().direct()
                            && filled.origin().responseUrl().isEmpty()) {
                        // It was asked for on the bot's own page.
                        windows.read(reply, filled.origin(), () -> send(reply, filled.origin(), false));
                    } else {
                        send(answer, filled.origin(), false);
                    }
                }
                case Incoming.Given given -> {
                    Press place = new Press(
                            Way.SLASH, person(), given.conversation(), new Command.Add(), Optional.empty(), offered());
                    if (given.files().isEmpty()) {
                        send(desk.bot().press(place).reply(), given.origin(), false);
                    }
                    for (String file : given.files()
                            .subList(0, Math.min(MOST_FILES, given.files().size()))) {
                        send(desk.bot().add(place, api.files().given(file)), given.origin(), false);
                    }
                }
                case Incoming.Shared shared -> {
                    Unfurl unfurl = desk.bot().unfurl(shared.addresses(), person(), conversation(shared), offered());
                    Map<String, SlackMessage> previews = new LinkedHashMap<>();
                    unfurl.previews().forEach((address, reply) -> previews.put(address, rendered(reply, false)));
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
                home(pressed.origin(), pressed.conversation());
            } else if (answer instanceof Reply reply
                    && reply.visibility() == Visibility.CHANNEL
                    && pressed.origin().responseUrl().isPresent()) {
                send(reply, pressed.origin(), false);
            } else {
                windows.show(answer, pressed, button.turnsPage());
            }
        }

        private void home(Origin origin, Conversation place) throws IOException {
            Reply page = desk.bot().home(person(), place, people.channels(origin.user()), offered());
            windows.home(page, origin);
        }

        @Override
        public void apologise(Reply reply) throws IOException {
            // Who shares a link or looks at the bot's page has asked for nothing.
            if (!(incoming instanceof Incoming.Shared || incoming instanceof Incoming.Opened)) {
                whisper(incoming.origin(), rendered(reply, false));
            }
        }
    }

    private void send(Answer answer, Origin origin, boolean instead) throws IOException {
        switch (answer) {
            case Reply reply -> send(reply, origin, instead);
            case Form form -> open(form, origin, desk.id(form), kept -> SlackForm.render(form, kept));
            case FileForm form -> open(form, origin, "", kept -> SlackForm.render(form, kept));
        }
    }

    private void open(Answer form, Origin origin, String id, UnaryOperator<String> view) throws IOException {
        if (origin.trigger().isEmpty()) {
            send(form.reply(), origin, false);
            return;
        }
        Kept kept = new Kept(id, origin.channel(), origin.responseUrl());
        try {
            api.openView(origin.trigger().get(), view.apply(kept.written()));
        } catch (SlackRefusal refusal) {
            // Slack lets a window be opened for three seconds only, and one for files only with the scope files:read.
            LOG.info("no window could be opened: {}", refusal.error());
            send(form.reply(), origin, false);
        }
    }

    private void send(Reply reply, Origin origin, boolean instead) throws IOException {
        SlackMessage message = rendered(reply, instead);
        try {
            send(message, reply.visibility(), origin, instead);
        } catch (SlackRefusal refusal) {
            // For one picture that it cannot fetch, Slack refuses the whole message.
            if (!message.hasPictures()) {
                throw refusal;
            }
            LOG.info("sent again without its picture: {}", refusal.error());
            send(message.withoutPictures(), reply.visibility(), origin, instead);
        }
    }

    private void send(SlackMessage message, Visibility visibility, Origin origin, boolean instead) throws IOException {
        if (instead) {
            api.respond(origin, Showing.INSTEAD, message);
            return;
        }
        try {
            switch (visibility) {
                case PRIVATE -> whisper(origin, message);
                case CHANNEL -> api.respond(origin, Showing.TO_ALL, message);
                case THREAD, PLAIN -> api.post(origin, message);
            }
        } catch (SlackRefusal refusal) {
            // Each way has rights of its own: one works where the bot is no member, the other after half an hour.
            if (visibility == Visibility.CHANNEL) {
                api.post(origin, message);
            } else if (visibility != Visibility.PRIVATE && origin.responseUrl().isPresent()) {
                api.respond(origin, Showing.TO_ASKER, message);
            } else {
                throw refusal;
            }
        }
    }

    private void whisper(Origin origin, SlackMessage message) throws IOException {
        if (origin.thread().isPresent()
                && !origin.direct()
                && origin.responseUrl().isPresent()) {
            try {
                api.whisper(origin, message);
                return;
            } catch (SlackRefusal refusal) {
                LOG.info("answered beside the thread: {}", refusal.error());
            }
        }
        if (origin.responseUrl().isPresent()) {
            api.respond(origin, Showing.TO_ASKER, message);
        } else if (origin.direct()) {
            api.post(origin, message);
        } else {
            api.whisper(origin, message);
        }
    }

    private SlackMessage rendered(Reply reply, boolean instead) {
        return SlackRenderer.render(reply, desk.ids(reply), instead);
    }
}
