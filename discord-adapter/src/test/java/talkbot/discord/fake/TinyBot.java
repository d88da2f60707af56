package talkbot.discord.fake;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/** A little bot made with the real JDA, which shows that the fake speaks what JDA expects. */
public final class TinyBot extends ListenerAdapter implements AutoCloseable {
    static {
        // That other people's texts stay hidden is what the tests are about.
        Message.suppressContentIntentWarning();
    }

    private final ShardManager shards;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** Logs in without any privileged intent. */
    public TinyBot(FakeDiscord discord) {
        this(discord, discord.token(), EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES));
    }

    /** Logs in with this token and these intents. */
    public TinyBot(FakeDiscord discord, String token, Set<GatewayIntent> intents) {
        shards = DefaultShardManagerBuilder.createLight(token, intents)
                .disableCache(EnumSet.allOf(CacheFlag.class))
                .setRestConfig(new RestConfig().setBaseUrl(discord.apiUrl().toString()))
                .setSessionController(new Hurried(discord))
                .setEnableShutdownHook(false)
                .addEventListeners(this)
                .build();
    }

    /** Connects at once. JDA's own waits five seconds after each try, which is how long a test would wait. */
    private static final class Hurried extends ConcurrentSessionController {
        private final FakeDiscord discord;

        Hurried(FakeDiscord discord) {
            this.discord = discord;
        }

        @Override
        public String getGateway() {
            return discord.gatewayUrl().toString();
        }

        @Override
        public void appendSession(SessionConnectNode node) {
            Thread.ofVirtual().start(() -> {
                try {
                    node.run(false);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }

        @Override
        public void removeSession(SessionConnectNode node) {
            // None waits.
        }
    }

    /** The texts of the messages of others that reached the bot. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    /** JDA itself. */
    public ShardManager shards() {
        return shards;
    }

    @Override
    public void close() {
        List<JDA> all = List.copyOf(shards.getShards());
        shards.shutdown();
        for (JDA shard : all) {
            try {
                boolean unused = shard.awaitShutdown(Duration.ofSeconds(2));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            shard.shutdownNow();
        }
    }

    @Override
    public void onReady(ReadyEvent event) {
        OptionData words = new OptionData(OptionType.STRING, "words", "what to look for", true).setAutoComplete(true);
        event.getJDA()
                .updateCommands()
                .addCommands(
                        Commands.slash("talk", "talks")
                                .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM)
                                .addSubcommands(
                                        new SubcommandData("search", "searches").addOptions(words),
                                        new SubcommandData("slow", "thinks first"),
                                        new SubcommandData("form", "opens a form"),
                                        new SubcommandData("list", "shows a list"),
                                        new SubcommandData("add", "takes a file")
                                                .addOption(OptionType.ATTACHMENT, "file", "which file", true),
                                        new SubcommandData("where", "names a channel")
                                                .addOption(OptionType.CHANNEL, "place", "which channel", true)),
                        Commands.message("Summarise"))
                .queue();
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        switch (String.valueOf(event.getSubcommandName())) {
            case "search" ->
                event.reply("found " + event.getOption("words").getAsString() + " in "
                                + event.getUserLocale().getLocale())
                        .addComponents(ActionRow.of(
                                Button.primary("more:1", "More"), Button.link("https://example.org/", "Open")))
                        .setEphemeral(true)
                        .queue();
            case "slow" ->
                event.deferReply(true)
                        .queue(hook -> hook.editOriginal("thought about it")
                                .queue(done -> hook.sendMessage("and one more thing")
                                        .setEphemeral(true)
                                        .queue()));
            case "add" ->
                event.reply("got " + event.getOption("file").getAsAttachment().getFileName())
                        .queue();
            case "form" ->
                event.replyModal(Modal.create("form:1", "A form")
                                .addComponents(Label.of(
                                        "Text",
                                        TextInput.create("text", TextInputStyle.SHORT)
                                                .setMaxLength(20)
                                                .build()))
                                .build())
                        .queue();
            case "list" ->
                event.replyComponents(
                                TextDisplay.of("Choose **one**"),
                                ActionRow.of(StringSelectMenu.create("pick")
                                        .addOption("One", "1")
                                        .addOption("Two", "2")
                                        .build()))
                        .useComponentsV2()
                        .queue();
            default ->
                event.reply("there: " + event.getOption("place").getAsChannel().getName())
                        .queue();
        }
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        String typed = event.getFocusedOption().getValue();
        event.replyChoiceStrings(typed + "1", typed + "2").queue();
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        event.reply("in short: " + event.getTarget().getContentRaw())
                .setEphemeral(true)
                .queue();
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        event.editMessage("page two").setComponents().queue();
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        event.reply("you took " + event.getValues()).setEphemeral(true).queue();
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        event.reply("you wrote " + event.getValue("text").getAsString()).queue();
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        if (event.getAuthor().isBot()) {
            return;
        }
        heard.add(event.getMessage().getContentRaw());
        boolean meant =
                event.getMessage().getMentions().isMentioned(event.getJDA().getSelfUser());
        if (meant || !event.isFromGuild()) {
            var answer = new MessageCreateBuilder()
                    .setContent("heard you")
                    .setAllowedMentions(Set.of())
                    .build();
            event.getMessage().reply(answer).timeout(5, TimeUnit.SECONDS).queue();
        }
    }

    /** Waits until the bot is connected and its commands are registered. */
    public static TinyBot ready(FakeDiscord discord) {
        TinyBot bot = new TinyBot(discord);
        discord.await("commands", fake -> !fake.commands().of(Optional.empty()).isEmpty());
        return bot;
    }
}
