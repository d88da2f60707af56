package talkbot.app.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which folders the program works in where none are named. */
public final class Folders {

    /** The transcripts folder that is read where none is named and where it exists. */
    public static final Path DEFAULT_TRANSCRIPTS = Path.of("transcripts");

    private static final String SAMPLES = "/talkbot/samples/";

    private static final List<String> SAMPLE_FILES = List.of(
            "interview-deep-sea-mapping.txt",
            "interview-deep-sea-mapping.talk.json",
            "kansai-sourdough-log.txt",
            "panel-railway-ticketing.txt",
            "panel-railway-ticketing.talk.json");

    private Folders() {}

    /**
     * The transcripts to read.
     *
     * @param folder the folder
     * @param samples whether these are the sample talks that ship with the program
     */
    public record Transcripts(Path folder, boolean samples) {}

    /** Where the index and all state live: {@code $XDG_DATA_HOME/talkbot}, by default {@code ~/.local/share/talkbot}. */
    public static Path defaultData(Map<String, String> environment) {
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        Path base = xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".local", "share") : Path.of(xdg);
        return base.resolve("talkbot");
    }

    /**
     * The folder that was named, else {@code transcripts/} where it exists, else the sample talks, which are laid out in
     * the data folder for that.
     *
     * @throws IOException if the sample talks cannot be laid out
     */
    public static Transcripts transcripts(Optional<Path> named, Path data) throws IOException {
        if (named.isPresent()) {
            return new Transcripts(named.get(), false);
        }
        if (Files.isDirectory(DEFAULT_TRANSCRIPTS)) {
            return new Transcripts(DEFAULT_TRANSCRIPTS, false);
        }
        return new Transcripts(layOutSamples(data.resolve("samples")), true);
    }

    private static Path layOutSamples(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String name : SAMPLE_FILES) {
            try (InputStream in = Folders.class.getResourceAsStream(SAMPLES + name)) {
                if (in == null) {
                    throw new IOException("the program lacks its sample " + name);
                }
                byte[] content = in.readAllBytes();
                Path target = folder.resolve(name);
                // Rewriting an unchanged sample would make its talk look changed.
                if (!Files.exists(target) || !Arrays.equals(Files.readAllBytes(target), content)) {
                    Path part = Files.createTempFile(folder, ".", ".part");
                    Files.write(part, content);
                    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
        return folder;
    }
}
