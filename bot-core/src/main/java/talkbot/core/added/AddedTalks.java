package talkbot.core.added;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.store.Database;
import talkbot.core.store.StoreException;
import talkbot.index.Problem;
import talkbot.index.Talk;
import talkbot.index.generation.TrialReading;

/**
 * The transcripts that people gave to the bot: taken in once they are known to be readable, taken out and put back, and
 * mirrored into the data folder, where the index finds them. Who may do so is decided elsewhere. Safe for use by many
 * threads; what one process does, others on the same database follow within {@link #FOLLOW}.
 */
public final class AddedTalks implements AutoCloseable {

    /**
     * The largest transcript that is taken, in bytes: hours of talk as text are well below one MiB, and as a PDF with
     * pictures a few. Discord itself lets most people give 10 MiB.
     */
    public static final int LARGEST = 10 << 20;

    /** How long it takes at most until a process notices what another one did. */
    static final Duration FOLLOW = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(AddedTalks.class);

    /** How many looks at the database go by between two times of tidying up: an hour. */
    private static final int TIDY = 3600;

    private final TranscriptTable table;
    private final Mirror mirror;
    private final InstantSource clock;
    private final Thread follower;
    private boolean failing;

    private AddedTalks(TranscriptTable table, Mirror mirror, InstantSource clock) {
        this.table = table;
        this.mirror = mirror;
        this.clock = clock;
        this.follower = Thread.ofPlatform().daemon().name("talkbot-added").unstarted(this::follow);
    }

    /**
     * Brings the mirror into step, and keeps it so until it is closed.
     *
     * @param data the data folder
     * @throws IOException if the data folder cannot be written
     */
    public static AddedTalks open(Database database, Path data, InstantSource clock) throws IOException {
        TranscriptTable table = new TranscriptTable(database, clock);
        AddedTalks talks = new AddedTalks(table, new Mirror(table, data), clock);
        talks.mirror.sync();
        talks.follower.start();
        return talks;
    }

    /** What becomes of a file. */
    public sealed interface Outcome {

        /** It is kept, and will be found soon. */
        record Kept(AddedTranscript transcript, Talk talk) implements Outcome {}

        /** Its name can be none of ours. */
        record BadName() implements Outcome {}

        /** It could not be fetched, or has more than {@link #LARGEST} bytes. */
        record Unfetched(UnfetchedException.Kind reason) implements Outcome {}

        /** It is no transcript that can be read. */
        record Unreadable(Problem problem) implements Outcome {}

        /** There is a talk of its id already. */
        record Taken(String name, String id) implements Outcome {}
    }

    /**
     * Takes a file in, or leaves everything as it is.
     *
     * @param elsewhere whether a talk of this id lies in the transcripts folder
     */
    public Outcome add(GivenFile file, Person person, Conversation conversation, Predicate<String> elsewhere) {
        Optional<String> name;
        byte[] content;
        try {
            GivenFile.Found found = file.look();
            name = FileNames.of(found.name());
            if (name.isEmpty()) {
                return new Outcome.BadName();
            }
            if (found.size() > LARGEST) {
                return new Outcome.Unfetched(UnfetchedException.Kind.LARGER);
            }
            content = found.content().fetch(LARGEST);
        } catch (UnfetchedException e) {
            LOG.info("a file was not fetched: {}", e.getMessage());
            return new Outcome.Unfetched(e.kind());
        } catch (IOException e) {
            LOG.warn("a file did not come: {}", e.getClass().getSimpleName());
            return new Outcome.Unfetched(UnfetchedException.Kind.TROUBLE);
        }
        return switch (TrialReading.of(name.get(), content)) {
            case TrialReading.Outcome.Unreadable unreadable -> new Outcome.Unreadable(unreadable.problem());
            case TrialReading.Outcome.Read read -> {
                Optional<AddedTranscript> kept = elsewhere.test(read.talk().id())
                        ? Optional.empty()
                        : table.add(name.get(), content, read.talk(), person, conversation);
                kept.ifPresent(transcript -> step());
                yield kept.<Outcome>map(transcript -> new Outcome.Kept(transcript, read.talk()))
                        .orElseGet(
                                () -> new Outcome.Taken(name.get(), read.talk().id()));
            }
        };
    }

    /** The transcript of this key, also after it was removed, for a day. */
    public Optional<AddedTranscript> find(String key) {
        return table.find(key);
    }

    /** Takes a transcript out; false if it is not there. */
    public boolean remove(String key) {
        boolean removed = table.remove(key);
        step();
        return removed;
    }

    /**
     * Puts back what was taken out.
     *
     * @param elsewhere whether a talk of this id lies in the transcripts folder
     * @return false if it is too late, or if there is another talk in its place
     */
    public boolean putBack(AddedTranscript transcript, Predicate<String> elsewhere) {
        boolean back = !elsewhere.test(transcript.talk()) && table.putBack(transcript.key());
        step();
        return back;
    }

    @Override
    public void close() {
        follower.interrupt();
        try {
            follower.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try {
            for (int looks = 0; ; looks++) {
                if (looks % TIDY == 0) {
                    tidy();
                }
                Thread.sleep(FOLLOW);
                step();
            }
        } catch (InterruptedException e) {
            LOG.debug("the mirror is followed no longer");
        }
    }

    private void tidy() {
        try {
            table.prune();
            mirror.sweep(clock.instant());
        } catch (IOException | StoreException e) {
            LOG.warn("what was removed could not be tidied up", e);
        }
    }

    /** Whatever is in the way now may be gone at the next look. */
    private synchronized void step() {
        try {
            mirror.sync();
            failing = false;
        } catch (IOException | StoreException e) {
            if (!failing) {
                LOG.warn("the added transcripts could not be brought into the data folder; trying again", e);
            }
            failing = true;
        }
    }
}
