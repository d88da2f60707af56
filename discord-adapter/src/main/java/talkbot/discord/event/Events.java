package talkbot.discord.event;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.events.Event;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import talkbot.core.Bot;
import talkbot.core.command.Command;
import talkbot.core.desk.Desk;
import talkbot.core.desk.Excuse;
import talkbot.core.form.Filled;
import talkbot.core.reply.ButtonIds;
import talkbot.core.reply.Field;
import talkbot.core.reply.Suggestions;
import talkbot.core.reply.Visibility;
import talkbot.core.request.Conversation;
import talkbot.core.request.Press;
import talkbot.core.request.Request;
import talkbot.core.request.Way;
import talkbot.core.text.Words;
import talkbot.discord.DiscordOptions;
import talkbot.discord.connection.Permitted;
import talkbot.discord.event.Answering.Manner;
import talkbot.discord.message.Limits;

/**
 * Hands what people do on Discord to the desk. The threads that call these methods are those that read from the gateway;
 * the work is done by others.
 */
public final class Events extends ListenerAdapter {

    /** A message may be as long as a page of a book; its beginning says what it is about. */
    private static final int MOST_SEARCHED = 300;

    private final Desk desk;
    private final Attachments attachments;
    private final DiscordOptions options;
    private final Permitted permitted;
    private final Lateness lateness = new Lateness(System::nanoTime);
    private volatile boolean stopped;

    /**
     * Makes a listener before this desk.
     *
     * @param permitted is told what the bot may do where it is asked
     */
    public Events(Desk desk, DiscordOptions options, Permitted permitted) {
        this.desk = desk;
        this.options = options;
        this.attachments = new Attachments(options.apiUrl());
        this.permitted = permitted;
    }

    /** Takes no new questions. */
    public void stop() {
        stopped = true;
    }

    @Override
    public void onReady(ReadyEvent event) {
        if (options.guild().isPresent() || event.getJDA().getShardInfo().getShardId() == 0) {
            Registration.register(event.getJDA(), options);
        }
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        Asker asker = Asker.of(event);
        String sub = Optional.ofNullable(event.getSubcommandName()).orElse("");
        Function<String, Optional<String>> options =
                name -> Optional.ofNullable(event.getOption(name)).map(OptionMapping::getAsString);
        String words = SlashCommand.words(sub, options);
        Optional<Message.Attachment> file =
                Optional.ofNullable(event.getOption(SlashCommand.FILE)).map(OptionMapping::getAsAttachment);
        take(
                event,
                asker,
                words,
                () -> manner(desk.bot().visibility(asker.way(), asker.conversation())),
                answering -> answering.answer(
                        file.isPresent()
                                ? desk.bot().add(asker.place(new Command.Add()), attachments.given(file.get()))
                                : desk.answer(
                                        request(asker, asker.way(), words), SlashCommand.otherwise(sub, options))));
    }

