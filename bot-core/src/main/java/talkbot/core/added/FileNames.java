package talkbot.core.added;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import talkbot.index.generation.TrialReading;

/** Names that people gave to their files, and what of them can be a name of ours. */
final class FileNames {

    /** File systems take 255 bytes. */
    private static final int MOST_BYTES = 200;

    private FileNames() {}

    /** The name in the one form in which the same letters are the same characters; nothing if it can be no name. */
    static Optional<String> of(String given) {
        return Optional.of(Normalizer.normalize(given, Normalizer.Form.NFC)).filter(FileNames::fit);
    }

    /** Whether it names one file in one folder and looks like what it is: no way to elsewhere, nothing unseen. */
    static boolean fit(String name) {
        return !name.isBlank()
                && name.equals(name.strip())
                && name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
                && name.codePoints().allMatch(FileNames::seen)
                && !TrialReading.isLeftAlone(name);
    }

    private static boolean seen(int c) {
        return c != '/'
                && c != '\\'
                && c != ':'
                && switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.UNASSIGNED,
                            Character.PRIVATE_USE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }
}
