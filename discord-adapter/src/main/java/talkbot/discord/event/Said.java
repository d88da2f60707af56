package talkbot.discord.event;

import java.util.Optional;
import talkbot.core.desk.Visit;
import talkbot.core.message.Language;
import talkbot.core.request.Person;
import talkbot.core.request.Request;

/** Something that somebody did, of which the event says all that is known. */
interface Said extends Visit {

    /** Who did it, where, and in which words; without any where none were said. */
    Request said();

    @Override
    default Person person() {
        return said().person();
    }

    @Override
    default String words() {
        return said().text();
    }

    @Override
    default Optional<Language> offered() {
        return said().offered();
    }
}
