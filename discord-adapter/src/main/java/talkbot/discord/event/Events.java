package talkbot.discord.event;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import talkbot.core.command.Command;
import talkbot.core.desk.Desk;
import talkbot.core.reply.ButtonIds;
import talkbot.core.reply.Field;
import talkbot.core.reply.Filled;
import talkbot.core.reply.Suggestions;
import talkbot.core.reply.Visibility;
import talkbot.core.request.Conversation;
import talkbot.core.request.Press;
import talkbot.core.request.Request;
import talkbot.core.request.Way;
import talkbot.discord.event.Answering.Manner;
import talkbot.discord.message.Limits;

/**
 * Hands what people do on Discord to the desk. The threads that call these methods are those that read from the gateway;
 * the work is done by others.
 */
public final class Events extends ListenerAdapter {

    private final Desk desk;
    private final Attachments attachments;
    private volatile boolean stopped;

    /**
     * Makes a listener before this desk.
     *
     * @param attachments fetches what people give
     */
    public Events(Desk desk, Attachments attachments) {
        this.desk = desk;
        this.attachments = attachments;
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
        Asker asker = Asker.of(event);
        String words = SlashCommand.words(
                Optional.ofNullable(event.getSubcommandName()).orElse(""),
                name -> Optional.ofNullable(event.getOption(name)).map(OptionMapping::getAsString));
        Optional<Message.Attachment> file =
                Optional.ofNullable(event.getOption(SlashCommand.FILE)).map(OptionMapping::getAsAttachment);
        if (file.isPresent()) {
            take(event, asker, words, answering -> {
                answering.manner(manner(desk.bot().visibility(asker.way(), asker.conversation())));
                answering.answer(desk.bot().add(asker.place(new Command.Add()), attachments.given(file.get())));
            });
            return;
        }
        // Between two, free words are understood as well; a command is still a command.
        String text = asker.server() ? words : "/" + SlashCommand.NAME + " " + words;
        take(event, asker, words, answering -> {
            answering.manner(manner(desk.bot().visibility(asker.way(), asker.conversation())));
            answering.answer(desk.answer(request(asker, asker.way(), text)));
        });
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        Asker asker = Asker.of(event);
        boolean seenByAskerAlone = event.getMessage().isEphemeral();
        take(event, asker, "", answering -> {
            ButtonIds.Pressed pressed = desk.pressed(event.getComponentId());
            Command command = pressed.command();
            Way way = pressed.turnsPage() ? asker.wayOfMessage(seenByAskerAlone) : asker.way();
            answering.manner(
                    pressed.turnsPage()
                            ? Manner.IN_PLACE
                            : command instanceof Command.Share
                                    ? Manner.OPENLY
                                    : manner(desk.bot().visibility(way, asker.conversation())));
            answering.answer(desk.bot().press(press(asker, way, pressed)));
        });
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        Asker asker = Asker.of(event);
        Filled filled = new Filled(event.getValues().stream()
                .collect(Collectors.toMap(ModalMapping::getCustomId, value -> List.of(value.getAsString()))));
        String words = filled.of(Field.ONLY).orElse("");
        take(event, asker, words, answering -> {
            ButtonIds.Pressed form = desk.pressed(event.getModalId());
            answering.manner(manner(desk.bot().visibility(asker.way(), asker.conversation())));
            answering.answer(desk.fill(press(asker, asker.way(), form), filled));
        });
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        Consumer<List<Choice>> reply =
                choices -> event.replyChoices(choices).queue(done -> {}, Failures.of("offering choices"));
        desk.aside(
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
            default -> desk.bot().suggestTalks(where, typed, Limits.CHOICES, Limits.CHOICE);
        };
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        Message message = event.getMessage();
        if (stopped || !isQuestion(message)) {
            return;
        }
        Asker asker = Asker.of(message);
        String words = WrittenWords.of(message);
        Way way = asker.server() ? Way.MENTION : Way.DIRECT;
        desk.take(new Caller(
                message.getId(),
                asker,
                words,
                () -> Replying.to(message, desk, desk.answer(request(asker, way, words))),
                excuse -> Replying.to(message, desk, excuse)));
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

    private void take(IReplyCallback event, Asker asker, String words, Consumer<Answering> work) {
        if (stopped) {
            return;
        }
        Answering answering = new Answering(event, desk);
        if (desk.take(new Caller(event.getId(), asker, words, () -> work.accept(answering), answering::excuse))) {
            answering.begin();
        }
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
