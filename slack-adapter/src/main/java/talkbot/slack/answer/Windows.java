package talkbot.slack.answer;

import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.Bot;
import talkbot.core.desk.Desk;
import talkbot.core.reply.Answer;
import talkbot.core.reply.Form;
import talkbot.core.reply.Reply;
import talkbot.slack.api.SlackApi;
import talkbot.slack.api.SlackRefusal;
import talkbot.slack.event.Incoming;
import talkbot.slack.event.Kept;
import talkbot.slack.event.Origin;
import talkbot.slack.message.SlackForm;
import talkbot.slack.message.SlackMessage;

/** Answers in windows and on the bot's own page; https://docs.slack.dev/surfaces. Safe for use by many threads. */
final class Windows {

    private static final Logger LOG = LoggerFactory.getLogger(Windows.class);

    private final Desk desk;
    private final SlackApi api;
    private final Delivery delivery;

    Windows(Desk desk, SlackApi api, Delivery delivery) {
        this.desk = desk;
        this.api = api;
        this.delivery = delivery;
    }

    /** Something else to do where no window can be opened. */
    interface Instead {
        void run() throws IOException;
    }

    private interface Step {
        void with(String view) throws IOException;
    }

    /** Shows a reply in a new window. */
    void read(Reply reply, Origin origin, Instead instead) throws IOException {
        Optional<String> trigger = origin.trigger();
        if (trigger.isEmpty()) {
            instead.run();
            return;
        }
        try {
            shown(reply, origin, view -> api.openView(trigger.get(), view));
        } catch (SlackRefusal refusal) {
            LOG.info("no window could be opened: {}", refusal.error());
            instead.run();
        }
    }

    /** Answers what was pressed in a window: in its place, or on top of it; above the bot's page in a new one. */
    void show(Answer answer, Incoming.InView pressed, boolean turnsPage) throws IOException {
        Origin origin = pressed.origin();
        String trigger = origin.trigger().orElse("");
        if (answer instanceof Form form) {
            String view = SlackForm.render(form, Kept.of(desk.id(form), origin).written());
            if (pressed.home()) {
                api.openView(trigger, view);
            } else {
                api.pushView(trigger, view);
            }
            return;
        }
        Reply reply = answer.reply();
        if (pressed.home()) {
            shown(reply, origin, view -> api.openView(trigger, view));
        } else if (turnsPage) {
            shown(reply, origin, view -> api.updateView(pressed.view(), view));
        } else {
            try {
                shown(reply, origin, view -> api.pushView(trigger, view));
            } catch (SlackRefusal refusal) {
                // Slack stacks three windows at most, and lets one be put on top for three seconds only.
                shown(reply, origin, view -> api.updateView(pressed.view(), view));
            }
        }
    }

    /** Shows somebody the bot's own page. */
    void home(Reply page, Origin origin) throws IOException {
        String kept = Kept.of("", origin).written();
        api.publishHome(origin.user(), SlackForm.home(delivery.rendered(page), kept));
    }

    private void shown(Reply reply, Origin origin, Step step) throws IOException {
        // The trigger of a window that Slack refused is still good.
        Delivery.pictured(delivery.rendered(reply), content -> step.with(window(content, reply, origin)));
    }

    private static String window(SlackMessage content, Reply reply, Origin origin) {
        return SlackForm.window(
                content,
                Bot.say(reply.language(), "window.title"),
                Bot.say(reply.language(), "window.close"),
                Kept.of("", origin).written());
    }
}
