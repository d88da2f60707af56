package talkbot.core.request;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may do what beside asking. Whoever uses the program's own chat on the same machine administers it. Immutable.
 *
 * @param admins the ids of people who look after the bot, as the platforms write them, each alone or with its platform in
 *     front: {@code U0123}, {@code slack:U0123}
 * @param blocking who may say that a quote is never to come again
 * @param scheduling who may set a channel's daily quote
 */
public record Rights(Set<String> admins, Who blocking, Who scheduling) {

    /** A group of people. */
    public enum Who {
        /** Everybody who can use the bot. */
        EVERYBODY,
        /** Those who look after the bot. */
        ADMINS
    }

    /** Nobody looks after the bot, everybody may do what can be taken back. */
    public static final Rights OPEN = new Rights(Set.of(), Who.EVERYBODY, Who.EVERYBODY);

    /** Keeps a copy of the ids. */
    public Rights {
        admins = Set.copyOf(admins);
    }

    /** Whether somebody looks after the bot. */
    public boolean administers(Person person) {
        return person.platform().equals(Person.LOCAL.platform())
                || admins.contains(person.id())
                || admins.contains(person.platform() + ":" + person.id());
    }

    /** The ids of those who look after the bot, as far as they may be of this platform. */
    public Set<String> adminsOn(String platform) {
        String prefix = platform + ":";
        return admins.stream()
                .filter(id -> id.startsWith(prefix) || id.indexOf(':') < 0)
                .map(id -> id.startsWith(prefix) ? id.substring(prefix.length()) : id)
                .collect(Collectors.toSet());
    }

    /** Whether somebody may say that a quote is never to come again. */
    public boolean mayBlock(Person person) {
        return may(blocking, person);
    }

    /** Whether somebody may set a channel's daily quote. */
    public boolean maySchedule(Person person) {
        return may(scheduling, person);
    }

    private boolean may(Who who, Person person) {
        return who == Who.EVERYBODY || administers(person);
    }
}
