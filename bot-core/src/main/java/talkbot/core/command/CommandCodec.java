package talkbot.core.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.regex.Pattern;

/**
 * Commands as strings, so that a button can carry them: compact JSON. What comes back from a platform may have been
 * tampered with; it decodes to a command that anybody could have typed, or is refused.
 */
public final class CommandCodec {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // What is missing and may be is an empty Optional: buttons live longer than our ideas of them.
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Half of a character, as platforms cut texts; no encoding has it, so that it would come back as another one. */
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private CommandCodec() {}

    /** The command as a string; {@link #decode} gives an equal command. */
    public static String encode(Command command) {
        try {
            String json = JSON.writerFor(Command.class).writeValueAsString(command);
            return HALF.matcher(json)
                    .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The command of a string.
     *
     * @throws IllegalArgumentException if the string is not one that {@link #encode} makes
     */
    public static Command decode(String text) {
        try {
            Command command = JSON.readValue(text, Command.class);
            if (command == null) {
                throw new IllegalArgumentException("no command");
            }
            return command;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalArgumentException("not a command", e);
        }
    }
}
