package talkbot.app.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import talkbot.app.Console;
import talkbot.app.UserException;
import talkbot.app.settings.Settings;
import talkbot.core.message.Language;

/** {@code talkbot} itself: it serves, and has every other command below it. Holds the options that all commands take. */
@Command(
        name = "talkbot",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        subcommands = {
            ServeCommand.class,
            SearchCommand.class,
            AskCommand.class,
            SuggestCommand.class,
            TalksCommand.class,
            ChaptersCommand.class,
            AddCommand.class,
            RemoveCommand.class,
            QuotesCommand.class,
            FeedbackCommand.class,
            GlossaryCommand.class,
            ForgetCommand.class,
            ChatCommand.class,
            DoctorCommand.class,
            SetupCommand.class,
            ManifestCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            HelpCommand.class,
            WarmUpCommand.class
        })
public final class Root extends Serving {

    private final Console console;
    private final Settings settings;

    @Option(names = "--transcripts", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private Optional<Path> transcripts = Optional.empty();

    @Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private Optional<Path> data = Optional.empty();

    @Option(names = "--dictionary", paramLabel = "FILE", scope = ScopeType.INHERIT)
    private List<String> dictionaries = List.of();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private SummarizerOptions summarizer = new SummarizerOptions();

    @Option(names = "--glossary", paramLabel = "FILE", scope = ScopeType.INHERIT)
    private List<Path> glossaries = List.of();

    @Option(names = "--base-url", paramLabel = "URL", scope = ScopeType.INHERIT)
    private Optional<URI> baseUrl = Optional.empty();

    /** Read before all others, by {@link talkbot.app.settings.Early}; stands here so that it is known and shown. */
    @Option(names = "--config", paramLabel = "FILE", scope = ScopeType.INHERIT)
    private Optional<Path> config = Optional.empty();

    @Option(names = "--lang", paramLabel = "ja|en", scope = ScopeType.INHERIT)
    private Optional<String> lang = Optional.empty();

    /** Makes the command line of one process. */
    public Root(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    /** The terminal or pipes to talk to. */
    Console console() {
        return console;
    }

    /** Where options' values come from. */
    Settings settings() {
        return settings;
    }

    /** The folder of transcripts that was named, if any. */
    Optional<Path> transcripts() {
        return transcripts;
    }

    /** The data folder that was named, if any. */
    Optional<Path> data() {
        return data;
    }

    /** The dictionaries that were named, each value in the form of a search path. */
    List<String> dictionaries() {
        return dictionaries;
    }

    /** Where things are remembered. */
    DatabaseOptions database() {
        return database;
    }

    /** Who writes summaries. */
    SummarizerOptions summarizer() {
        return summarizer;
    }

    /** The glossaries that were named. */
    List<Path> glossaries() {
        return glossaries;
    }

    /** The configuration file that was named, if any. */
    Optional<Path> config() {
        return config;
    }

    /** The address that links lead to, if one was named. */
    Optional<URI> baseUrl() {
        return baseUrl;
    }

    /** Refuses values that look right to the parser and make no sense. */
    void check() throws UserException {
        if (baseUrl.isPresent() && !isPageAddress(baseUrl.get())) {
            throw new UserException("base.url", "url", baseUrl.get().toString());
        }
        if (lang.isPresent() && chosenLanguage().isEmpty()) {
            throw new UserException("lang.unknown", "lang", lang.get());
        }
    }

    private static boolean isPageAddress(URI url) {
        return ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                && url.getHost() != null
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }

    /** The language that was asked for, if any. */
    Optional<Language> chosenLanguage() {
        return lang.flatMap(Language::ofTag);
    }

    @Override
    Root root() {
        return this;
    }
}
