package talkbot.app.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;

/** Prints one JSON object a line. Not safe for use by many threads. */
public final class JsonLines {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final PrintStream out;

    /** Prints to this stream, which must encode as UTF-8. */
    public JsonLines(PrintStream out) {
        this.out = out;
    }

    /** Prints a record as one line. */
    public void print(Record row) {
        try {
            out.println(JSON.writeValueAsString(row));
            // Scripts that talk to one process in turns wait for the line.
            out.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
