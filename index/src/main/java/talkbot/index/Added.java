package talkbot.index;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Transcripts that did not come by the transcripts folder. They lie in a folder of the program's own, each in a
 * sub-folder named by its key: {@code .added/KEY/NAME} in the data folder. That path is also their source, which no file of
 * the transcripts folder can have: what begins with a dot is left alone there.
 */
public final class Added {

    /** The folder's name within the data folder. */
    public static final String FOLDER = ".added";

    private static final Pattern SOURCE = Pattern.compile(Pattern.quote(FOLDER) + "/([^/]+)/(.+)", Pattern.DOTALL);

    private Added() {}

    /** The source of the transcript with this key and file name. */
    public static String source(String key, String name) {
        return FOLDER + "/" + key + "/" + name;
    }

    /** The key of a source; nothing if it lies in the transcripts folder. */
    public static Optional<String> key(String source) {
        Matcher parts = SOURCE.matcher(source);
        return parts.matches() ? Optional.of(parts.group(1)) : Optional.empty();
    }

    /** A source as people named it: without what the program put in front. */
    public static String name(String source) {
        Matcher parts = SOURCE.matcher(source);
        return parts.matches() ? parts.group(2) : source;
    }
}
