package talkbot.slack.api;

import java.io.IOException;

/** Where the token comes from that a call is made with. */
@FunctionalInterface
public interface TokenSource {

    /**
     * The token to use now; may take its time.
     *
     * @throws SlackRefusal if there is none
     */
    String token() throws IOException;
}
