package talkbot.core;

import java.util.List;
import talkbot.core.answer.ChapterSuggestions;
import talkbot.core.answer.Forms;
import talkbot.core.answer.TalkSuggestions;
import talkbot.core.answer.WordSuggestions;
import talkbot.core.command.Chosen;
import talkbot.core.command.Command;
import talkbot.core.reply.Suggestions;
import talkbot.core.request.Conversation;

/**
 * What to offer while somebody types, of what those may see who speak in a place: {@code most} choices at most, whose
 * label and value have {@code longest} UTF-16 units at most. Safe for use by many threads.
 */
public final class TypeAhead {

    private final Sight sight;

    TypeAhead(Sight sight) {
        this.sight = sight;
    }

    /** Talks, while somebody types a talk's name; see {@link TalkSuggestions#of}. */
    public Suggestions talks(Conversation where, String typed, int most, int longest) {
        return sight.read(where, index -> TalkSuggestions.of(index, typed, most, longest));
    }

    /** The same, of the talks that can be removed in a chat; see {@link TalkSuggestions#added}. */
    public Suggestions added(Conversation where, String typed, int most, int longest) {
        return sight.read(where, index -> TalkSuggestions.added(index, typed, most, longest));
    }

    /** Chapters, while somebody names one of a talk's; see {@link ChapterSuggestions#of}. */
    public Suggestions chapters(Conversation where, String talk, String typed, int most, int longest) {
        return sight.read(where, index -> ChapterSuggestions.of(index, talk, typed, most, longest));
    }

    /** Words, while somebody types what to search for; see {@link WordSuggestions#toSearch}. */
    public Suggestions words(Conversation where, String typed, int most, int longest) {
        return sight.read(where, index -> WordSuggestions.toSearch(index, typed, most, longest));
    }

    /** Whatever fits, while somebody types a question; see {@link WordSuggestions#toAsk}. */
    public List<WordSuggestions.Offer> questions(Conversation where, String typed, int most) {
        return sight.read(where, index -> WordSuggestions.toAsk(index, typed, most));
    }

    /** What a field of a form takes; see {@link Forms#suggest}. */
    public Suggestions field(Conversation where, Command asks, String field, String typed, int most, int longest) {
        return sight.read(where, index -> Forms.suggest(index, asks, field, typed, most, longest));
    }

    /** What an option of a command that was chosen by its name takes; nothing for one that takes any words. */
    public Suggestions option(Conversation where, Chosen command, String option, String typed, int most, int longest) {
        return switch (option) {
            case Chosen.WORDS -> words(where, typed, most, longest);
            case Chosen.WHICH ->
                chapters(where, command.options().apply(Chosen.TALK).orElse(""), typed, most, longest);
            case Chosen.ZONE -> zones(typed, most);
            case Chosen.TALK ->
                command.name().equals(Chosen.REMOVE)
                        ? added(where, typed, most, longest)
                        : talks(where, typed, most, longest);
            default -> new Suggestions(List.of());
        };
    }

    /** All that a field of a form takes, to choose from without typing; nothing if that is too much. See {@link Forms#few}. */
    public Suggestions few(Conversation where, Command asks, String field, int most, int longest) {
        return sight.read(where, index -> Forms.few(index, asks, field, most, longest));
    }

    /** Time zones; see {@link Forms#zones}. */
    public static Suggestions zones(String typed, int most) {
        return Forms.zones(typed, most);
    }
}
