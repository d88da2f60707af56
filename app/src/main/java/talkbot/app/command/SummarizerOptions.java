package talkbot.app.command;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import talkbot.app.UserException;
import talkbot.app.settings.Settings;
import talkbot.index.summarizer.Endpoint;
import talkbot.index.summarizer.ModelSummarizer;
import talkbot.index.summarizer.Summarizer;

/**
 * Who writes summaries. A model's key comes from the environment or the configuration file only: a flag would stand in
 * the shell's history and in every list of processes.
 */
final class SummarizerOptions {

    private static final String OWN_WORDS = "none";
    private static final String MODEL = "openai";
    private static final String KEY = "TALKBOT_SUMMARIZER_KEY";
    private static final URI OPENAI = URI.create("https://api.openai.com/v1");

    @Option(names = "--summarizer", paramLabel = "none|openai", scope = ScopeType.INHERIT)
    private String summarizer = OWN_WORDS;

    @Option(names = "--summarizer-url", paramLabel = "URL", scope = ScopeType.INHERIT)
    private Optional<URI> url = Optional.empty();

    @Option(names = "--summarizer-model", paramLabel = "NAME", scope = ScopeType.INHERIT)
    private Optional<String> model = Optional.empty();

    /**
     * What was given.
     *
     * @param settings where the key may stand
     * @param data the data folder, for the answers
     */
    Summarizer summarizer(Settings settings, Path data) throws UserException {
        return switch (summarizer) {
            case OWN_WORDS -> Summarizer.NONE;
            case MODEL ->
                new ModelSummarizer(
                        new Endpoint(
                                PlatformOptions.checked(url, "--summarizer-url").orElse(OPENAI),
                                settings.value(KEY).orElse(""),
                                model.orElseThrow(() -> new UserException("summarizer.model")),
                                Endpoint.DEFAULT_TIMEOUT),
                        data.resolve("summaries"),
                        InstantSource.system());
            default -> throw new UserException("summarizer.unknown", "summarizer", summarizer);
        };
    }
}
