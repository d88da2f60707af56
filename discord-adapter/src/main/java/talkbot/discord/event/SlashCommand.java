package talkbot.discord.event;

import static talkbot.core.command.Chosen.ACTION;
import static talkbot.core.command.Chosen.ACTIONS;
import static talkbot.core.command.Chosen.ADD;
import static talkbot.core.command.Chosen.DAILY;
import static talkbot.core.command.Chosen.DAYS;
import static talkbot.core.command.Chosen.REMOVE;
import static talkbot.core.command.Chosen.TALK;
import static talkbot.core.command.Chosen.TIME;
import static talkbot.core.command.Chosen.TOPIC;
import static talkbot.core.command.Chosen.WHICH;
import static talkbot.core.command.Chosen.WORDS;
import static talkbot.core.command.Chosen.ZONE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
import net.dv8tion.jda.api.interactions.commands.localization.LocalizationFunction;
import net.dv8tion.jda.api.interactions.commands.localization.ResourceBundleLocalizationFunction;
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

    /** The option for a file. */
    static final String FILE = "file";

    /** The name of the command in a message's menu. */
    private static final String FIND = "Find in talks";

    /** The texts beside this class, by the keys that JDA makes of names and descriptions. */
    private static final String TEXTS = "talkbot.discord.event.messages";

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
        // English for Britain would else be taken from wherever there is some.
        LocalizationFunction texts = ResourceBundleLocalizationFunction.fromBundles(
                        TEXTS, DiscordLocale.JAPANESE, DiscordLocale.ENGLISH_US)
                .build();
        return Stream.of(talk(), Commands.message(FIND))
                .map(command -> command.setContexts(contexts)
                        .setIntegrationTypes(installs)
                        .setLocalizationFunction(texts))
                .toList();
    }

    private static SlashCommandData talk() {
        OptionData file = new OptionData(OptionType.ATTACHMENT, FILE, text("talk.add.options.file.description"), true);
        OptionData action = new OptionData(OptionType.STRING, ACTION, text("talk.daily.options.action.description"));
        ACTIONS.forEach(wish -> action.addChoice(wish, wish));
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
                                action),
                        sub("quotes"),
                        sub(ADD, file),
                        sub(REMOVE, option(REMOVE, TALK, false, true)),
                        sub("settings"),
                        sub("help"));
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
}
