package talkbot.slack.answer;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.command.Zones;
import talkbot.core.desk.Desk;
import talkbot.core.desk.Visit;
import talkbot.core.message.Language;
import talkbot.core.reply.Answer;
import talkbot.core.reply.ButtonIds;
import talkbot.core.reply.Form;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Unfurl;
import talkbot.core.reply.Visibility;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Press;
import talkbot.core.request.Request;
import talkbot.core.request.Way;
import talkbot.slack.api.SlackApi;
import talkbot.slack.api.SlackApi.Profile;
import talkbot.slack.api.SlackApi.Showing;
import talkbot.slack.api.SlackRefusal;
import talkbot.slack.event.Events;
import talkbot.slack.event.Incoming;
import talkbot.slack.event.Kept;
import talkbot.slack.event.Origin;
import talkbot.slack.event.SavedQuestion;
import talkbot.slack.message.SlackForm;
import talkbot.slack.message.SlackMessage;
import talkbot.slack.message.SlackRenderer;

/** Brings the desk's answers to where something was asked or pressed. Safe for use by many threads. */
public final class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final Desk desk;
    private final SlackApi api;
    private final People people;

    /** Answers from this desk, through these calls. */
    public Answers(Desk desk, SlackApi api) {
        this.desk = desk;
        this.api = api;
        this.people = new People(api);
    }

    /** Takes something to be answered, and returns at once. */
    public void take(Incoming incoming) {
        desk.take(visit(incoming));
    }

    /** Something to be answered. */
    public Visit visit(Incoming incoming) {
        return new Caller(incoming);
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
                    send(desk.bot().press(press), pressed.origin(), button.turnsPage());
                }
                case Incoming.Filled filled -> {
                    Press form = desk.pressed(filled.form()).by(Way.SLASH, person(), filled.conversation(), offered());
                    send(desk.fill(form, filled.words()), filled.origin(), false);
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

        @Override
        public void apologise(Reply reply) throws IOException {
            // Who shares a link has asked for nothing.
            if (!(incoming instanceof Incoming.Shared)) {
                whisper(incoming.origin(), rendered(reply, false));
            }
        }
    }

    private void send(Answer answer, Origin origin, boolean instead) throws IOException {
        switch (answer) {
            case Reply reply -> send(reply, origin, instead);
            case Form form -> send(form, origin);
        }
    }

    private void send(Form form, Origin origin) throws IOException {
        if (origin.trigger().isEmpty()) {
            send(form.instead(), origin, false);
            return;
        }
        Kept kept = new Kept(desk.id(form), origin.channel(), origin.responseUrl());
        try {
            api.openView(origin.trigger().get(), SlackForm.render(form, kept.written()));
        } catch (SlackRefusal refusal) {
            // Slack lets a window be opened for three seconds only.
            LOG.info("no window could be opened: {}", refusal.error());
            send(form.instead(), origin, false);
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