    /** The words of a message are searched for whoever wants it, and nobody else sees that. */
    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        Asker asker = Asker.of(event);
        String words = WrittenWords.of(event.getTarget());
        Command command = words.isBlank()
                ? new Command.Fill(Optional.empty())
                : new Command.Search(Words.clip(words, MOST_SEARCHED), 1);
        take(
                event,
                asker,
                words,
                () -> Manner.PRIVATELY,
                answering -> answering.answer(desk.bot().press(asker.place(command))));
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        pressed(event, event.getComponentId());
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        pressed(event, event.getValues().getFirst());
    }

    private void pressed(GenericComponentInteractionCreateEvent event, String id) {
        Asker asker = Asker.of(event);
        boolean seenByAskerAlone = event.getMessage().isEphemeral();
        take(event, asker, "", () -> manner(desk.pressed(id), asker), answering -> {
            ButtonIds.Pressed pressed = desk.pressed(id);
            Way way = pressed.turnsPage() ? asker.wayOfMessage(seenByAskerAlone) : asker.way();
            answering.answer(desk.bot().press(press(asker, way, pressed)));
        });
    }

    private Manner manner(ButtonIds.Pressed pressed, Asker asker) {
        if (pressed.turnsPage()) {
            return Manner.IN_PLACE;
        }
        return pressed.command() instanceof Command.Share
                ? Manner.OPENLY
                : manner(desk.bot().visibility(pressed.command(), asker.way(), asker.conversation()));
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        Asker asker = Asker.of(event);
        Filled filled = new Filled(
                event.getValues().stream().collect(Collectors.toMap(ModalMapping::getCustomId, Events::given)));
        String words = filled.of(Field.ONLY).orElse("");
        take(
                event,
                asker,
                words,
                () -> manner(desk.bot().visibility(asker.way(), asker.conversation())),
                answering -> answering.answer(
                        desk.fill(press(asker, asker.way(), desk.pressed(event.getModalId())), filled)));
    }

    private static List<String> given(ModalMapping value) {
        return value.getType() == Component.Type.STRING_SELECT ? value.getAsStringList() : List.of(value.getAsString());
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        if (isLate(event)) {
            return;
        }
        Consumer<List<Choice>> reply =
                choices -> event.replyChoices(choices).queue(done -> {}, Failures.of("offering choices"));
        desk.aside(
                event.getId(),
                () -> reply.accept(offered(event).choices().stream()
                        .map(choice -> new Choice(choice.label(), choice.value()))
                        .toList()),
                () -> reply.accept(List.of()));
    }

    private Suggestions offered(CommandAutoCompleteInteractionEvent event) {
        String typed = event.getFocusedOption().getValue();
        Conversation where = Asker.of(event).conversation();
        return switch (event.getFocusedOption().getName()) {
            case SlashCommand.WORDS -> desk.bot().suggestWords(where, typed, Limits.CHOICES, Limits.CHOICE);
            case SlashCommand.WHICH -> {
                String talk = Optional.ofNullable(event.getOption(SlashCommand.TALK))
                        .map(OptionMapping::getAsString)
                        .orElse("");
                yield desk.bot().suggestChapters(where, talk, typed, Limits.CHOICES, Limits.CHOICE);
            }
            case SlashCommand.ZONE -> Bot.suggestZones(typed, Limits.CHOICES);
            default ->
                SlashCommand.REMOVE.equals(event.getSubcommandName())
                        ? desk.bot().suggestAdded(where, typed, Limits.CHOICES, Limits.CHOICE)
                        : desk.bot().suggestTalks(where, typed, Limits.CHOICES, Limits.CHOICE);
        };
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        Message message = event.getMessage();
        if (stopped || !isQuestion(message) || (message.hasGuild() && !options.allows(message.getGuildId()))) {
            return;
        }
        Asker asker = Asker.of(message);
        String words = WrittenWords.of(message);
        Way way = asker.server() ? Way.MENTION : Way.DIRECT;
        desk.take(new Replying(
                key(message),
                message,
                asker,
                words,
                desk,
                () -> isWithheld(message)
                        ? desk.bot().unread(asker.place(way, new Command.Help()))
                        : desk.answer(request(asker, way, words))));
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
                        || message.getMentions().isMentioned(message.getJDA().getSelfUser(), Message.MentionType.USER)
                        || isWithheld(message));
    }

    /**
     * Discord keeps the words of a reply from the bot, and whether the bot is meant, where the message replied to is the
     * answer to a command.
     */
    private static boolean isWithheld(Message message) {
        Message answered = message.getReferencedMessage();
        return message.hasGuild()
                && answered != null
                && answered.getAuthor().equals(message.getJDA().getSelfUser())
                && message.getContentRaw().isEmpty();
    }

    /** How to ask further is said once below an answer, whoever talks about it. */
    private static String key(Message message) {
        Message answered = message.getReferencedMessage();
        return answered != null && isWithheld(message) ? "below:" + answered.getId() : message.getId();
    }

    private void take(IReplyCallback event, Asker asker, String words, Supplier<Manner> how, Consumer<Answering> work) {
        if (stopped || isLate(event)) {
            return;
        }
        Optional.ofNullable(((Event) event).getRawData())
                .flatMap(raw -> raw.optObject("d"))
                .map(data -> data.getUnsignedLong("app_permissions", 0))
                .ifPresent(bits -> permitted.heard(asker.conversation().channel(), bits));
        boolean allowed =
                event.getGuild() == null || options.allows(event.getGuild().getId());
        desk.take(new Answering(event, desk, asker, words, how, answering -> {
            if (!allowed) {
                throw new Excuse("elsewhere");
            }
            work.accept(answering);
        }));
    }

    private boolean isLate(Interaction event) {
        return lateness.isLate(event.getTimeCreated().toInstant().toEpochMilli());
    }

    private static Press press(Asker asker, Way way, ButtonIds.Pressed pressed) {
        return pressed.by(way, asker.person(), asker.conversation(), asker.offered());
    }

    private static Request request(Asker asker, Way way, String text) {
        return new Request(way, asker.person(), asker.conversation(), text, asker.offered());
    }

    private static Manner manner(Visibility visibility) {
        return visibility == Visibility.PRIVATE ? Manner.PRIVATELY : Manner.OPENLY;
    }
}
