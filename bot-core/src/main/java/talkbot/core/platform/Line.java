package talkbot.core.platform;

import java.io.IOException;

/** One way to connect to a platform; {@link KeptConnection} does it again and again. */
public interface Line {

    /**
     * Connects, says so with {@link KeptConnection#connected}, and stays until another connection is to take its place.
     *
     * @throws IOException if connecting fails or the connection is lost; the message says why in one line, without a
     *     token
     * @throws RefusedException if the platform does not let the bot in
     */
    void hold(KeptConnection kept) throws IOException, RefusedException, InterruptedException;

    /**
     * Ends what is under way, because the connection is being closed.
     *
     * @param holder the thread that is in {@link #hold}
     */
    void hangUp(Thread holder);
}
