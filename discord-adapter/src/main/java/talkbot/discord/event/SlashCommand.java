package talkbot.discord.event;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
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

    /** English for Britain would else be taken from wherever there is some. */
    private static final Map<DiscordLocale, Language> LOCALES =
            Map.of(DiscordLocale.JAPANESE, Language.JAPANESE, DiscordLocale.ENGLISH_US, Language.ENGLISH);

    /** The option that says when a daily quote is to come, and all else that can be wished of it. */
    static final String WHEN = "when";

    private SlashCommand() {}

    /** The command as it is to be registered. */
    public static SlashCommandData definition() {
        return Commands.slash(NAME, text("talk.description"))
                .setContexts(Set.of(InteractionContextType.GUILD, InteractionContextType.BOT_DM))
                .setIntegrationTypes(Set.of(IntegrationType.GUILD_INSTALL))
                .addSubcommands(
                        sub("search", option("search", WORDS, false, true)),
                        sub("chapters", option("chapters", TALK, true, true)),
                        sub("chapter", option("chapter", TALK, true, true), option("chapter", WHICH, false, true)),
                        sub("list"),
                        sub("quote", option("quote", WORDS, false, false)),
                        sub("daily", option("daily", WHEN, false, false)),
                        sub("quotes"),
                        sub(ADD).addOptions(new OptionData(
                                OptionType.ATTACHMENT, FILE, text("talk.add.options.file.description"), true)),
                        sub("remove", option("remove", TALK, false, true)),
                        sub("settings"),
                        sub("help"))
                .setLocalizationFunction(SlashCommand::localizations);
    }

    /**
     * A command as the words that somebody could have typed after {@code /talk}.
     *
     * @param subCommand its English name
     * @param options what was filled in
     */
    static String words(String subCommand, Function<String, Optional<String>> options) {
        StringBuilder words = new StringBuilder(subCommand);
        for (String name : new String[] {TALK, WHICH, WORDS, WHEN}) {
            options.apply(name).ifPresent(value -> words.append(' ').append(value));
        }
        return words.toString();
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
