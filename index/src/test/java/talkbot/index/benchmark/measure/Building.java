package talkbot.index.benchmark.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import talkbot.index.benchmark.corpus.Corpus;

/** Builds all indexes by turns, several times. */
public final class Building {

    /** A warm-up builds small indexes: it is for the compiler, not for the disk. */
    private static final int WARM_UP_SLICE = 2000;

    private Building() {}

    /**
     * Builds every index, warmed up, so many times.
     *
     * @param folder where the indexes lie afterwards, each in the folder of its contender's name
     * @param times how often each is built
     * @param warmUp how many passages each builder has indexed before
     * @return the megabytes of text a second of each, medians
     * @throws IOException if the disk fails or is full
     */
    public static Map<Build, Build.Times> rates(Path folder, Corpus corpus, int times, int warmUp) throws IOException {
        Corpus slice = corpus.first(WARM_UP_SLICE);
        for (int done = 0; done < warmUp; done += slice.size()) {
            for (Build build : Build.ALL) {
                build.run(folder.resolve(build.contender().name()), slice);
            }
        }
        BuildTimes took = new BuildTimes();
        for (int i = 0; i < times; i++) {
            for (Build build : Build.ALL) {
                System.gc();
                took.add(build, build.run(folder.resolve(build.contender().name()), corpus));
            }
        }
        return took.rates(corpus.megabytes());
    }
}
