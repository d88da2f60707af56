package talkbot.app.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import talkbot.app.Console;
import talkbot.app.UserException;
import talkbot.app.settings.Dictionaries;
import talkbot.app.settings.Folders;
import talkbot.app.shelf.Shelf;
import talkbot.app.terminal.BuildDisplay;
import talkbot.app.terminal.Listing;
import talkbot.core.Bot;
import talkbot.core.BotOptions;
import talkbot.core.added.AddedTalks;
import talkbot.core.feedback.GlossaryLines;
import talkbot.core.link.Links;
import talkbot.core.request.Way;
import talkbot.core.store.Connections;
import talkbot.core.store.Database;
import talkbot.core.store.DatabaseAddress;
import talkbot.core.store.ForgetfulStore;
import talkbot.core.store.StoreException;
import talkbot.index.BuildProgress;
import talkbot.index.Viewer;
import talkbot.index.dictionary.Dictionary;
import talkbot.index.dictionary.DictionaryException;
import talkbot.index.generation.IndexHome;
import talkbot.index.generation.IndexOptions;
import talkbot.index.generation.LiveIndex;
import talkbot.index.summarizer.Summarizer;

/**
 * The folders a command works in, and the index that it asks.
 *
 * @param transcripts the transcripts folder
 * @param samples whether it holds the sample talks that ship with the program
 * @param data the data folder
 * @param dictionaries the files that tell what Japanese words mean; all of them were there a moment ago
 * @param glossaries files of terms that mean the same; all of them were there a moment ago
 * @param summarizer who writes summaries
 * @param root the options given
 */
