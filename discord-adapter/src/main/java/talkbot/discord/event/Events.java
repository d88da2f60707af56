package talkbot.discord.event;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.AutoCompleteQuery;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import talkbot.core.command.Chosen;
import talkbot.core.command.Command;
import talkbot.core.desk.Desk;
import talkbot.core.desk.Excuse;
import talkbot.core.form.Filled;
import talkbot.core.platform.Lateness;
import talkbot.core.reply.Answer;
import talkbot.core.reply.ButtonIds;
import talkbot.core.reply.Field;
import talkbot.core.reply.Suggestions;
import talkbot.core.request.Conversation;
import talkbot.core.request.Request;
import talkbot.discord.DiscordOptions;
import talkbot.discord.connection.Permitted;
import talkbot.discord.event.Answering.Manner;
import talkbot.discord.message.Limits;

/**
 * Hands what people do on Discord to the desk. The threads that call these methods are those that read from the gateway;
 * the work is done by others.
 */
public final class Events extends ListenerAdapter {

    /** https://docs.discord.com/developers/interactions/receiving-and-responding. */
    private static final Duration RESPONSE = Duration.ofSeconds(3);

    private static final Suggestions NOTHING = new Suggestions(List.of());

    private final Desk desk;
    private final Attachments attachments;
    private final DiscordOptions options;
    private final Servers servers;
    private final Permitted permitted;
    private final Lateness lateness = new Lateness(System::nanoTime, RESPONSE);
    private volatile boolean stopped;

    /**
     * Makes a listener before this desk.
     *
     * @param servers says who is answered
     * @param permitted is told what the bot may do where it is asked
     */
    public Events(Desk desk, DiscordOptions options, Servers servers, Permitted permitted) {
        this.desk = desk;
        this.options = options;
        this.attachments = new Attachments(options.apiUrl());
        this.servers = servers;
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
        Chosen chosen = chosen(event);
        Optional<Message.Attachment> file =
                Optional.ofNullable(event.getOption(SlashCommand.FILE, OptionMapping::getAsAttachment));
        take(
                event,
                asker.request(chosen.words()),
                () -> file.isPresent()
                        ? desk.bot().add(asker.place(new Command.Add()), attachments.given(file.get()))
                        : desk.answer(asker.request(chosen.words()), chosen.otherwise()));
    }

    private static Chosen chosen(CommandInteractionPayload event) {
        return new Chosen(
                String.valueOf(event.getSubcommandName()),
                name -> Optional.ofNullable(event.getOption(name, OptionMapping::getAsString)));
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        Request seen = Asker.of(event).request(WrittenWords.of(event.getTarget()));
        take(event, seen, () -> Manner.PRIVATELY, () -> desk.find(seen));
    }

    @Override
    public void onGenericComponentInteractionCreate(GenericComponentInteractionCreateEvent event) {
        String id = event instanceof StringSelectInteractionEvent menu
                ? menu.getValues().getFirst()
                : event.getComponentId();
        Asker asker = Asker.of(event);
        boolean seenByAskerAlone = event.getMessage().isEphemeral();
        take(event, asker.request(""), () -> manner(desk.pressed(id), asker), () -> {
            ButtonIds.Pressed pressed = desk.pressed(id);
            Asker there = pressed.turnsPage() ? asker.inMessage(seenByAskerAlone) : asker;
            return desk.bot().press(there.press(pressed));
        });
    }

    private Manner manner(ButtonIds.Pressed pressed, Asker asker) {
        return pressed.turnsPage()
                ? Manner.IN_PLACE
                : Manner.of(desk.bot().visibility(pressed.command(), asker.way(), asker.conversation()));
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        Asker asker = Asker.of(event);
        Filled filled = new Filled(
                event.getValues().stream().collect(Collectors.toMap(ModalMapping::getCustomId, Events::given)));
        Request said = asker.request(filled.of(Field.ONLY).orElse(""));
        take(event, said, () -> desk.fill(asker.press(desk.pressed(event.getModalId())), filled));
    }

    private static List<String> given(ModalMapping value) {
        return value.getType() == Component.Type.STRING_SELECT ? value.getAsStringList() : List.of(value.getAsString());
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        if (isLate(event)) {
            return;
        }
        Consumer<Suggestions> reply = offered -> event.replyChoices(offered.choices().stream()
                        .map(choice -> new Choice(choice.label(), choice.value()))
                        .toList())
                .queue(done -> {}, Failures.of("offering choices"));
        Conversation where = Asker.of(event).conversation();
        AutoCompleteQuery typed = event.getFocusedOption();
        Supplier<Suggestions> offered = () -> desk.bot()
                .typeAhead()
                .option(where, chosen(event), typed.getName(), typed.getValue(), Limits.CHOICES, Limits.CHOICE);
        desk.aside(
                event.getId(),
                () -> reply.accept(servers.serve(event.getUser(), where) ? offered.get() : NOTHING),
                () -> reply.accept(NOTHING));
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        Message message = event.getMessage();
        if (stopped || !isQuestion(message) || (message.hasGuild() && !options.allows(message.getGuildId()))) {
            return;
        }
        Asker asker = Asker.of(message);
        Request said = asker.request(WrittenWords.of(message));
        // How to ask further is said once below an answer, whoever talks about it.
        String key = withheldBelow(message)
                .map(answered -> "below:" + answered.getId())
                .orElse(message.getId());
        Supplier<Answer> finding = () -> withheldBelow(message).isPresent()
                ? desk.bot().unread(asker.place(new Command.Help()))
                : desk.answer(said);
        desk.take(new Replying(key, message, said, desk, ifServed(message.getAuthor(), said, finding)));
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
                        || withheldBelow(message).isPresent());
    }

    /**
     * The answer to a command that a message replies to, if there is one: then Discord keeps the message's words from the
     * bot, and whether the bot is meant.
     */
    private static Optional<Message> withheldBelow(Message message) {
        return Optional.ofNullable(message.getReferencedMessage())
                .filter(answered -> message.hasGuild()
                        && answered.getAuthor().equals(message.getJDA().getSelfUser())
                        && message.getContentRaw().isEmpty());
    }

    /** What is answered as its channel's setting wants. */
    private void take(IReplyCallback event, Request said, Supplier<Answer> finding) {
        take(event, said, () -> Manner.of(desk.bot().visibility(said.way(), said.conversation())), finding);
    }

    private void take(IReplyCallback event, Request said, Supplier<Manner> how, Supplier<Answer> finding) {
        if (stopped || isLate(event)) {
            return;
        }
        Optional.ofNullable(((Event) event).getRawData())
                .flatMap(raw -> raw.optObject("d"))
                .map(data -> data.getUnsignedLong("app_permissions", 0))
                .ifPresent(bits -> permitted.heard(said.conversation().channel(), bits));
        desk.take(new Answering(event, desk, said, how, ifServed(event.getUser(), said, finding)));
    }

    /** Whether somebody is answered may have to be asked of Discord, and so by whoever works on the answer. */
    private Supplier<Answer> ifServed(User user, Request said, Supplier<Answer> finding) {
        return () -> {
            if (!servers.serve(user, said.conversation())) {
                throw new Excuse(said.conversation().workspace().isEmpty() ? "elsewhere.direct" : "elsewhere");
            }
            return finding.get();
        };
    }

    private boolean isLate(Interaction event) {
        return lateness.isLate(event.getTimeCreated().toInstant());
    }
}
