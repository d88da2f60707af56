package talkbot.index.summarizer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.index.text.Fingerprint;

/**
 * A model's answers on disk, each in a file that is named after what was asked, so that the same question is paid for
 * once. Safe for use by many threads and processes.
 */
final class AnswerCache {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerCache.class);

    /** 160 bits: no two questions ever share a name. */
    private static final int NAME = 32;

    private final Path folder;

    AnswerCache(Path folder) {
        this.folder = folder;
    }

    /** The answer to this question, if it was asked before. */
    Optional<String> find(String question) {
        try {
            return Optional.of(Files.readString(file(question)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("A kept summary cannot be read: {}", e.toString());
            return Optional.empty();
        }
    }

    /** Keeps an answer; one that cannot be kept is asked for again. */
    void keep(String question, String answer) {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "draft", ".tmp");
            try {
                Files.writeString(draft, answer);
                Files.move(draft, file(question), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            LOG.warn("A summary cannot be kept: {}", e.toString());
        }
    }

    private Path file(String question) {
        return folder.resolve(Fingerprint.of(question, NAME) + ".txt");
    }
}