record Workplace(
        Path transcripts,
        boolean samples,
        Path data,
        List<Path> dictionaries,
        List<Path> glossaries,
        Summarizer summarizer,
        Root root) {

    /** Where links lead while nobody says otherwise and no server runs. */
    static final URI DEFAULT_BASE_URL = URI.create("http://127.0.0.1:" + Serving.DEFAULT_PORT);

    static Workplace of(Root root) throws UserException {
        root.check();
        Path data =
                root.data().orElseGet(() -> Folders.defaultData(root.console().environment()));
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UserException("data.unwritable", "path", data.toString(), "reason", e);
        }
        try {
            Folders.Transcripts chosen = Folders.transcripts(root.transcripts(), data);
            if (!Files.isDirectory(chosen.folder())) {
                throw new UserException(
                        "transcripts.missing", "path", chosen.folder().toString());
            }
            return new Workplace(
                    chosen.folder(),
                    chosen.samples(),
                    data,
                    dictionaries(root),
                    glossaries(root),
                    root.summarizer().summarizer(root.settings(), data),
                    root);
        } catch (IOException e) {
            throw new UserException("data.unwritable", "path", data.toString(), "reason", e);
        }
    }

    private static List<Path> dictionaries(Root root) throws UserException {
        List<Path> files = Dictionaries.chosen(root.dictionaries());
        for (Path file : files) {
            if (Files.notExists(file)) {
                throw new UserException("dictionary.MISSING", "path", file.toString(), "detail", "");
            }
        }
        return files;
    }

    private static List<Path> glossaries(Root root) throws UserException {
        for (Path file : root.glossaries()) {
            if (!Files.isReadable(file)) {
                throw new UserException("glossary.missing", "path", file.toString());
            }
        }
        return root.glossaries();
    }

    IndexOptions indexOptions(boolean ignoreMarks) {
        return new IndexOptions(
                transcripts, data, ignoreMarks, IndexOptions.DEFAULT_POLL, dictionaries, glossaries, summarizer);
    }

    /** Opens the newest index for one command, building it first where it is not up to date and nobody else does. */
    LiveIndex open(boolean ignoreMarks) throws UserException {
        Console console = root.console();
        List<List<String>> added = addedTerms();
        try (BuildDisplay display = new BuildDisplay(console)) {
            LiveIndex live = LiveIndex.openForCommand(indexOptions(ignoreMarks), display);
            live.joinGlossary(() -> added);
            return live;
        } catch (IOException e) {
            throw failed(e, data);
        }
    }

    /** Says what to do where there is no talk at all: silence would leave everything open. */
    void sayIfEmpty(LiveIndex live) {
        if (live.library().talks().isEmpty()) {
            new Listing(root.console()).empty(transcripts);
        }
    }

    /** The glossary lines that administrators added, as they are now. */
    private List<List<String>> addedTerms() throws UserException {
        if (!remembers()) {
            return List.of();
        }
        List<GlossaryLines.Line> lines;
        try {
            lines = Connections.read(databaseAddress(), GlossaryLines::all);
        } catch (StoreException e) {
            // Opening it brings an earlier program's database up to date, or says what is wrong with it.
            try (Database database = database()) {
                lines = new GlossaryLines(database, InstantSource.system()).all();
            }
        }
        return lines.stream().map(GlossaryLines.Line::terms).toList();
    }

    /** Opens the index and keeps it up to date with the transcripts that come and go. */
    LiveIndex watch() throws UserException {
        return watch(root.console(), indexOptions(false));
    }

    /** Opens an index and keeps it up to date; shows progress on the console. */
    static LiveIndex watch(Console console, IndexOptions options) throws UserException {
        try (BuildDisplay display = new BuildDisplay(console)) {
            LiveIndex live = new LiveIndex(options, display);
            live.start(display);
            return live;
        } catch (IOException e) {
            throw failed(e, options.data());
        }
    }

    private static UserException failed(IOException e, Path data) {
        if (e instanceof DictionaryException broken) {
            return new UserException(
                    "dictionary." + broken.kind(), "path", broken.file().toString(), "detail", broken.detail());
        }
        return new UserException("index.failed", "path", data.toString(), "reason", e);
    }

    /** The same place with the words alone that ship with the program. */
    Workplace withoutDictionaries() {
        return new Workplace(transcripts, samples, data, List.of(), glossaries, summarizer, root);
    }

    /** Opens the dictionaries by themselves, compiling them first where that is still to do. */
    Dictionary openDictionary() throws UserException {
        try {
            return Dictionary.open(data, dictionaries, BuildProgress.NONE);
        } catch (IOException e) {
            throw failed(e, data);
        }
    }

    /** Links to the address that was named, else to the server that runs on this index, else to the usual one. */
    Links links() {
        return new Links(root.baseUrl().or(this::servedAt).orElse(DEFAULT_BASE_URL));
    }

    /** The transcripts folder as a place to put transcripts into; what is taken out lies in the data folder. */
    Shelf shelf() {
        return new Shelf(transcripts, data.resolve("removed"));
    }

    /** Whether there is anything that a server remembers here. */
    boolean remembers() throws UserException {
        return !(databaseAddress() instanceof DatabaseAddress.File file) || Files.exists(file.file());
    }

    /** Deletes what was taken off the shelf more than a day ago. What cannot be deleted now is tried again next time. */
    void tidyShelf() {
        try {
            shelf().prune(Instant.now());
        } catch (IOException e) {
            LoggerFactory.getLogger(Workplace.class).warn("what was removed could not be tidied up", e);
        }
    }

    /** Where things are remembered. */
    DatabaseAddress databaseAddress() throws UserException {
        return root.database().address(root.settings(), data);
    }

    /** Opens the database, bringing it up to date. */
    Database database() throws UserException {
        return DatabaseOptions.open(databaseAddress());
    }

    /** The talks that are added in chats, where the index of this place finds them. */
    AddedTalks added(Database database) throws UserException {
        try {
            return AddedTalks.open(database, data, InstantSource.system());
        } catch (IOException e) {
            throw new UserException("data.unwritable", "path", data.toString(), "reason", e);
        }
    }

    /** The bot for the terminal. */
    Bot bot(LiveIndex live) {
        return new Bot(
                live,
                BotOptions.of(links(), new ForgetfulStore(InstantSource.system()))
                        .with(Viewer.OWNER));
    }

    /** How a terminal's questions come: links to pages on this machine are of use only while a server runs. */
    Way way() {
        return servedAt().isPresent() ? Way.LOCAL : Way.DIRECT;
    }

    /** Where a server shows these transcripts, if one runs. */
    Optional<URI> servedAt() {
        try (IndexHome home = new IndexHome(indexOptions(false))) {
            return home.servedAt();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
