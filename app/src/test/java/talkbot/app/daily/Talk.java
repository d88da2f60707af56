package talkbot.app.daily;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Something to quote. */
final class Talk {

    private static final String WATCHMAKER = """
            A watchmaker talks about springs, patience and the clocks that people forget on the wall.

            - Springs
            - Patience
            Springs
            A spring that is never let go is only a piece of bent steel, my teacher used to say.
            Every clock in this street runs a little late, because people like the same excuse.
            Patience
            You do not repair a watch, you listen until it tells you what hurts. That takes as long as it takes.
            The best screw is the one that the next watchmaker finds where it should be.
            """;

    private Talk() {}

    /** Writes it into the folder {@code talks} of a folder. */
    static void write(Path folder) {
        write(folder, "watchmaker", WATCHMAKER);
    }

    /** Writes some dozens, with words of their own, so that there are as many different quotes. */
    static void write(Path folder, int many) {
        for (int i = 0; i < many; i++) {
            String thing = "" + "bdfgklmnprst".charAt(i % 12) + "aeiou".charAt(i / 12) + "lo";
            write(folder, thing, WATCHMAKER.replace("watch", thing));
        }
    }

    private static void write(Path folder, String name, String text) {
        try {
            Files.writeString(Files.createDirectories(folder.resolve("talks")).resolve(name + ".txt"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
