package talkbot.core.deck;

import java.util.Optional;

/**
 * Which quotes a channel wishes for.
 *
 * @param topic what they should be about; empty for anything
 * @param talk the id of the talk that they should come from; empty for any
 */
public record Wish(String topic, Optional<String> talk) {

    /** Any quote. */
    public static final Wish ANY = new Wish("", Optional.empty());
}
