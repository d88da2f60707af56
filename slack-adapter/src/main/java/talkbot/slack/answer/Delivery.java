package talkbot.slack.answer;

import java.io.IOException;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.desk.Desk;
import talkbot.core.reply.Answer;
import talkbot.core.reply.FileForm;
import talkbot.core.reply.Form;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Visibility;
import talkbot.slack.api.SlackApi;
import talkbot.slack.api.SlackApi.Showing;
import talkbot.slack.api.SlackRefusal;
import talkbot.slack.event.Kept;
import talkbot.slack.event.Origin;
import talkbot.slack.message.SlackForm;
import talkbot.slack.message.SlackMessage;
import talkbot.slack.message.SlackRenderer;

/** Brings an answer before the right eyes, by whichever way Slack still lets it go. Safe for use by many threads. */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** Slack's words, or its status where it says none, for a response URL that is no more. */
    private static final Set<String> GONE = Set.of("used_url", "expired_url", "invalid_url", "http_404", "http_410");

    private final Desk desk;
    private final SlackApi api;

    Delivery(Desk desk, SlackApi api) {
        this.desk = desk;
        this.api = api;
    }

    /** Brings an answer to where it was asked for; in the place of what was pressed, or as something new. */
    void send(Answer answer, Origin origin, boolean instead) throws IOException {
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
        try {
            api.openView(origin.trigger().get(), view.apply(Kept.of(id, origin).written()));
        } catch (SlackRefusal refusal) {
            // Slack lets a window be opened for three seconds only, and one for files only with the scope files:read.
            LOG.info("no window could be opened: {}", refusal.error());
            send(form.reply(), origin, false);
        }
    }

    private void send(Reply reply, Origin origin, boolean instead) throws IOException {
        pictured(rendered(reply, instead), message -> send(message, reply.visibility(), origin, instead));
    }

    /** What is done with a message. */
    interface Step {
        void with(SlackMessage message) throws IOException;
    }

    /** Does something with a message. For one picture that it cannot fetch, Slack refuses all of it: then without any. */
    static void pictured(SlackMessage message, Step step) throws IOException {
        try {
            step.with(message);
        } catch (SlackRefusal refusal) {
            if (!message.hasPictures()) {
                throw refusal;
            }
            LOG.info("sent again without its picture: {}", refusal.error());
            step.with(message.withoutPictures());
        }
    }

    private void send(SlackMessage message, Visibility visibility, Origin origin, boolean instead) throws IOException {
        if (instead) {
            try {
                api.respond(origin, Showing.INSTEAD, message);
                return;
            } catch (SlackRefusal refusal) {
                notGone(refusal);
            }
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
                api.respond(origin.aside(), Showing.TO_ASKER, message);
            } else {
                throw refusal;
            }
        }
    }

    /** Says something to the asker alone. */
    void whisper(Origin asked, SlackMessage message) throws IOException {
        Origin origin = asked.aside();
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
            try {
                api.respond(origin, Showing.TO_ASKER, message);
                return;
            } catch (SlackRefusal refusal) {
                notGone(refusal);
            }
        }
        if (origin.direct()) {
            api.post(origin, message);
        } else {
            api.whisper(origin, message);
        }
    }

    /** Says something to the asker alone, if need be in their direct conversation, which is always open. */
    void tell(Origin origin, Reply reply) throws IOException {
        if (origin.responseUrl().isPresent()) {
            try {
                api.respond(origin.aside(), Showing.TO_ASKER, rendered(reply));
                return;
            } catch (SlackRefusal refusal) {
                notGone(refusal);
            }
        }
        api.post(Origin.at(origin.user(), origin.user()), rendered(reply));
    }

    /** Lets pass that a response URL is used up or too old: then the channel itself is answered in. */
    private static void notGone(SlackRefusal refusal) throws SlackRefusal {
        if (!GONE.contains(refusal.error())) {
            throw refusal;
        }
        LOG.info("answered past a response URL: {}", refusal.error());
    }

    /** As a message of its own. */
    SlackMessage rendered(Reply reply) {
        return rendered(reply, false);
    }

    private SlackMessage rendered(Reply reply, boolean instead) {
        return SlackRenderer.render(reply, desk.ids(reply), instead);
    }
}
