package talkbot.core.reply;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import talkbot.core.command.Command;
import talkbot.core.command.CommandCodec;
import talkbot.core.message.Language;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Press;
import talkbot.core.request.Way;
import talkbot.core.store.Store;

/**
 * Buttons as the ids that platforms keep for us: the whole command where it fits, else a short key under which the store
 * keeps it. Ids work after a restart and on every replica. Safe for use by many threads.
 */
public final class ButtonIds {

    private static final char TURNS_PAGE = 'p';
    private static final char ANSWERS = 'a';
    private static final char WHOLE = '=';
    private static final char KEPT = '#';
    private static final char NUMBERED = '~';

    /** An effect and two letters. */
    private static final int LANGUAGE_ENDS = 3;

    private final Store store;
    private final int most;

    /**
     * Makes ids for one platform.
     *
     * @param store keeps what does not fit
     * @param most how many characters the platform takes, at least 40
     */
    public ButtonIds(Store store, int most) {
        this.store = store;
        this.most = most;
    }

    /**
     * What an id says.
     *
     * @param command what the button means
     * @param turnsPage whether the answer takes the place of the message that the button stands in
     * @param language the language of that message
     */
    public record Pressed(Command command, boolean turnsPage, Language language) {

        /** The same as pressed by somebody; see {@link Press} for what is to be said of it. */
        public Press by(Way way, Person person, Conversation conversation, Optional<Language> offered) {
            return new Press(way, person, conversation, command, Optional.of(language), offered);
        }
    }

    /** The ids of one message: all different, as platforms demand. Not safe for use by many threads. */
    public final class OfMessage {

        private final Set<String> used = new HashSet<>();
        private final Language language;

        private OfMessage(Language language) {
            this.language = language;
        }

        /** The id of a button of this message. */
        public String id(Button button) {
            char effect = button.turnsPage() ? TURNS_PAGE : ANSWERS;
            String prefix = effect + language.code() + used.size() + NUMBERED;
            String command = CommandCodec.encode(button.command());
            String whole = prefix + WHOLE + command;
            String id = whole.length() <= most ? whole : prefix + KEPT + store.keep(command);
            used.add(id);
            return id;
        }
    }

    /** Ids for a new message in this language. */
    public OfMessage ofMessage(Language language) {
        return new OfMessage(language);
    }

    /**
     * What an id says; nothing if it is none of ours or what it stood for is no longer known.
     */
    public Optional<Pressed> read(String id) {
        int at = id.indexOf(NUMBERED);
        if (at <= LANGUAGE_ENDS || at + 1 >= id.length()) {
            return Optional.empty();
        }
        String rest = id.substring(at + 2);
        Optional<String> command =
                switch (id.charAt(at + 1)) {
                    case WHOLE -> Optional.of(rest);
                    case KEPT -> store.kept(rest);
                    default -> Optional.empty();
                };
        Optional<Language> language = Language.ofTag(id.substring(1, LANGUAGE_ENDS));
        try {
            return command.map(CommandCodec::decode)
                    .flatMap(c -> language.map(l -> new Pressed(c, id.charAt(0) == TURNS_PAGE, l)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
