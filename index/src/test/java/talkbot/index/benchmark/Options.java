package talkbot.index.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What to measure, and how often.
 *
 * @param transcripts a folder of transcripts
 * @param corpus a file of passages, or nothing to generate some
 * @param passages how many passages to take or generate, or nothing for the usual number
 * @param judged a folder of judged queries about the transcripts
 * @param out where to write the report beside printing it
 * @param seed decides what chance decides
 * @param rounds how many rounds of queries count
 * @param warmUpRounds how many rounds of queries go before them
 * @param queries how many queries of each kind a round has
 * @param builds how often each index is built
 * @param warmUpPassages how many passages each builder indexes before its builds count
 * @param forks how often an index is built in a process of its own; without, what takes such processes is not measured
 */
record Options(
        Path transcripts,
        Optional<Path> corpus,
        OptionalInt passages,
        Optional<Path> judged,
        Optional<Path> out,
        long seed,
        int rounds,
        int warmUpRounds,
        int queries,
        int builds,
        int warmUpPassages,
        int forks) {

    private static final int SEED = 20261126;
    private static final int ROUNDS = 5;
    private static final int WARM_UP_ROUNDS = 2;
    private static final int QUERIES = 50;
    private static final int BUILDS = 3;
    private static final int WARM_UP_PASSAGES = 5000;
    private static final int FORKS = 3;

    /**
     * Reads the options from properties; what is missing or empty has its usual value.
     *
     * @throws IllegalArgumentException if one is not what it should be; the message is a sentence about it
     */
    static Options of(Function<String, @Nullable String> properties) {
        return new Options(
                path(properties, "transcripts")
                        .orElseThrow(() -> new IllegalArgumentException("-Dtranscripts names no folder.")),
                path(properties, "corpus"),
                number(properties, "passages"),
                path(properties, "judged"),
                text(properties, "out").map(Path::of),
                number(properties, "seed").orElse(SEED),
                number(properties, "rounds").orElse(ROUNDS),
                WARM_UP_ROUNDS,
                number(properties, "queries").orElse(QUERIES),
                number(properties, "builds").orElse(BUILDS),
                WARM_UP_PASSAGES,
                FORKS);
    }

    private static Optional<Path> path(Function<String, @Nullable String> properties, String name) {
        Optional<Path> path = text(properties, name).map(Path::of);
        path.filter(p -> !Files.exists(p)).ifPresent(p -> {
            throw new IllegalArgumentException("-D" + name + ": there is no " + p + ".");
        });
        return path;
    }

    private static OptionalInt number(Function<String, @Nullable String> properties, String name) {
        Optional<String> text = text(properties, name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number > 0) {
                return OptionalInt.of(number);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("-D" + name + ": " + text.get() + " is not a number.", e);
        }
        throw new IllegalArgumentException("-D" + name + " must be at least 1.");
    }

    private static Optional<String> text(Function<String, @Nullable String> properties, String name) {
        return Optional.ofNullable(properties.apply(name)).filter(text -> !text.isBlank());
    }
}
