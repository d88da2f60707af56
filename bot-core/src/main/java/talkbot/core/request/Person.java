package talkbot.core.request;

import java.time.ZoneId;
import java.util.Optional;

/**
 * Somebody who asks.
 *
 * @param platform the platform, such as {@code slack}
 * @param workspace the workspace or server, empty where the platform has none
 * @param id the platform's id of the person
 * @param name what others call the person, where the platform says it
 * @param zone the person's time zone, where the platform says it
 */
public record Person(String platform, String workspace, String id, Optional<String> name, Optional<ZoneId> zone) {

    /** Whoever uses the program's own chat on the same machine. */
    public static final Person LOCAL =
            new Person("local", "", "me", Optional.empty(), Optional.of(ZoneId.systemDefault()));

    /** Somebody whose time zone is not known. */
    public Person(String platform, String workspace, String id, Optional<String> name) {
        this(platform, workspace, id, name, Optional.empty());
    }
}
