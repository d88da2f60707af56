package talkbot.slack.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import talkbot.core.command.Command;
import talkbot.core.desk.Desk;
import talkbot.core.desk.Excuse;
import talkbot.core.reply.Field;
import talkbot.core.reply.Suggestions;
import talkbot.core.request.Conversation;
import talkbot.core.request.Way;
import talkbot.slack.event.Events;
import talkbot.slack.event.Incoming;
import talkbot.slack.event.Interactions.Typed;
import talkbot.slack.message.SlackLimits;

/** What forms offer while somebody types, and say when they are sent. Safe for use by many threads. */
public final class Offers {

    /** Choices offered at once; more than so many nobody reads. */
    private static final int OFFERED = 20;

    private final Desk desk;
    private final Predicate<String> served;

    /**
     * Offers what this desk knows.
     *
     * @param served whether a workspace is served, by its id; nothing is offered in any other
     */
    public Offers(Desk desk, Predicate<String> served) {
        this.desk = desk;
        this.served = served;
    }

    /** What to offer to somebody who types, the best first. */
    public List<Suggestions.Choice> offer(Typed typed) {
        if (!served.test(typed.team())) {
            return List.of();
        }
        Command asks;
        try {
            asks = desk.pressed(typed.kept().form()).command();
        } catch (Excuse e) {
            // Who sends the form is told so.
            return List.of();
        }
        Conversation here =
                new Conversation(Events.PLATFORM, typed.team(), typed.kept().channel(), Optional.empty());
        List<Suggestions.Choice> choices = new ArrayList<>();
        String words = String.join(" ", typed.words().strip().split("[\\p{Z}\\s]+"));
        if (typed.field().equals(Field.ONLY) && !words.isEmpty() && words.length() <= SlackLimits.OPTION) {
            // What was typed can be sent as it is.
            choices.add(new Suggestions.Choice(words, words));
        }
        desk
                .bot()
                .typeAhead()
                .field(here, asks, typed.field(), typed.words(), OFFERED, SlackLimits.OPTION)
                .choices()
                .stream()
                .filter(choice -> !choice.value().equals(words))
                .forEach(choices::add);
        return choices;
    }

    /** What is wrong with a form that was filled in, by its fields' names; empty if nothing is. */
    public Map<String, String> wrong(Incoming.Filled filled) {
        if (!served.test(filled.person().workspace())) {
            // Who sent it is told so when it is answered.
            return Map.of();
        }
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
}
