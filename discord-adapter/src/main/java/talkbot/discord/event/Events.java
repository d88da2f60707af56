package talkbot.discord.event;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import talkbot.core.Bot;
import talkbot.core.command.Command;
import talkbot.core.message.Language;
import talkbot.core.reply.ButtonIds;
import talkbot.core.reply.Outcome;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Visibility;
import talkbot.core.request.Press;
import talkbot.core.request.Request;
import talkbot.core.request.Way;
import talkbot.discord.event.Answering.Manner;
import talkbot.discord.message.Clip;
import talkbot.discord.message.DiscordRenderer;
import talkbot.discord.message.Limits;
import talkbot.discord.message.Markdown;

/**
 * Answers what people ask on Discord. The threads that call these methods are those that read from the gateway; the work
 * is done by others.
 */
public final class Events extends ListenerAdapter {

    private final Bot bot;
    private final ButtonIds ids;
    private final Executor workers;
    private final ScheduledExecutorService clock;
    private final Seen seen = new Seen();
    private volatile boolean stopped;

    /**
     * Makes a listener.
     *
     * @param bot answers
     * @param workers does the work, or refuses it
     * @param clock runs what is due, briefly
     */
    public Events(Bot bot, Executor workers, ScheduledExecutorService clock) {
        this.bot = bot;
        this.ids = bot.buttonIds(Limits.CUSTOM_ID);
        this.workers = workers;
        this.clock = clock;
    }

    /** Takes no new questions. */
    public void stop() {
        stopped = true;
    }

    @Override
    public void onReady(ReadyEvent event) {
        if (event.getJDA().getShardInfo().getShardId() == 0) {
            Registration.register(event.getJDA());
        }
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        if (stopped || !seen.isNew(event.getId())) {
            return;
        }
        Asker asker = Asker.of(event);
        String words = SlashCommand.words(
                Optional.ofNullable(event.getSubcommandName()).orElse(""),
                name -> Optional.ofNullable(event.getOption(name)).map(OptionMapping::getAsString));
        // Between two, free words are understood as well; a command is still a command.
        String text = asker.server() ? words : "/" + SlashCommand.NAME + " " + words;
        Answering answering = new Answering(event, clock);
        work(spoken(asker, words), answering::excuse, () -> {
            answering.manner(manner(bot.visibility(asker.way(), asker.conversation())));
            answering.answer(answer(asker, asker.way(), text));
        });
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        if (stopped || !seen.isNew(event.getId())) {
            return;
        }
        Asker asker = Asker.of(event);
        String id = event.getComponentId();
        boolean seenByAskerAlone = event.getMessage().isEphemeral();
        Answering answering = new Answering(event, clock);
        work(spoken(asker, ""), answering::excuse, () -> {
            Optional<ButtonIds.Pressed> pressed = ids.read(id);
            if (pressed.isEmpty()) {
                answering.excuse(say(language(asker, ""), "button.unknown"));
                return;
            }
            boolean inPlace = pressed.get().turnsPage();
            Way way = inPlace ? asker.wayOfMessage(seenByAskerAlone) : asker.way();
            Command command = pressed.get().command();
            answering.manner(
                    inPlace
                            ? Manner.IN_PLACE
                            : command instanceof Command.Share
                                    ? Manner.OPENLY
                                    : manner(bot.visibility(way, asker.conversation())));
            answering.answer(
                    content(bot.press(new Press(way, asker.person(), asker.conversation(), command, asker.offered()))));
        });
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        String typed = event.getFocusedOption().getValue();
        Consumer<List<Choice>> reply =
                choices -> event.replyChoices(choices).queue(done -> {}, Failures.of("offering talks"));
        try {
            workers.execute(() -> reply.accept(choices(typed)));
        } catch (RejectedExecutionException e) {
            reply.accept(List.of());
        }
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        Message message = event.getMessage();
        if (stopped || !isQuestion(message) || !seen.isNew(message.getId())) {
            return;
        }
        Asker asker = Asker.of(message);
        String words = Words.of(message);
        work(
                spoken(asker, words),
                excuse -> Replying.to(message, excuse),
                () -> Replying.to(message, answer(asker, asker.server() ? Way.MENTION : Way.DIRECT, words)));
    }

    /** What a person wrote to the bot: in a direct message, or with its name in it. */
    private static boolean isQuestion(Message message) {
        User author = message.getAuthor();
        boolean written = message.getType() == MessageType.DEFAULT || message.getType() == MessageType.INLINE_REPLY;
        return written
                && !author.isBot()
                && !author.isSystem()
                && !message.isWebhookMessage()
                && (!message.hasGuild()
                        || message.getMentions().isMentioned(message.getJDA().getSelfUser(), Message.MentionType.USER));
    }

    /** Does the work elsewhere, or excuses that it was not done. */
    private void work(Language language, Consumer<Container> excuse, Runnable task) {
        try {
            workers.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException | StackOverflowError e) {
                    Failures.log("answering", e);
                    excuse.accept(say(language, "trouble"));
                }
            });
        } catch (RejectedExecutionException e) {
            Failures.log("taking a question on", e);
            excuse.accept(say(language, "trouble"));
        }
    }

    private Container answer(Asker asker, Way way, String text) {
        if (text.length() > Limits.QUESTION) {
            return say(language(asker, text), "too.long", "most", Limits.QUESTION);
        }
        return content(bot.answer(new Request(way, asker.person(), asker.conversation(), text, asker.offered())));
    }

    private Container content(Outcome outcome) {
        return switch (outcome) {
            case Reply reply -> DiscordRenderer.render(reply, ids.ofMessage());
        };
    }

    private List<Choice> choices(String typed) {
        try {
            return bot.suggestTalks(typed, Limits.CHOICES, Limits.CHOICE).choices().stream()
                    .map(choice -> new Choice(name(choice.label(), choice.value()), choice.value()))
                    .toList();
        } catch (RuntimeException e) {
            Failures.log("offering talks", e);
            return List.of();
        }
    }

    private static String name(String label, String value) {
        String name =
                Clip.to(Limits.CHOICE, Markdown.clean(label).replace('\n', ' ').strip());
        return name.isEmpty() ? value : name;
    }

    private Language language(Asker asker, String text) {
        return bot.language(asker.person(), Optional.of(spoken(asker, text))).orElseThrow();
    }

    /** The language in which somebody speaks, without a look at what they chose. */
    private static Language spoken(Asker asker, String text) {
        return asker.offered().orElseGet(() -> Language.ofScript(text));
    }

    private static Container say(Language language, String key, Object... arguments) {
        return DiscordRenderer.render(Bot.say(language, key, arguments), language);
    }

    private static Manner manner(Visibility visibility) {
        return visibility == Visibility.PRIVATE ? Manner.PRIVATELY : Manner.OPENLY;
    }
}
