package talkbot.core.added;

import java.io.IOException;

/** A file that somebody gives to the bot on a platform. The platform is asked only once it is known that it is wanted. */
@FunctionalInterface
public interface GivenFile {

    /**
     * Asks the platform what it is.
     *
     * @throws UnfetchedException if it is not to be had
     * @throws IOException if the platform does not answer
     */
    Found look() throws IOException;

    /**
     * What the platform says.
     *
     * @param name as the person called it; may be anything
     * @param size in bytes
     * @param content fetches it
     */
    record Found(String name, long size, Content content) {}

    /** What is in the file. */
    @FunctionalInterface
    interface Content {

        /**
         * Fetches the file.
         *
         * @param most how many bytes to take at most; more is refused without being read
         * @throws UnfetchedException if it has more, or is not to be had
         * @throws IOException if it does not come
         */
        byte[] fetch(int most) throws IOException;
    }
}
