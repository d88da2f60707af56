package talkbot.app.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ScopeType;

/**
 * How {@code --help} is laid out: a command's own options alone, because the twenty or so that all commands take would
 * bury them; these stand once, below those of {@code talkbot} itself.
 */
public final class Help {

    private final ResourceBundle texts;

    private Help(ResourceBundle texts) {
        this.texts = texts;
    }

    /**
     * Lays out the help of a command and of all below it.
     *
     * @param program the command at the top
     * @param texts what stands between the lists
     */
    public static void layOut(CommandLine program, ResourceBundle texts) {
        Help help = new Help(texts);
        Map<String, IHelpSectionRenderer> sections = new HashMap<>(program.getHelpSectionMap());
        sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, help::options);
        program.setHelpSectionMap(sections);
        abbreviate(program);
    }

    /** Names no option in the line that says how a command is written; {@code [OPTIONS]} stands for them. */
    private static void abbreviate(CommandLine command) {
        command.getCommandSpec().usageMessage().abbreviateSynopsis(true);
        command.getSubcommands().values().forEach(Help::abbreviate);
    }

    private String options(CommandLine.Help help) {
        String own = list(help, option -> option.scopeType() == ScopeType.LOCAL);
        if (help.commandSpec().parent() != null) {
            return own + help.createHeading(texts.getString("usage.common.where"));
        }
        return own
                + help.createHeading(texts.getString("usage.common"))
                + list(help, option -> option.scopeType() == ScopeType.INHERIT);
    }

    private static String list(CommandLine.Help help, Predicate<OptionSpec> which) {
        List<OptionSpec> options = new ArrayList<>(help.commandSpec().options());
        options.removeIf(which.negate());
        return help.optionListExcludingGroups(options);
    }
}
