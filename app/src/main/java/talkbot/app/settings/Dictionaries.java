package talkbot.app.settings;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which dictionaries help to search, where none are named and where some are. */
public final class Dictionaries {

    /** What stands in the place of a file if none is wanted. */
    public static final String NONE = "none";

    /** Where Linux distributions put EDICT. */
    private static final List<Path> INSTALLED = List.of(
            Path.of("/usr/share/edict/edict"),
            Path.of("/usr/share/edict/edict.gz"),
            Path.of("/usr/share/edict/edict2"),
            Path.of("/usr/share/edict/edict2.gz"));

    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    private Dictionaries() {}

    /**
     * The files that were named, else the one that is installed, if any.
     *
     * @param named values of the option; each names files as a search path does
     */
    public static List<Path> chosen(List<String> named) {
        return chosen(named, INSTALLED);
    }

    static List<Path> chosen(List<String> named, List<Path> installed) {
        if (named.isEmpty()) {
            Optional<Path> first =
                    installed.stream().filter(Files::isRegularFile).findFirst();
            return first.stream().toList();
        }
        List<Path> files = new ArrayList<>();
        for (String value : named) {
            SEPARATOR
                    .splitAsStream(value)
                    .map(String::strip)
                    .filter(name -> !name.isEmpty() && !name.equals(NONE))
                    .forEach(name -> files.add(Path.of(name)));
        }
        return List.copyOf(files);
    }
}
