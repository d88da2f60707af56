package talkbot.core.picture;

import java.util.Optional;

/**
 * A picture that is made when somebody wants it.
 *
 * @param by who makes it
 * @param card what it says
 */
public record Drawn(Pictures by, Card card) {

    /** The picture as a PNG; nothing where it cannot be made. */
    public Optional<byte[]> png(Theme theme) {
        return by.png(card, theme);
    }
}
