package talkbot.app.command;

import java.util.List;
import talkbot.app.UserException;
import talkbot.core.command.TalkNames;
import talkbot.index.Library;
import talkbot.index.Talk;

/** The one talk that some words name. */
final class NamedTalk {

    private NamedTalk() {}

    static Talk of(Library library, String name) throws UserException {
        List<Talk> named = new TalkNames(library).named(name);
        if (named.isEmpty()) {
            throw new UserException("talk.unknown", "name", name);
        }
        if (named.size() > 1) {
            throw new UserException(
                    "talk.ambiguous",
                    "name",
                    name,
                    "talks",
                    String.join(", ", named.stream().map(Talk::id).toList()));
        }
        return named.getFirst();
    }
}
