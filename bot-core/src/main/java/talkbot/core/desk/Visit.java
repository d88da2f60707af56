package talkbot.core.desk;

import java.io.IOException;
import java.util.Optional;
import talkbot.core.message.Language;
import talkbot.core.reply.Reply;
import talkbot.core.request.Person;

/** Something that somebody did on a platform and that is to be answered. All but key and payload is asked on a worker's thread. */
public interface Visit {

    /** The same for every delivery of the same thing. */
    String key();

    /**
     * What another process needs to answer in this one's place, if it can. What has it is taken on for good: it is kept
     * in the database before {@link Desk#take} returns, and answered even if this process dies.
     */
    default Optional<String> payload() {
        return Optional.empty();
    }

    /** Who did it. */
    Person person();

    /** What was said; empty where nothing was. */
    String words();

    /** The language that the platform says the person uses, if it says. */
    Optional<Language> offered();

    /**
     * Called as soon as it is certain that it will be answered here, before the work waits for its turn: the time to see that
     * the platform, which does not wait, hears of it. Must return at once.
     */
    default void taken() {}

    /**
     * Does the work and gives the answer.
     *
     * @throws Excuse if there is no answer, for a reason that the person should know
     * @throws IOException if the answer does not reach the platform; the message is fit for the log
     */
    void answer() throws IOException;

    /** Says to the person alone, where that is still possible, why there is no answer. */
    void apologise(Reply reply) throws IOException;
}
