package talkbot.index.generation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.lucene.util.IOUtils;

/** Values as JSON files that survive a crash of the machine. Safe for use by many threads. */
final class JsonFiles {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private JsonFiles() {}

    /**
     * Reads what {@link #write} or {@link #replace} has written.
     *
     * @throws IOException if the file is missing or not what it should be
     */
    static <T> T read(Path file, Class<T> type) throws IOException {
        return JSON.readValue(Files.readAllBytes(file), type);
    }

    /** Writes a new file; it is on the disk when this returns, but for its name, which is its folder's matter. */
    static void write(Path file, Object value) throws IOException {
        Files.write(file, JSON.writeValueAsBytes(value));
        IOUtils.fsync(file, false);
    }

    /**
     * Writes a file anew; whoever reads it meanwhile, and after a crash, finds the old or the new one whole.
     *
     * @param draft the name of the new file while it is being written; must be nobody else's
     */
    static void replace(Path file, String draft, Object value) throws IOException {
        replace(file, draft, JSON.writeValueAsBytes(value));
    }

    /** The same with a content that is no JSON. */
    static void replace(Path file, String draft, byte[] content) throws IOException {
        Path next = file.resolveSibling(draft);
        Files.write(next, content);
        IOUtils.fsync(next, false);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        IOUtils.fsync(file.toAbsolutePath().getParent(), true);
    }
}
