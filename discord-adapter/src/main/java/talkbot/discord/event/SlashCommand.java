package talkbot.discord.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import talkbot.core.command.Command;
import talkbot.core.message.Language;
import talkbot.core.message.Messages;
import talkbot.discord.message.Limits;

/**
 * The command {@code /talk} as Discord offers it: English names, shown in Japanese to whoever uses Discord in Japanese.
 * What comes back bears the English names.
 */
public final class SlashCommand {

    /** The command's name. */
    static final String NAME = "talk";

    /** The option in which talks are offered while somebody types. */
    static final String TALK = "talk";

    /** The option in which terms are offered. */
    static final String WORDS = "words";

    /** The option in which a talk's chapters are offered. */
    static final String WHICH = "which";

    /** The sub-command that takes a file. */
    static final String ADD = "add";

    /** Its option for the file. */
    static final String FILE = "file";

    /** The sub-command that takes out a talk that was added in a chat. */
    static final String REMOVE = "remove";

    /** English for Britain would else be taken from wherever there is some. */
    private static final Map<DiscordLocale, Language> LOCALES =
            Map.of(DiscordLocale.JAPANESE, Language.JAPANESE, DiscordLocale.ENGLISH_US, Language.ENGLISH);

    /** The sub-command that sets a channel's daily quote. */
    static final String DAILY = "daily";

    /** Its options: when, where that is local, on which days, about what, and what else is wished of it. */
    static final String TIME = "time";

    static final String ZONE = "zone";
    static final String DAYS = "days";
    static final String TOPIC = "topic";
    static final String ACTION = "action";

    /** What can be wished of a daily quote beside setting it, as it could be typed. */
    private static final List<String> ACTIONS = List.of("status", "now", "skip", "off");

    /** The name of the command in a message's menu. */
    private static final String FIND = "Find in talks";

    private SlashCommand() {}

    /**
     * The commands as they are to be registered.
     *
     * @param userInstalls whether people may install the bot for themselves
     */
    public static List<CommandData> definitions(boolean userInstalls) {
        Set<InteractionContextType> contexts = EnumSet.of(InteractionContextType.GUILD, InteractionContextType.BOT_DM);
        Set<IntegrationType> installs = EnumSet.of(IntegrationType.GUILD_INSTALL);
        if (userInstalls) {
            contexts.add(InteractionContextType.PRIVATE_CHANNEL);
            installs.add(IntegrationType.USER_INSTALL);
        }
        return Stream.of(talk(), Commands.message(FIND))
                .map(command -> command.setContexts(contexts)
                        .setIntegrationTypes(installs)
                        .setLocalizationFunction(SlashCommand::localizations))
                .toList();
    }

    private static SlashCommandData talk() {
        return Commands.slash(NAME, text("talk.description"))
                .addSubcommands(
                        sub("search", option("search", WORDS, false, true)),
                        sub("chapters", option("chapters", TALK, true, true)),
                        sub("chapter", option("chapter", TALK, true, true), option("chapter", WHICH, false, true)),
                        sub("list"),
                        sub("quote", option("quote", WORDS, false, false)),
                        sub(
                                DAILY,
                                option(DAILY, TIME, false, false),
                                option(DAILY, ZONE, false, true),
                                option(DAILY, DAYS, false, false),
                                option(DAILY, TOPIC, false, false),
                                option(DAILY, TALK, false, true),
                                actions()),
                        sub("quotes"),
                        sub(ADD).addOptions(new OptionData(
                                OptionType.ATTACHMENT, FILE, text("talk.add.options.file.description"), true)),
                        sub(REMOVE, option(REMOVE, TALK, false, true)),
                        sub("settings"),
                        sub("help"));
    }

    /**
     * A command as the words that somebody could have typed after {@code /talk}.
     *
     * @param subCommand its English name
     * @param options what was filled in
     */
    static String words(String subCommand, Function<String, Optional<String>> options) {
        Stream<Optional<String>> given = subCommand.equals(DAILY)
                ? daily(options)
                : Stream.of(TALK, WHICH, WORDS).map(options);
        return Stream.concat(Stream.of(subCommand), given.flatMap(Optional::stream))
                .collect(Collectors.joining(" "));
    }

    /** What such a command means where its words do not fit: that no talk is called so, or how a daily quote is set. */
    static Command otherwise(String subCommand, Function<String, Optional<String>> options) {
        return switch (subCommand) {
            case "chapters", "chapter", REMOVE ->
                new Command.Choose(options.apply(TALK).orElse(""), List.of());
            case DAILY -> new Command.Unclear(options.apply(TIME).orElse(""));
            default -> new Command.Help();
        };
    }

    /** The subject comes last, because it may be many words; a talk's name is found without its spaces too. */
    private static Stream<Optional<String>> daily(Function<String, Optional<String>> options) {
        Optional<String> action = options.apply(ACTION);
        return action.isPresent()
                ? Stream.of(action)
                : Stream.of(
                        options.apply(TIME),
                        options.apply(ZONE),
                        options.apply(DAYS),
                        options.apply(TALK).map(talk -> "in:" + talk.replaceAll("[\\p{Z}\\s]+", "")),
                        options.apply(TOPIC).map(topic -> "topic:" + topic.strip()));
    }

    private static OptionData actions() {
        OptionData actions = new OptionData(OptionType.STRING, ACTION, text("talk.daily.options.action.description"));
        ACTIONS.forEach(action -> actions.addChoice(action, action));
        return actions;
    }

    private static SubcommandData sub(String name, OptionData... options) {
        return new SubcommandData(name, text("talk." + name + ".description")).addOptions(options);
    }

    private static OptionData option(String sub, String name, boolean required, boolean offered) {
        String key = "talk." + sub + ".options." + name + ".description";
        return new OptionData(OptionType.STRING, name, text(key), required, offered).setMaxLength(Limits.OPTION);
    }

    private static String text(String key) {
        return Messages.of(SlashCommand.class, Language.ENGLISH).get(key);
    }

    /** The texts beside this class that have the key that JDA makes of a name or description. */
    private static Map<DiscordLocale, String> localizations(String key) {
        return LOCALES.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        locale -> Messages.of(SlashCommand.class, locale.getValue())
                                .get(key)));
    }
}
