package talkbot.core.request;

import java.util.Optional;

/**
 * Somebody who asks.
 *
 * @param platform the platform, such as {@code slack}
 * @param workspace the workspace or server, empty where the platform has none
 * @param id the platform's id of the person
 * @param name what others call the person, where the platform says it
 */
public record Person(String platform, String workspace, String id, Optional<String> name) {

    /** Whoever uses the program's own chat on the same machine. */
    public static final Person LOCAL = new Person("local", "", "me", Optional.empty());
}
