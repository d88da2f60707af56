package talkbot.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import talkbot.app.UserException;
import talkbot.app.terminal.TerminalReply;
import talkbot.core.message.ProblemText;
import talkbot.index.Added;
import talkbot.index.Problem;
import talkbot.index.Talk;
import talkbot.index.generation.LiveIndex;
import talkbot.index.transcript.TalkReader;
import talkbot.index.transcript.TranscriptException;
import talkbot.index.transcript.TranscriptFile;
import talkbot.index.transcript.TranscriptKinds;

/** {@code talkbot add}: puts a transcript into the transcripts folder once it is known to be one. */
@Command(name = "add")
final class AddCommand extends Below {

    /** More is no transcript, in bytes. */
    private static final long LARGEST = 64L << 20;

    private static final int REFUSED = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--title", paramLabel = "TITLE")
    private Optional<String> title = Optional.empty();

    @Option(names = "--url", paramLabel = "URL")
    private Optional<String> url = Optional.empty();

    @Override
    public Integer call() throws UserException {
        Workplace workplace = Workplace.of(root());
        if (workplace.samples()) {
            throw new UserException("add.samples");
        }
        String name = String.valueOf(file.getFileName());
        try {
            TranscriptFile transcript = read(name);
            Talk talk = new TalkReader(false).read(transcript);
            refuseTwin(workplace, talk);
            Path place = workplace.shelf().add(transcript);
            say(talk, place);
            return 0;
        } catch (TranscriptException e) {
            console()
                    .err()
                    .println(TerminalReply.safe(
                            ProblemText.of(e.problem(), console().language())));
            return REFUSED;
        } catch (FileAlreadyExistsException e) {
            throw new UserException("add.there", "path", String.valueOf(e.getFile()));
        } catch (IOException e) {
            throw new UserException("add.failed", "path", file.toString(), "reason", e);
        }
    }

    private TranscriptFile read(String name) throws IOException, UserException {
        if (!Files.exists(file)) {
            throw new UserException("add.missing", "path", file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new UserException("add.folder", "path", file.toString());
        }
        if (!TranscriptKinds.isTranscript(name)) {
            throw refused(name, Problem.Kind.UNSUPPORTED, name.substring(name.lastIndexOf('.') + 1));
        }
        if (Files.size(file) > LARGEST) {
            throw refused(name, Problem.Kind.TOO_LARGE, (LARGEST >> 20) + " MiB");
        }
        return new TranscriptFile(name, Files.readAllBytes(file), sidecar(name));
    }

    /** Two talks of one id would hide each other. */
    private void refuseTwin(Workplace workplace, Talk talk) throws UserException {
        try (LiveIndex live = workplace.open(false)) {
            Optional<Talk> twin = live.library().talks().stream()
                    .filter(other ->
                            other.id().equals(talk.id()) && !other.source().equals(talk.source()))
                    .findFirst();
            if (twin.isPresent()) {
                throw refused(
                        talk.source(),
                        Problem.Kind.DUPLICATE_ID,
                        Added.name(twin.get().source()));
            }
        } catch (IOException e) {
            throw new UserException("add.failed", "path", file.toString(), "reason", e);
        }
    }

    private UserException refused(String name, Problem.Kind kind, String detail) {
        Problem problem = new Problem(name, OptionalInt.empty(), kind, detail);
        return new UserException(
                "add.refused", "reason", ProblemText.of(problem, console().language()));
    }

    /** The sidecar that lies beside the file, with what was said on the command line in it. */
    private Optional<byte[]> sidecar(String name) throws IOException {
        Path beside = file.resolveSibling(TranscriptKinds.sidecarOf(name));
        Optional<byte[]> there =
                Files.isRegularFile(beside) ? Optional.of(Files.readAllBytes(beside)) : Optional.empty();
        if (title.isEmpty() && url.isEmpty()) {
            return there;
        }
        ObjectNode fields = JSON.createObjectNode();
        try {
            if (there.isPresent() && JSON.readTree(there.get()) instanceof ObjectNode known) {
                fields = known;
            }
        } catch (JsonProcessingException e) {
            return there; // reading it says better what is wrong with it
        }
        ObjectNode all = fields;
        title.ifPresent(t -> all.put("title", t));
        url.ifPresent(u -> all.put("url", u));
        return Optional.of(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
    }

    private void say(Talk talk, Path place) {
        String language =
                switch (talk.language()) {
                    case "ja" -> console().say("language.ja");
                    case "en" -> console().say("language.en");
                    default -> talk.language();
                };
        String done = console()
                .say(
                        "add.done",
                        "title",
                        talk.title(),
                        "chapters",
                        talk.chapters().size(),
                        "characters",
                        talk.characters(),
                        "language",
                        language);
        console().out().println(TerminalReply.safe(done));
        console().out().println(TerminalReply.safe(console().say("add.place", "path", place.toString())));
    }
}
